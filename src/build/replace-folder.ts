import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { isWithin, readIfThere, realPlace } from "../files.ts";
import { mistake } from "../mistakes.ts";
import { quote } from "../problems.ts";
import { foreignPaths, writeManifest } from "./site-folder.ts";

/** Marks a folder in which a build works, beside the site: in `new` it makes the new site, in `old` it puts the old one. */
const markerName = ".site-build";

/**
 * Fills a new folder, then puts it in the place of `folder`, or of the folder that it links to. The old content stays
 * until then, and also when `fill` fails or the process is killed. Returns what `fill` returns.
 */
export async function replaceFolder<Result>(
  folder: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  const target = realPlace(folder);
  mkdirSync(path.dirname(target), { recursive: true });
  const work = mkdtempSync(`${target}.build-`);
  const [fresh, old] = [path.join(work, "new"), path.join(work, "old")];
  try {
    writeFileSync(path.join(work, markerName), `Process ${process.pid} builds a site here.\n`);
    mkdirSync(fresh);
    const result = await fill(fresh);
    writeManifest(fresh);
    exchange(target, fresh, old);
    return result;
  } finally {
    endWork(target, work);
  }
}

/** POSIX can exchange two folders, but Node cannot: these are two renames, and another build may come between them. */
function exchange(target: string, fresh: string, old: string): void {
  moveAway(target, old);
  while (!renamed(fresh, target, ["ENOTEMPTY", "EEXIST"])) {
    rmSync(old, { recursive: true, force: true });
    moveAway(target, old);
  }
}

function moveAway(target: string, old: string): void {
  const fact = whyNotOurs(target);
  if (fact !== null) throw mistake(`${target} is not replaced: ${fact}`);
  renamed(target, old, ["ENOENT"]);
}

/** Renames a folder; returns false where that fails with one of the codes. */
function renamed(from: string, to: string, codes: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codes.includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

/** Puts the old site back where none stands, and deletes the work folder, its marker last. */
function endWork(target: string, work: string): void {
  try {
    if (!existsSync(target)) renamed(path.join(work, "old"), target, ["ENOENT"]);
    for (const part of ["new", "old", ""])
      rmSync(path.join(work, part), { recursive: true, force: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    console.warn(`note: ${work} could not be deleted (${code}); the next build tries again`);
  }
}

/** Ends the work of killed builds beside a folder: an old site that one of them moved away comes back. */
export function healFolder(folder: string): void {
  const target = realPlace(folder);
  const parent = path.dirname(target);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const work = path.join(parent, name);
    if (name.startsWith(`${path.basename(target)}.build-`) && isAbandoned(work))
      endWork(target, work);
  }
}

/** Says whether a folder has the marker of a process that is gone; this process has made none yet. */
function isAbandoned(work: string): boolean {
  const [, pid] = /^Process (\d+) /.exec(readIfThere(path.join(work, markerName)) ?? "") ?? [];
  return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Throws a mistake, which says why, where a built site must not take the place of a folder. */
export function requireReplaceable(folder: string, data: string): void {
  const fact = whyNotReplaceable(realPlace(folder), realPlace(data), folder);
  if (fact !== null) throw mistake(`${folder} is not replaced: ${fact}`);
}

function whyNotReplaceable(target: string, data: string, folder: string): string | null {
  if (isWithin(realPlace("."), target)) return `the project is in it; ${choose}`;
  if (isWithin(data, target) || isWithin(target, data))
    return `it overlaps the data folder; ${choose}`;
  const isLink = lstatSync(path.resolve(folder), { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink && !existsSync(target)) return `it links to ${target}, which does not exist: make it`;
  return whyNotOurs(target);
}

const choose = "choose another folder with --out";

/** Returns why a folder is not one that a build filled; null where it is, or is empty or missing. */
function whyNotOurs(target: string): string | null {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isDirectory()) return `it is a file; ${choose}`;
  const names = foreignPaths(target).map(quote);
  if (names.length === 0) return null;
  const more = names.length > 10 ? ` and ${names.length - 10} more` : "";
  const list = `${names.slice(0, 10).join(", ")}${more}`;
  return `it holds what no build made: ${list}; move that away, or ${choose}`;
}
