import type { Context } from "./context.ts";
import type { Page, Site } from "./site.ts";

/** Returns the pages that the site has once; `others` have the further pages for search engines. */
export function buildPages(
  { series, addresses }: Context,
  others: readonly { readonly page: Page }[],
): Site["pages"] {
  const { plain_title, description } = series;
  const alt = `${plain_title}: ${description}`;
  const home = addresses.page(addresses.webinar, plain_title, description, alt);
  const archive = addresses.page(addresses.talks, "Talks", `Every talk given at ${plain_title}.`);
  const notFound = addresses.page("/404.html", "Page not found", description);
  const icon = addresses.page(`${addresses.webinar}icon.svg`, "Icon", description);
  const calendar = addresses.page(`${addresses.webinar}calendar.ics`, "Calendar", description);
  const atom = addresses.page(`${addresses.webinar}feed.xml`, "News", description);
  const jsonFeed = addresses.page(`${addresses.webinar}feed.json`, "News", description);
  const sitemap = addresses.page("/sitemap.xml", "Sitemap", description);
  const listed = [home, archive, ...others.map(({ page }) => page)];
  return { home, archive, notFound, icon, sitemap, calendar, atom, jsonFeed, listed };
}
