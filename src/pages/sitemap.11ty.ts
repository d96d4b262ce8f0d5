import { toSitemap } from "../publish/sitemap.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = {
  pagination: { data: "due.once", size: 1, alias: "site" },
  permalink: "/sitemap.xml",
};

export const render = ({ site }: Data) => toSitemap(site);
