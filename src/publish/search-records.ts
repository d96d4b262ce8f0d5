import type { Site, Talk } from "../site/site.ts";
import { bylineOf } from "./byline.ts";

/** What the search of the archive knows of a talk, as Pagefind takes it. */
export interface SearchRecord {
  /** The address below the folder above the search's own, which is the archive's. */
  readonly url: string;
  readonly language: string;
  readonly content: string;
  readonly meta: { title: string; by: string };
  readonly filters: { year: string[]; topic: string[]; person: string[] };
}

/** The search of the archive. */
export interface Search {
  /** Where it stands below the site's address. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
}

/** Returns the search of a site, which finds the talks that were given. */
export function searchOf({ talks, pages }: Site): Search {
  const records = talks.flatMap((talk) =>
    talk.webinar.heldIn === null ? [] : [recordOf(talk, talk.webinar.heldIn)],
  );
  return { folder: `${pages.archive.path}pagefind`, records };
}

function recordOf(talk: Talk, year: string): SearchRecord {
  const { id, code, heading, webinar, abstractText, topics, speakers } = talk;
  const title = `${code ?? ""} ${heading}`.trim();
  const by = bylineOf(talk);
  const content = [title, by, webinar.page.title, abstractText, ...topics.map(({ name }) => name)];
  return {
    url: `/${id}/`,
    language: "en",
    content: content.join("\n"),
    meta: { title, by },
    filters: {
      year: [year],
      topic: topics.map((topic) => topic.id),
      person: speakers.map(({ person }) => person.id),
    },
  };
}
