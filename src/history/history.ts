import { hash } from "node:crypto";
import type { z } from "zod";
import { readYaml } from "../load/read-yaml.ts";
import type { Records } from "../load/records.ts";
import { dataFiles } from "../schema/data-files.ts";
import type { PersonRecord } from "../schema/person.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { validate } from "../schema/validate.ts";
import type { WebinarRecord } from "../schema/webinar.ts";
import {
  type HistoryKind,
  isShallow,
  type RawCommit,
  readBlobs,
  readCommits,
  reasonOf,
} from "./git.ts";

/** A commit that changed the data. A version of a file that is no sound record is left out, as if it had not been saved. */
export interface Commit {
  readonly id: string;
  /** The commits before it that changed the data: none for the first, several for a merge. */
  readonly parents: readonly string[];
  /** When it was committed, in UTC. */
  readonly at: string;
  /** What the commit changed, for a merge against its first parent. A record is null where its file was deleted. */
  readonly series: SeriesRecord | null;
  readonly webinars: ReadonlyMap<string, WebinarRecord | null>;
  readonly people: ReadonlyMap<string, PersonRecord | null>;
}

/** Every commit that changed the data, each after its parents. */
export type History = readonly Commit[];

/** A history, or why there is none. */
export type ReadHistory =
  | { readonly history: History; readonly missing: null }
  | { readonly history: null; readonly missing: string };

/**
 * Returns the history of a data folder; null, with the reason, where git does not hold all of it. A version of a file that
 * reads as the file does now has the same record as in `now`.
 */
export function readHistory(folder: string, now: Records): ReadHistory {
  const none = (missing: string) => ({ history: null, missing });
  try {
    if (isShallow(folder)) return none("this is a shallow clone; git fetch --unshallow gets it");
    const commits = readCommits(folder);
    if (commits.length === 0) return none("git does not track this folder");
    const records = readRecords(folder, commits, now);
    return { history: commits.map((commit) => withRecords(commit, records)), missing: null };
  } catch (error) {
    return none(reasonOf(error));
  }
}

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
    if (!records.has(content))
      records.set(content, recordIn(texts.get(blob) ?? "", dataFiles[kind].schema));
  }
  return records;
}

/** Returns what the files hold now: it is read already. */
function presentRecords(
  { series, webinars, people }: Records,
  algorithm: string,
): RecordsByContent {
  const entries = { series: series ? [series] : [], webinars, people: [...people.values()] };
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
  const select = <Type>(kind: HistoryKind) =>
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
    webinars: select<WebinarRecord>("webinars"),
    people: select<PersonRecord>("people"),
  };
}
