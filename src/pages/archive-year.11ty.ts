import { toHtml } from "../build/html.ts";
import type { ArchiveYear, Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
  readonly year: ArchiveYear;
}

export const data = {
  pagination: { data: "due.years", size: 1, alias: "year" },
  permalink: ({ year }: Data) => year.page.path,
};

export const render = ({ site, year }: Data) =>
  toHtml("archive-year.njk", { site, year, here: year.page });
