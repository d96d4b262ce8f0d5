/** Tells GitHub Pages to publish the files as they are. */
export const data = { permalink: "/.nojekyll", eleventyAllowMissingExtension: true };

export const render = () => "";
