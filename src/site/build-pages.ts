import { say } from "../languages/fill-phrase.ts";
import type { Context } from "./context.ts";
import type { Page, Site } from "./site.ts";

/** Returns the pages that the site has once; `others` have the further pages for search engines. */
export function buildPages(
  { series, language, addresses }: Context,
  others: readonly { readonly page: Page }[],
): Site["pages"] {
  const { plain_title, description } = series;
  const alt = say(language, "coded", { code: plain_title, title: description });
  const home = addresses.page(addresses.webinar, plain_title, description, alt);
  const archive = addresses.page(
    addresses.talks,
    say(language, "talks"),
    say(language, "talks_of_series", { series: plain_title }),
  );
  const people = addresses.page(
    `${addresses.webinar}people/`,
    say(language, "people"),
    say(language, "people_of_series", { series: plain_title }),
  );
  const topics = addresses.page(
    `${addresses.talks}topics/`,
    say(language, "topics"),
    say(language, "topics_of_series", { series: plain_title }),
  );
  const notFound = addresses.page("/404.html", say(language, "not_found"), description);
  const icon = addresses.page(`${addresses.webinar}icon.svg`, "Icon", description);
  const file = (name: string, title: string) =>
    addresses.page(`${addresses.webinar}${name}`, title, description);
  const calendar = file("calendar.ics", say(language, "calendar"));
  const atom = file("feed.xml", say(language, "news"));
  const jsonFeed = file("feed.json", say(language, "news"));
  const sitemap = addresses.page("/sitemap.xml", "Sitemap", description);
  const listed = [home, archive, people, topics, ...others.map(({ page }) => page)];
  return {
    home,
    archive,
    people,
    topics,
    notFound,
    icon,
    sitemap,
    calendar,
    atom,
    jsonFeed,
    listed,
  };
}
