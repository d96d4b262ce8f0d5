import type { Language } from "../languages/language.ts";
import { bylineOf } from "../site/byline.ts";
import type { Site, Talk } from "../site/site.ts";
import { filterWord } from "./index-pieces.ts";

/** A talk as the search of the archive knows it. */
export interface SearchRecord {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** The other texts that it is found by: names, topics, its webinar, its abstract. */
  readonly text: string;
  /** The filters that it fits, as `filterWord` writes them. */
  readonly filters: readonly string[];
}

/** The search of the archive. */
export interface Search {
  /** The folder of its files, as a path below the site's address. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
}

/** Returns the search of a site: all talks that were held, in the order of the archive. */
export function searchOf({ archive, language, pages }: Site): Search {
  const webinars = [...archive.webinars, ...archive.years.flatMap((year) => year.webinars)];
  const records = webinars.flatMap(({ talks }) => talks.map((talk) => recordOf(talk, language)));
  return { folder: `${pages.archive.path}find`, records };
}

function recordOf(talk: Talk, language: Language): SearchRecord {
  const { id, code, heading, webinar, abstractText, topics, speakers } = talk;
  const by = bylineOf(talk, language);
  return {
    id,
    title: `${code ?? ""} ${heading}`.trim(),
    by,
    text: [by, webinar.page.title, abstractText, ...topics.map(({ name }) => name)].join("\n"),
    filters: [
      filterWord("year", webinar.heldIn ?? ""),
      ...topics.map((topic) => filterWord("topic", topic.id)),
      ...speakers.map(({ person }) => filterWord("person", person.id)),
    ],
  };
}
