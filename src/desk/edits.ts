import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createTwoFilesPatch } from "diff";
import { type Checked, checkData, requireSound } from "../build/make-site.ts";
import { type ReadHistory, readHistory } from "../history/history.ts";
import { displayName, loadData } from "../load/load-data.ts";
import { DataError, type Problem } from "../problems.ts";
import { replaceFile } from "../replace-file.js";
import { requireKeptAddresses } from "../report/vanished-addresses.ts";
import { buildSite } from "../site/build-site.ts";
import type { Now } from "../times.ts";

/** What becomes of one data file: its path in the data folder, and its text; null where there is no file. */
export interface FileEdit {
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Returns the edit that gives a file of a data folder this text. */
export function editOf(data: string, file: string, after: string | null): FileEdit {
  const there = path.join(data, file);
  return { file, before: existsSync(there) ? readFileSync(there, "utf8") : null, after };
}

/** Returns the edits that change something. */
export function realEdits(edits: readonly FileEdit[]): FileEdit[] {
  return edits.filter(({ before, after }) => before !== after);
}

/** Returns the edits as a unified diff with a line of context; a file that only gets another name is one line. */
export function diffOf(edits: readonly FileEdit[]): string {
  const oldName = ({ after }: FileEdit) =>
    edits.find((other) => other.after === null && other.before === after)?.file;
  const renamed = new Set(edits.map(oldName));
  const patches = edits.flatMap((edit) => {
    const old = edit.before === null ? oldName(edit) : undefined;
    if (old !== undefined) return [`${old} → ${edit.file}\n`];
    return renamed.has(edit.file) ? [] : [patchOf(edit)];
  });
  return patches.join("\n").trimEnd();
}

function patchOf({ file, before, after }: FileEdit): string {
  const [from, to] = [before === null ? "nothing" : file, after === null ? "nothing" : file];
  const patch = createTwoFilesPatch(from, to, before ?? "", after ?? "", "", "", { context: 1 });
  return patch.replace(/^(Index: .*\n)?=+\n/, "").replace(/^(---|\+\+\+) (.*)\t$/gm, "$1 $2");
}

/** Makes the edits in a data folder. */
export function writeEdits(data: string, edits: readonly FileEdit[]): void {
  for (const { file, after } of edits) {
    const there = path.join(data, file);
    mkdirSync(path.dirname(there), { recursive: true });
    if (after === null) rmSync(there);
    else replaceFile(there, after);
  }
}

/** Throws a DataError with every problem that a data folder would have with the edits; the folder stays as it is. */
export function requireSoundWith(data: string, edits: readonly FileEdit[], now: Now): void {
  const problems = problemsWith(data, edits, now);
  if (problems.length > 0) throw new DataError(problems, "with this change; nothing was written");
}

function problemsWith(data: string, edits: readonly FileEdit[], now: Now): Problem[] {
  const known = readHistory(data, loadData(data).records);
  const copy = mkdtempSync(path.join(tmpdir(), "webinar-desk-"));
  const named = (problem: Problem) => ({
    ...problem,
    file: problem.file.replace(displayName(copy), displayName(data)),
  });
  try {
    cpSync(data, copy, { recursive: true });
    writeEdits(copy, edits);
    return problemsIn(checkData(copy, now, known), now, known).map(named);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function problemsIn(checked: Checked, now: Now, { history }: ReadHistory): readonly Problem[] {
  if (checked.problems.length > 0) return checked.problems;
  try {
    const records = requireSound(checked);
    requireKeptAddresses(buildSite(records, now, history), records);
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
}
