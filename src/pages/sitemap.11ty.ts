import { toSitemap } from "../publish/sitemap.ts";
import type { Site } from "../site/site.ts";

interface Data {
  readonly site: Site;
}

export const data = { permalink: "/sitemap.xml" };

export const render = ({ site }: Data) => toSitemap(site);
