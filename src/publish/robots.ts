import type { Site } from "../site/site.ts";

/** Returns robots.txt (RFC 9309): crawlers may read everything, and find the sitemap. */
export function toRobots({ pages }: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${pages.sitemap.url}\n`;
}
