import { execFileSync } from "node:child_process";
import type { z } from "zod";
import { type EpisodeRecord, episodeSchema } from "../schema/episode.ts";
import { type PersonRecord, personSchema } from "../schema/person.ts";
import { type SeriesRecord, seriesSchema } from "../schema/series.ts";
import { validate } from "../schema/validate.ts";
import { largestFile, readYaml } from "./read-yaml.ts";
import type { Records } from "./records.ts";

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
    const commits = parseLog(git(folder, log).toString());
    if (commits.length === 0) return none("git does not track this folder");
    const texts = readBlobs(folder, commits);
    return { key, history: withRecords(commits, texts, recordsByText(now)), missing: null };
  } catch (error) {
    return none(reasonOf(error as GitError));
  }
}

/** Returns whether git holds only a part of the history of a folder, and where it ends: where that is the same, so is the history. */
export function historyKey(folder: string): string {
  const asked = ["rev-parse", "--is-shallow-repository", "--revs-only", "HEAD"];
  try {
    return git(folder, asked).toString();
  } catch (error) {
    return reasonOf(error as GitError);
  }
}

// Full history with rewritten parents: a merge never hides the commits of one of its sides.
const log = [
  "-c",
  "log.showSignature=false",
  "log",
  ...["--topo-order", "--reverse", "--full-history", "--parents", "--diff-merges=first-parent"],
  ...["--raw", "--no-abbrev", "--no-renames", "--relative", "-z", "--format=%x01%H %ct %P"],
  ...["--", "."],
];

function git(folder: string, args: readonly string[], input = ""): Buffer {
  return execFileSync("git", args, {
    cwd: folder,
    input,
    stdio: ["pipe", "pipe", "pipe"],
    maxBuffer: Number.POSITIVE_INFINITY,
  });
}

interface GitError extends NodeJS.ErrnoException {
  readonly stderr?: Buffer;
}

function reasonOf({ code, stderr, message }: GitError): string {
  if (code === "ENOENT") return "git is not installed";
  const said = stderr
    ?.toString()
    .split("\n")[0]
    ?.replace(/^fatal: /, "");
  return said || message;
}

/** A commit as git tells it: each changed file with the id of its new content, null where it was deleted. */
interface RawCommit extends Pick<Commit, "id" | "parents" | "at"> {
  readonly files: readonly (readonly [path: string, blob: string | null])[];
}

function parseLog(text: string): RawCommit[] {
  return text
    .split("\u0001")
    .slice(1)
    .map((part) => {
      const [head = "", ...rest] = part.split("\0");
      const [id = "", seconds, ...parents] = head.split(" ").filter(Boolean);
      return { id, parents, at: isoOf(Number(seconds)), files: [...filesOf(rest)] };
    });
}

function* filesOf(parts: readonly string[]): Generator<readonly [string, string | null]> {
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, , , blob = "", status] = (parts[i] ?? "").trim().split(" ");
    const path = parts[i + 1] ?? "";
    if (pathForm.test(path)) yield [path, status === "D" ? null : blob];
  }
}

const pathForm = /^(series|(episodes|people)\/[^/]+)\.yaml$/;

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** Returns the text of every version, by its id: one process for all of them. */
function readBlobs(folder: string, commits: readonly RawCommit[]): Map<string, string> {
  const ids = [...new Set(commits.flatMap(({ files }) => files.flatMap(([, blob]) => blob ?? [])))];
  const output = git(folder, ["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""));
  const texts = new Map<string, string>();
  let offset = 0;
  for (const id of ids) {
    const start = output.indexOf("\n", offset) + 1;
    const size = Number(output.subarray(offset, start).toString().split(" ")[2]);
    if (size <= largestFile) texts.set(id, output.toString("utf8", start, start + size));
    // A blob that a partial clone lacks is one line that names no size.
    offset = Number.isNaN(size) ? start : start + size + 1;
  }
  return texts;
}

/** Returns what the files hold now, by kind and text: it is read already. */
function recordsByText({ series, episodes, people }: Records): ReadonlyMap<string, unknown> {
  const entries = {
    "series.yaml": series ? [series] : [],
    "episodes/": episodes,
    "people/": [...people.values()],
  };
  return new Map(
    Object.entries(entries).flatMap(([kind, list]) =>
      list.map(({ source, record }): [string, unknown] => [`${kind} ${source.text}`, record]),
    ),
  );
}

function withRecords(
  commits: readonly RawCommit[],
  texts: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, unknown>,
): Commit[] {
  return commits.map(({ files, ...commit }) => {
    const select = <Schema extends z.ZodType>(kind: string, schema: Schema) =>
      new Map(
        files.flatMap(([path, blob]): [string, z.output<Schema> | null][] => {
          if (!path.startsWith(kind)) return [];
          const text = texts.get(blob ?? "") ?? "";
          const same = known.get(`${kind} ${text}`) as z.output<Schema> | undefined;
          const record = blob === null ? null : (same ?? recordIn(text, schema));
          return blob !== null && record === null ? [] : [[idOf(path), record]];
        }),
      );
    return {
      ...commit,
      series: select("series.yaml", seriesSchema).get("series") ?? null,
      episodes: select("episodes/", episodeSchema),
      people: select("people/", personSchema),
    };
  });
}

function idOf(path: string): string {
  return path.replace(/^.*\/|\.yaml$/g, "");
}

function recordIn<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> | null {
  const { value } = readYaml({ file: "", text });
  return validate(schema, value).record ?? null;
}
