import type { Site } from "../site/site.ts";
import { escapeXml } from "./escape-xml.ts";

/** Returns the sitemap of all listed pages (sitemaps.org, protocol 0.9). */
export function toSitemap({ pages }: Site): string {
  const entries = pages.listed.map(({ url }) => `<url><loc>${escapeXml(url)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</urlset>
`;
}
