import type { Site } from "../site/site.ts";

/** Returns the sitemap of all listed pages (sitemaps.org, protocol 0.9). */
export function toSitemap({ pages }: Site): string {
  const entries = pages.listed.map(({ url }) => `<url><loc>${escapeXml(url)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</urlset>
`;
}

/** Returns text as XML 1.0 takes it, in elements and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
