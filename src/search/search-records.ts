import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import { bylineOf } from "../site/byline.ts";
import type { Site, Talk, Webinar } from "../site/site.ts";
import { filterWord, type SpokenMoment } from "./index-pieces.ts";

/** A talk as the search of the archive knows it. */
export interface SearchRecord {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** What tells an announced talk from those that were held; null for these. */
  readonly label: string | null;
  /** The other texts that it is found by: names, topics, its webinar and its day, its abstract. */
  readonly text: string;
  /** What is said in it, paragraph by paragraph. */
  readonly spoken: readonly SpokenText[];
  /** The filters that it fits, as `filterWord` writes them. */
  readonly filters: readonly string[];
}

/** A paragraph of a transcript, and its moment. */
export interface SpokenText {
  readonly moment: SpokenMoment;
  readonly text: string;
}

/** The search of the archive. */
export interface Search {
  /** The folder of its files, as a path below the site's address. */
  readonly folder: string;
  readonly records: readonly SearchRecord[];
}

/** Returns the search of a site: the announced talks, then all that were held, in the order of the archive. */
export function searchOf({ archive, language, pages, next, later }: Site): Search {
  const announced = [next, ...later].filter((webinar) => webinar !== null);
  const held = [...archive.webinars, ...archive.years.flatMap((year) => year.webinars)];
  const records = [...announced, ...held].flatMap(({ talks }) =>
    talks.map((talk) => recordOf(talk, language)),
  );
  return { folder: `${pages.archive.path}find`, records };
}

function recordOf(talk: Talk, language: Language): SearchRecord {
  const { id, code, heading, webinar, abstractText, topics, speakers, authors, chapters } = talk;
  const { page, when } = webinar;
  const by = bylineOf(talk, language);
  const names = topics.map(({ name }) => name);
  return {
    id,
    title: `${code ?? ""} ${heading}`.trim(),
    by,
    label: labelOf(webinar, language),
    text: [
      ...[by, page.title, when.shortWords, abstractText, talk.kind, ...names],
      ...authors.map(({ name }) => name),
      ...chapters.map(({ title }) => title),
    ].join("\n"),
    spoken: spokenIn(talk),
    filters: [
      filterWord("year", when.datetime?.slice(0, 4) ?? ""),
      ...topics.map((topic) => filterWord("topic", topic.id)),
      ...[...speakers, ...authors].flatMap(({ person }) =>
        person === null ? [] : filterWord("person", person.id),
      ),
    ],
  };
}

function spokenIn({ transcripts }: Talk): SpokenText[] {
  return transcripts.flatMap(({ language, paragraphs }, i) =>
    paragraphs.map(({ seconds, text }) => ({
      moment: i === 0 ? seconds : `${seconds}-${language}`,
      text,
    })),
  );
}

function labelOf({ heldIn, status, when }: Webinar, language: Language): string | null {
  if (heldIn !== null) return null;
  if (status !== "scheduled") return say(language, status);
  if (when.shortWords === null) return say(language, "announced");
  return say(language, "announced_for", { day: when.shortWords });
}
