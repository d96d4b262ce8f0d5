import { say } from "../languages/fill-phrase.ts";
import type { Context } from "./context.ts";
import type { Page, Site } from "./site.ts";

/** Returns the pages that the site has once; `others` have the further pages for search engines. */
export function buildPages(
  context: Context,
  others: readonly { readonly page: Page }[],
): Site["pages"] {
  const pages = { ...mainPages(context), ...offerPages(context) };
  const listed = [...Object.values(pages), ...others.map(({ page }) => page)];
  return { ...pages, ...onceFiles(context), listed };
}

function mainPages({ series, language, addresses }: Context) {
  const { plain_title, description } = series;
  const alt = say(language, "coded", { code: plain_title, title: description });
  return {
    home: addresses.page(addresses.webinar, plain_title, description, alt),
    archive: addresses.page(
      addresses.talks,
      say(language, "talks"),
      say(language, "talks_of_series", { series: plain_title }),
    ),
    people: addresses.page(
      `${addresses.webinar}people/`,
      say(language, "people"),
      say(language, "people_of_series", { series: plain_title }),
    ),
    topics: addresses.page(
      `${addresses.talks}topics/`,
      say(language, "topics"),
      say(language, "topics_of_series", { series: plain_title }),
    ),
  };
}

/** Returns the pages of what can be subscribed to, pasted and read by programs. */
function offerPages({ series, language, addresses }: Context) {
  const page = (
    folder: string,
    title: "feeds" | "share" | "programs",
    about: "feeds_of_series" | "share_why" | "data_of_series",
  ) =>
    addresses.page(
      `${addresses.webinar}${folder}/`,
      say(language, title),
      say(language, about, { series: series.plain_title }),
    );
  return {
    feeds: page("feeds", "feeds", "feeds_of_series"),
    share: page("share", "share", "share_why"),
    data: page("api", "programs", "data_of_series"),
  };
}

function onceFiles({ series, language, addresses }: Context) {
  const { description } = series;
  const file = (name: string, title: string) =>
    addresses.page(`${addresses.webinar}${name}`, title, description);
  return {
    notFound: addresses.page("/404.html", say(language, "not_found"), description),
    icon: file("icon.svg", "Icon"),
    calendar: file("calendar.ics", say(language, "calendar")),
    atom: file("feed.xml", say(language, "news")),
    jsonFeed: file("feed.json", say(language, "news")),
    sitemap: addresses.page("/sitemap.xml", "Sitemap", description),
  };
}
