import type { Problem } from "../problems.ts";
import type { PersonRecord } from "../schema/person.ts";
import type { PrivacyRecord } from "../schema/privacy.ts";
import type { PublishedRecord } from "../schema/published.ts";
import type { RedirectsRecord } from "../schema/redirects.ts";
import type { SeriesRecord } from "../schema/series.ts";
import type { EpisodeRecord } from "../schema/webinar.ts";
import type { Source } from "./source.ts";

/** A record with the file it came from; the file's name is its id. */
export interface Entry<Type> {
  readonly id: string;
  readonly record: Type;
  /** The record as it was typed: without what the schema adds. */
  readonly typed: unknown;
  readonly source: Source;
}

/** Everything that the data folder holds and that passed its schema; what did not is null or left out. */
export interface Records {
  readonly series: Entry<SeriesRecord> | null;
  readonly organizers: Entry<readonly string[]> | null;
  readonly episodes: readonly Entry<EpisodeRecord>[];
  readonly people: ReadonlyMap<string, Entry<PersonRecord>>;
  /** The ids of all files in data/people, those with problems too: a mistake in a person's file or its name is told once. */
  readonly personIds: ReadonlySet<string>;
  readonly privacy: Entry<PrivacyRecord> | null;
  /** The privacy notice in Markdown, where the site has one of its own. */
  readonly privacyNotice: Entry<string> | null;
  readonly redirects: Entry<RedirectsRecord> | null;
  readonly published: Entry<PublishedRecord> | null;
  readonly words: Entry<readonly string[]> | null;
  /** Whether every file is among the records; if not, nothing can be said about what is absent. */
  readonly isComplete: boolean;
}

/** The records, and the problems of the files that are not among them. */
export interface Loaded {
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** Returns everything that was read of a data folder where every file is among the records. */
export function sourcesOf({ episodes, people, ...records }: Records): Source[] {
  const { series, organizers, privacy, privacyNotice, redirects, published, words } = records;
  const single = [series, organizers, privacy, privacyNotice, redirects, published, words];
  return [...single, ...episodes, ...people.values()].flatMap((entry) => entry?.source ?? []);
}

/** The records of a data folder that is not there. */
export const noRecords: Records = {
  series: null,
  organizers: null,
  episodes: [],
  people: new Map(),
  personIds: new Set(),
  privacy: null,
  privacyNotice: null,
  redirects: null,
  published: null,
  words: null,
  isComplete: false,
};
