import { say } from "../languages/fill-phrase.ts";
import type { PhraseKey } from "../languages/phrases.ts";
import type { Context } from "./context.ts";
import type { Alternate, ApiName, ApiPage, Pages } from "./site.ts";

const apiTitles = {
  series: "the_series",
  webinars: "every_webinar",
  talks: "every_talk",
  people: "every_person",
  next: "next_webinar",
} as const satisfies Record<ApiName, PhraseKey>;

/** Returns the JSON files for other sites. */
export function buildApi({ series, language, addresses }: Context): ApiPage[] {
  return (Object.keys(apiTitles) as ApiName[]).map((name) => {
    const file = (ending: string) =>
      addresses.page(
        `${addresses.webinar}api/v1/${name}${ending}`,
        say(language, apiTitles[name]),
        series.description,
      );
    return { ...file(".json"), name, schema: file(".schema.json") };
  });
}

/** Returns what `<link rel="alternate">` lists in the head of each page. */
export function buildAlternates(
  { atom, jsonFeed, calendar }: Pages,
  api: readonly ApiPage[],
): Alternate[] {
  return [
    { type: "application/atom+xml", title: atom.title, href: atom.href },
    { type: "application/feed+json", title: jsonFeed.title, href: jsonFeed.href },
    { type: "text/calendar", title: calendar.title, href: calendar.href },
    ...api.map(({ title, href }) => ({ type: "application/json", title, href })),
  ];
}
