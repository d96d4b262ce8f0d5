import type { Site } from "../site/site.ts";

/** Returns robots.txt (RFC 9309): everything may be read, and the sitemap stands where it stands. */
export function toRobots({ pages }: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${pages.sitemap.url}\n`;
}
