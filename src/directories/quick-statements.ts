import type { Citation, Site, Talk } from "../site/site.ts";

/**
 * Returns the talks that were given as commands of QuickStatements, version 1
 * (wikidata.org/wiki/Help:QuickStatements), a new item for each. Whoever runs them looks first which talks and people
 * have items already: the data do not know.
 */
export function toQuickStatements(site: Site): string {
  return site.previous
    .flatMap(({ talks }) => talks)
    .flatMap((talk) => (talk.citation === null ? [] : itemOf(talk, talk.citation, site)))
    .map((line) => `${line}\n`)
    .join("");
}

function itemOf(talk: Talk, citation: Citation, { series, language: pages }: Site): string[] {
  const { language, page, recording, speakers } = talk;
  const spoken = (language ?? pages.tag).split("-")[0] ?? "en";
  const facts: readonly (readonly [property: string, value: string])[] = [
    [`L${spoken}`, quoted(citation.title)],
    ["Den", quoted(`talk at ${series.plainTitle}, ${citation.date}`)],
    // lecture
    ["P31", "Q603773"],
    ["P1476", `${spoken}:${quoted(citation.title)}`],
    ["P585", timeOf(citation.date)],
    ...speakers.map(
      ({ person }, i) =>
        ["P2093", `${quoted(person.plainName)}\tP1545\t${quoted(String(i + 1))}`] as const,
    ),
    ["P973", quoted(page.url)],
    ...recording.videos.map(({ watchUrl }) => ["P953", quoted(watchUrl)] as const),
    ...(citation.doi === null ? [] : [["P356", quoted(citation.doi.toUpperCase())] as const]),
  ];
  return ["CREATE", ...facts.map(([property, value]) => `LAST\t${property}\t${value}`)];
}

/** A string ends at its last quotation mark; a tab or a line break would end the column or the command. */
function quoted(text: string): string {
  return `"${text.replace(/\s+/g, " ").trim()}"`;
}

/** Returns a time with its precision: 11 is a day, 10 a month, 9 a year. */
function timeOf(date: string): string {
  const [year, month = "00", day = "00"] = date.split("-");
  const precision = { 10: 11, 7: 10, 4: 9 }[date.length];
  return `+${year}-${month}-${day}T00:00:00Z/${precision}`;
}
