import { separatorsIn } from "../languages/date-forms.ts";
import { say } from "../languages/fill-phrase.ts";
import { citedName } from "./cited-name.ts";
import type { Context } from "./context.ts";
import type { Citation, Page, Talk, Webinar } from "./site.ts";
import { sortKey } from "./sort-key.ts";

/** What a citation is made of. */
type Cited = Pick<
  Talk,
  "id" | "code" | "title" | "status" | "speakers" | "recording" | "page" | "doi" | "on"
>;

/** Returns how a talk is cited; null for one without a title, speakers or a date, or one that does not take place. */
export function buildCitation(talk: Cited, webinar: Webinar, context: Context): Citation | null {
  const { title, speakers, page } = talk;
  const date = talk.on ?? webinar.when.datetime?.slice(0, 10);
  const takesPlace = talk.status === "planned" && webinar.status === "scheduled";
  if (title === null || speakers.length === 0 || !date || !takesPlace) return null;
  const authors = speakers.map(({ person }) => citedName(person.plainName));
  const doi = doiOf(talk);
  const url = doi === null ? page.url : `https://doi.org/${doi}`;
  const year = date.slice(0, 4);
  const { plain_title } = context.series;
  const code = talk.code ?? webinar.code;
  return {
    key: `${asciiOf(authors[0]?.family ?? "") || "talk"}${year}${asciiOf(talk.id)}`,
    title,
    authors,
    date,
    event: `${plain_title}, ${code}`,
    doi,
    url,
    words: withoutMarks(
      say(context.language, "citation", {
        names: namesOf(talk, context),
        year,
        title,
        series: plain_title,
        code,
        day: dayWords(talk, webinar, context) ?? date,
        url,
      }),
    ),
    ...filesOf(page, title, context),
  };
}

/** Returns the day of a talk in words; it may be one of several of its webinar. */
function dayWords({ on }: Cited, { when }: Webinar, { dates }: Context): string | null {
  return on === null ? when.shortWords : dates.spanWords(on);
}

/** Returns the DOI of a talk, or the one at which its recording is published. */
function doiOf({ doi: own, recording }: Cited): string | null {
  if (own !== null) return own.name;
  const dois = recording.videos.map(
    ({ watchUrl }) => /^https?:\/\/(?:dx\.)?doi\.org\/(10\.[^?#]+)/.exec(watchUrl)?.[1],
  );
  return dois.find((doi) => doi !== undefined) ?? null;
}

/** BibTeX has keys of ASCII only. */
function asciiOf(text: string): string {
  return sortKey(text).replace(/[^a-z0-9]/g, "");
}

/** Marks of direction have no place in a text that is copied. */
function withoutMarks(words: string): string {
  return words.replace(/[\u2066-\u2069]/g, "");
}

/** Returns the names without honorifics. */
function namesOf({ speakers }: Cited, { language }: Context): string {
  const names = speakers.map(({ person }) => person.plainName);
  const separators = separatorsIn(names, language.locale);
  return names.map((name, i) => `${separators[i]}${name}`).join("");
}

function filesOf({ path }: Page, title: string, { addresses }: Context) {
  const file = (ending: string) => addresses.page(path.replace(/\/$/, ending), title, "");
  return { bibtex: file(".bib"), ris: file(".ris"), csl: file(".csl.json") };
}
