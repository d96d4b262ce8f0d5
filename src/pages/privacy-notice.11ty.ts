import { toHtml } from "../build/html.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: ({ site }: Data) => site.privacyNotice?.page.path ?? false,
};

export const render = ({ site }: Data) => {
  if (site.privacyNotice === null) return "";
  const { page: here, html: content } = site.privacyNotice;
  return toHtml("prose.njk", { site, here, content });
};
