/** Tells GitHub Pages to publish the files as they are. */
export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: "/.nojekyll",
  eleventyAllowMissingExtension: true,
};

export const render = () => "";
