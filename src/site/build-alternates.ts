import type { Context } from "./context.ts";
import type { Alternate, ApiName, ApiPage, Pages } from "./site.ts";

const apiTitles: Readonly<Record<ApiName, string>> = {
  series: "The series",
  webinars: "All webinars",
  talks: "All talks",
  people: "All people",
  next: "The next webinar",
};

/** Returns the JSON files for other sites. */
export function buildApi({ series, addresses }: Context): ApiPage[] {
  return (Object.keys(apiTitles) as ApiName[]).map((name) => {
    const file = (ending: string) =>
      addresses.page(
        `${addresses.webinar}api/v1/${name}${ending}`,
        apiTitles[name],
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
    { type: "application/atom+xml", title: "News", href: atom.href },
    { type: "application/feed+json", title: "News", href: jsonFeed.href },
    { type: "text/calendar", title: "Calendar", href: calendar.href },
    ...api.map(({ title, href }) => ({ type: "application/json", title, href })),
  ];
}
