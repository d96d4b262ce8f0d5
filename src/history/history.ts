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
  readPublished,
  reasonOf,
} from "./git.ts";

/** A commit that changed the data. Versions of files that fail their schema are left out, as if never saved. */
export interface Commit {
  readonly id: string;
  /** The ids of the parent commits that changed the data: none for the first, several for a merge. */
  readonly parents: readonly string[];
  /** The instant of the commit, in UTC. */
  readonly at: string;
  /** The changed series, or null; a merge is compared with its first parent. */
  readonly series: SeriesRecord | null;
  /** The changed webinars, and below the people, by their ids; null for a deleted file. */
  readonly webinars: ReadonlyMap<string, WebinarRecord | null>;
  readonly people: ReadonlyMap<string, PersonRecord | null>;
}

/** Every commit that changed the data, in topological order, the oldest first. */
export type History = readonly Commit[];

/** A history with the ids of its published commits, or the reason why there is none. */
export type ReadHistory =
  | { readonly history: History; readonly published: ReadonlySet<string>; readonly missing: null }
  | { readonly history: null; readonly missing: string };

/**
 * Returns the history of a data folder, or the reason if git does not have all of it. A version with the content that the
 * file has now gets the record object of `now`, so that unchanged files compare as equal.
 */
export function readHistory(folder: string, now: Records): ReadHistory {
  const none = (missing: string) => ({ history: null, missing });
  try {
    if (isShallow(folder))
      return none("this is a shallow clone; run git fetch --unshallow to get the rest");
    const commits = readCommits(folder);
    if (commits.length === 0) return none("git does not track this folder");
    const records = readRecords(folder, commits, now);
    const history = commits.map((commit) => withRecords(commit, records));
    return { history, published: readPublished(folder), missing: null };
  } catch (error) {
    return none(reasonOf(error));
  }
}

/** Records by the kind and the blob of their version; null if it fails its schema. */
type RecordsByBlob = Map<string, unknown>;

function keyOf(kind: string, blob: string): string {
  return `${kind} ${blob}`;
}

/** Returns the records of all versions; git is asked only for those that differ from the files of now. */
function readRecords(folder: string, commits: readonly RawCommit[], now: Records): RecordsByBlob {
  const records = currentRecords(now, commits[0]?.id.length === 40 ? "sha1" : "sha256");
  const versions = commits.flatMap(({ files }) => files);
  const past = versions.flatMap(({ kind, blob }) =>
    blob === null || records.has(keyOf(kind, blob)) ? [] : [{ kind, blob }],
  );
  const texts = readBlobs(folder, [...new Set(past.map(({ blob }) => blob))]);
  for (const { kind, blob } of past) {
    const key = keyOf(kind, blob);
    if (!records.has(key))
      records.set(key, recordIn(texts.get(blob) ?? "", dataFiles[kind].schema));
  }
  return records;
}

/** Returns the records of the files of now, keyed by the ids that git gives their blobs. */
function currentRecords({ series, webinars, people }: Records, algorithm: string): RecordsByBlob {
  const entries = { series: series ? [series] : [], webinars, people: [...people.values()] };
  return new Map(
    Object.entries(entries).flatMap(([kind, list]) =>
      list.map(({ source: { text }, record }) => {
        const blob = hash(algorithm, `blob ${Buffer.byteLength(text)}\0${text}`);
        return [keyOf(kind, blob), record];
      }),
    ),
  );
}

function recordIn(text: string, schema: z.ZodType): unknown {
  const { value } = readYaml({ file: "", text });
  return validate(schema, value).record ?? null;
}

function withRecords({ id, parents, at, files }: RawCommit, records: RecordsByBlob): Commit {
  const select = <Type>(kind: HistoryKind) =>
    new Map(
      files.flatMap((version): [string, Type | null][] => {
        if (version.kind !== kind) return [];
        if (version.blob === null) return [[version.id, null]];
        const record = records.get(keyOf(kind, version.blob)) as Type | null;
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
