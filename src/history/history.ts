import { hash } from "node:crypto";
import type { z } from "zod";
import { readYaml } from "../load/read-yaml.ts";
import type { Records } from "../load/records.ts";
import { type PersonRecord, personSchema } from "../schema/person.ts";
import { type SeriesRecord, seriesSchema } from "../schema/series.ts";
import { validate } from "../schema/validate.ts";
import { type EpisodeRecord, episodeSchema } from "../schema/webinar.ts";
import { type Kind, type RawCommit, readBlobs, readCommits, readHead, reasonOf } from "./git.ts";

/** A commit that changed the data. A version of a file that is no sound record is left out, as if it had not been saved. */
export interface Commit {
  readonly id: string;
  /** The commits before it that changed the data: none for the first, several for a merge. */
  readonly parents: readonly string[];
  /** When it was committed, in UTC. */
  readonly at: string;
  /** What the commit changed, for a merge against its first parent. A record is null where its file was deleted. */
  readonly series: SeriesRecord | null;
  readonly episodes: ReadonlyMap<string, EpisodeRecord | null>;
  readonly people: ReadonlyMap<string, PersonRecord | null>;
}

/** Every commit that changed the data, each after its parents. */
export type History = readonly Commit[];

/** A history, or why there is none. */
export type ReadHistory = { readonly key: string } & (
  | { readonly history: History; readonly missing: null }
  | { readonly history: null; readonly missing: string }
);

/**
 * Returns the history of a data folder; null, with the reason, where git does not hold all of it. A version of a file that
 * reads as the file does now has the same record as in `now`; where nothing was committed since `before`, that is the answer.
 */
export function readHistory(folder: string, now: Records, before?: ReadHistory): ReadHistory {
  const key = historyKey(folder);
  if (before?.history && before.key === key) return before;
  const none = (missing: string) => ({ key, history: null, missing });
  if (key.startsWith("true")) return none("this is a shallow clone; git fetch --unshallow gets it");
  try {
    const commits = readCommits(folder);
    if (commits.length === 0) return none("git does not track this folder");
    const records = readRecords(folder, commits, now);
    return { key, history: commits.map((commit) => withRecords(commit, records)), missing: null };
  } catch (error) {
    return none(reasonOf(error));
  }
}

/** Returns a text that is the same as long as the history of a folder is. */
export function historyKey(folder: string): string {
  try {
    return readHead(folder);
  } catch (error) {
    return reasonOf(error);
  }
}

const schemas = { series: seriesSchema, episodes: episodeSchema, people: personSchema };

/** The records of versions by their kind and content; null where that is no sound record. */
type RecordsByContent = Map<string, unknown>;

function contentOf(kind: string, blob: string): string {
  return `${kind} ${blob}`;
}

/** Returns the records of all versions; git is asked only for what no file holds now. */
function readRecords(
  folder: string,
  commits: readonly RawCommit[],
  now: Records,
): RecordsByContent {
  const records = presentRecords(now, commits[0]?.id.length === 40 ? "sha1" : "sha256");
  const versions = commits.flatMap(({ files }) => files);
  const past = versions.flatMap(({ kind, blob }) =>
    blob === null || records.has(contentOf(kind, blob)) ? [] : [{ kind, blob }],
  );
  const texts = readBlobs(folder, [...new Set(past.map(({ blob }) => blob))]);
  for (const { kind, blob } of past) {
    const content = contentOf(kind, blob);
    if (!records.has(content)) records.set(content, recordIn(texts.get(blob) ?? "", schemas[kind]));
  }
  return records;
}

/** Returns what the files hold now: it is read already. */
function presentRecords(
  { series, episodes, people }: Records,
  algorithm: string,
): RecordsByContent {
  const entries = { series: series ? [series] : [], episodes, people: [...people.values()] };
  return new Map(
    Object.entries(entries).flatMap(([kind, list]) =>
      list.map(({ source: { text }, record }) => {
        const blob = hash(algorithm, `blob ${Buffer.byteLength(text)}\0${text}`);
        return [contentOf(kind, blob), record];
      }),
    ),
  );
}

function recordIn(text: string, schema: z.ZodType): unknown {
  const { value } = readYaml({ file: "", text });
  return validate(schema, value).record ?? null;
}

function withRecords({ id, parents, at, files }: RawCommit, records: RecordsByContent): Commit {
  const select = <Type>(kind: Kind) =>
    new Map(
      files.flatMap((version): [string, Type | null][] => {
        if (version.kind !== kind) return [];
        if (version.blob === null) return [[version.id, null]];
        const record = records.get(contentOf(kind, version.blob)) as Type | null;
        return record === null ? [] : [[version.id, record]];
      }),
    );
  return {
    id,
    parents,
    at,
    series: select<SeriesRecord>("series").get("series") ?? null,
    episodes: select<EpisodeRecord>("episodes"),
    people: select<PersonRecord>("people"),
  };
}
