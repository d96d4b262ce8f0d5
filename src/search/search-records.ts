import { bylineOf } from "../publish/byline.ts";
import type { Site, Talk } from "../site/site.ts";
import { filterWord } from "./find-talks.ts";

/** What the search of the archive knows of a talk. */
export interface SearchRecord {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** What else it is found by. */
  readonly text: string;
  /** The words that stand for the filters which it fits. */
  readonly filters: readonly string[];
}

/** The search of the archive. */
export interface Search {
  /** Where it stands below the site's address. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
}

/** Returns the search of a site, which finds the talks that were given, in the order of the archive. */
export function searchOf({ archive, pages }: Site): Search {
  const webinars = [...archive.webinars, ...archive.years.flatMap((year) => year.webinars)];
  const records = webinars.flatMap(({ talks }) => talks.map(recordOf));
  return { folder: `${pages.archive.path}find`, records };
}

function recordOf(talk: Talk): SearchRecord {
  const { id, code, heading, webinar, abstractText, topics, speakers } = talk;
  const by = bylineOf(talk);
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
