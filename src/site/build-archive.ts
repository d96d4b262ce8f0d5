import { say } from "../languages/fill-phrase.ts";
import type { Context } from "./context.ts";
import type { Archive, ArchiveYear, Person, Topic, Webinar } from "./site.ts";

/** The first page of the archive shows at most so many talks, but always one whole year. */
const maxTalks = 300;

/** Returns the archive; `held` are the webinars that were held, the newest first. */
export function buildArchive(
  held: readonly Webinar[],
  topics: readonly Topic[],
  people: readonly Person[],
  context: Context,
): Archive {
  const years = yearsOf(held);
  const first = countThatFit(years);
  return {
    webinars: years.slice(0, first).flatMap(([, webinars]) => webinars),
    years: years.slice(first).map(([year, webinars]) => buildYear(year, webinars, context)),
    countWords: say(context.language, "count_talks", { count: countTalks(held) }),
    foundWords: JSON.stringify(context.language.phrases.found_talks),
    filters: {
      years: years.map(([year]) => year),
      topics: topics.filter(({ given }) => given.length > 0),
      people: people.filter(({ given }) => given.length > 0),
    },
  };
}

type Year = readonly [year: string, webinars: Webinar[]];

function yearsOf(held: readonly Webinar[]): Year[] {
  const years = new Map<string, Webinar[]>();
  for (const webinar of held) {
    const year = webinar.heldIn ?? "";
    years.set(year, [...(years.get(year) ?? []), webinar]);
  }
  return [...years];
}

/** Returns how many of the newest years fit on the first page: at least one. */
function countThatFit(years: readonly Year[]): number {
  let talks = 0;
  const full = years.findIndex(([, webinars]) => {
    talks += countTalks(webinars);
    return talks > maxTalks;
  });
  return full === -1 ? years.length : Math.max(1, full);
}

function countTalks(webinars: readonly Webinar[]): number {
  return webinars.reduce(
    (sum, { talks }) => sum + talks.filter(({ status }) => status === "planned").length,
    0,
  );
}

function buildYear(
  year: string,
  webinars: readonly Webinar[],
  { addresses, series, language }: Context,
): ArchiveYear {
  const title = say(language, "talks_in_year", { year });
  const values = { series: series.plain_title, year };
  const description = say(language, "talks_of_series_in_year", values);
  const codes = [...new Set([webinars.at(-1)?.code, webinars[0]?.code])].join("–");
  const page = addresses.page(`${addresses.talks}${year}/`, title, description);
  return { year, codes, webinars, page };
}
