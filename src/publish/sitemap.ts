import type { Site } from "../site/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** Returns the sitemap of the listed pages (sitemaps.org, protocol 0.9), with their last change where it is known. */
export function toSitemap({ pages, webinars, talks }: Site): string {
  const changes = new Map([...webinars, ...talks].map(({ page, changedAt }) => [page, changedAt]));
  const entries = pages.listed.map((page) => {
    const changedAt = changes.get(page);
    const lastmod = changedAt ? `<lastmod>${changedAt}</lastmod>` : "";
    return `<url><loc>${escapeXml(page.url)}</loc>${lastmod}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</urlset>
`;
}
