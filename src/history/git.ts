import { execFileSync } from "node:child_process";
import { largestFile } from "../load/read-yaml.ts";
import { dataFileAt, type FolderKind, type Kind } from "../schema/data-files.ts";

/** A commit as `git log` prints it. */
export interface RawCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** The instant of the commit, in UTC. */
  readonly at: string;
  readonly files: readonly Version[];
}

/** A file that a commit changed, with the id of its blob; null if it was deleted. */
export interface Version {
  readonly kind: HistoryKind;
  readonly id: string;
  readonly blob: string | null;
}

/** The kinds of files whose history counts. */
export type HistoryKind = "series" | FolderKind;

/** Tells whether the repository of a folder is a shallow clone, which lacks commits. */
export function isShallow(folder: string): boolean {
  return git(folder, ["rev-parse", "--is-shallow-repository"]).toString().trim() === "true";
}

/** Returns every commit that changed a data folder, in topological order, the oldest first. */
export function readCommits(folder: string): RawCommit[] {
  return parseLog(git(folder, log).toString());
}

// --full-history with rewritten parents: a merge never hides the commits of one of its branches.
const log = [
  "-c",
  "log.showSignature=false",
  "log",
  ...["--topo-order", "--reverse", "--full-history", "--parents", "--diff-merges=first-parent"],
  ...["--raw", "--no-abbrev", "--no-renames", "--relative", "-z", "--format=%x01%H %ct %P"],
  ...["--", "."],
];

/**
 * Returns the ids of the commits that were published: those of the first-parent line of the remote's default branch, or of
 * a given commit, that changed the folder. Without a remote, every commit of the current branch counts as published.
 */
export function readPublished(folder: string, tip = publishedTip(folder)): ReadonlySet<string> {
  const line = git(folder, ["rev-list", "--first-parent", tip, "--", "."]);
  return new Set(line.toString().split("\n").filter(Boolean));
}

function publishedTip(folder: string): string {
  const branches = ["HEAD", "main", "master"].map((name) => `refs/remotes/origin/${name}`);
  const found = git(folder, ["for-each-ref", "--format=%(objectname)", ...branches]);
  return found.toString().split("\n")[0] || "HEAD";
}

function git(folder: string, args: readonly string[], input = ""): Buffer {
  return execFileSync("git", args, {
    cwd: folder,
    input,
    stdio: ["pipe", "pipe", "pipe"],
    maxBuffer: Number.POSITIVE_INFINITY,
  });
}

function parseLog(text: string): RawCommit[] {
  return text
    .split("\u0001")
    .slice(1)
    .map((part) => {
      const [head = "", ...rest] = part.split("\0");
      const [id = "", seconds, ...parents] = head.split(" ").filter(Boolean);
      return { id, parents, at: isoOf(Number(seconds)), files: [...versionsIn(rest)] };
    });
}

function* versionsIn(parts: readonly string[]): Generator<Version> {
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [, , , blob = "", status] = (parts[i] ?? "").trim().split(" ");
    const found = dataFileAt(parts[i + 1] ?? "");
    if (found && isHistoryKind(found.kind))
      yield { kind: found.kind, id: found.id, blob: status === "D" ? null : blob };
  }
}

function isHistoryKind(kind: Kind): kind is HistoryKind {
  return kind === "series" || kind === "webinars" || kind === "people";
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** Returns the texts of blobs by their ids, from a single git process. */
export function readBlobs(folder: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  if (ids.length === 0) return texts;
  const output = git(folder, ["cat-file", "--batch"], ids.map((id) => `${id}\n`).join(""));
  let offset = 0;
  for (const id of ids) {
    const start = output.indexOf("\n", offset) + 1;
    const size = Number(output.subarray(offset, start).toString().split(" ")[2]);
    if (size <= largestFile) texts.set(id, output.toString("utf8", start, start + size));
    // For a blob that a partial clone lacks, git prints one line without a size.
    offset = Number.isNaN(size) ? start : start + size + 1;
  }
  return texts;
}

/** Returns why git failed, in one line. */
export function reasonOf(error: unknown): string {
  const { code, stderr, message } = error as GitError;
  if (code === "ENOENT") return "git is not installed";
  const firstLine = stderr
    ?.toString()
    .split("\n")[0]
    ?.replace(/^fatal: /, "");
  return firstLine || message;
}

interface GitError extends NodeJS.ErrnoException {
  readonly stderr?: Buffer;
}
