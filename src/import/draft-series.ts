import { firstLine } from "./first-line.ts";
import type { NumberedWebinar } from "./number-webinars.ts";
import { plainTitle } from "./plain-title.ts";
import type { Guesses, ImportedPerson, ImportedSeries, SourceFacts } from "./source-facts.ts";

/** What is known of a series when its own file is written. */
export interface SeriesFacts extends Omit<SourceFacts, "webinars"> {
  readonly people: ReadonlyMap<string, ImportedPerson>;
  readonly webinars: readonly NumberedWebinar[];
}

/** Returns the record of the series with everything that it must have; what nobody said is guessed. */
export function seriesDraft(facts: SeriesFacts): { series: ImportedSeries; guesses: Guesses } {
  const { series, guesses } = facts;
  const missing = Object.entries(assumed(facts)).filter(
    ([field]) => series[field as keyof ImportedSeries] === undefined,
  );
  const values = Object.fromEntries(missing.map(([field, { value }]) => [field, value]));
  const whys = Object.fromEntries(missing.map(([field, { why }]) => [field, why]));
  const contact = contactOf(facts);
  const whole = { ...values, ...series, ...contact } as ImportedSeries;
  const description = firstLine(whole.description ?? "", longestDescription);
  return { series: { ...whole, description }, guesses: { ...whys, ...guesses } };
}

/** What search engines show of a description. */
const longestDescription = 160;

interface Assumed {
  readonly value: unknown;
  readonly why: string;
}

function assumed(facts: SeriesFacts): Readonly<Record<string, Assumed>> {
  const { title, plain_title, introduction } = facts.series;
  const name = title ?? plain_title ?? "A series of webinars";
  const why = "nobody said it; please write it";
  const zone = zoneNamed(facts);
  return {
    title: { value: name, why: plain_title === undefined ? why : "as the page is called" },
    plain_title: { value: plainTitle(name).text, why: "the title in plain letters" },
    description: { value: introduction ?? plainTitle(name).text, why },
    introduction: { value: facts.series.description ?? name, why },
    url: { value: "https://example.org/", why: "write the address of your site" },
    paths: { value: { webinar: "/webinar/", talks: "/talks/" }, why: "the usual folders" },
    time_zone: zone ?? {
      value: "UTC",
      why: "nobody said it; all dates and times are in this zone",
    },
    length_minutes: { value: 60, why },
  };
}

/** Returns the time zone whose city the institution of an organizer names. */
function zoneNamed({ organizers }: SeriesFacts): Assumed | null {
  const places = organizers.map(({ affiliation }) => String(affiliation ?? "")).join("\n");
  const zone = Intl.supportedValuesOf("timeZone").find((name) => {
    const city = name.split("/").at(-1)?.replaceAll("_", " ") ?? "";
    return new RegExp(`\\b${city}\\b`).test(places);
  });
  return zone === undefined ? null : { value: zone, why: "an organizer's institution is there" };
}

/** The page may call the contact of the newsletter by the first name alone. */
function contactOf({ series, people }: SeriesFacts): Pick<ImportedSeries, "newsletter"> {
  const { newsletter } = series;
  if (!newsletter) return {};
  const called = newsletter.contact;
  const id = [...people].find(
    ([, { name }]) => name === called || name.startsWith(`${called} `),
  )?.[0];
  return { newsletter: { ...newsletter, ...(id === undefined ? {} : { contact: id }) } };
}
