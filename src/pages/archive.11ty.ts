import { toHtml } from "../build/html.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: ({ site }: Data) => site.pages.archive.path,
};

export const render = ({ site }: Data) => toHtml("archive.njk", { site, here: site.pages.archive });
