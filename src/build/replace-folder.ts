import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Makes a folder beside `folder` and puts it in its place when it is complete. What stood there stays whole until then,
 * and stays for good when `fill` fails or the process is killed. Returns what `fill` returns.
 */
export async function replaceFolder<Result>(
  folder: string,
  fill: (folder: string) => Promise<Result>,
): Promise<Result> {
  const target = path.resolve(folder);
  const [fresh, old] = [`${target}.new-${process.pid}`, `${target}.old-${process.pid}`];
  mkdirSync(path.dirname(target), { recursive: true });
  mkdirSync(fresh);
  try {
    const result = await fill(fresh);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    return result;
  } finally {
    if (!existsSync(target) && existsSync(old)) renameSync(old, target);
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** Removes what killed builds left beside a folder; where one was killed between its two renames, the old folder goes back. */
export function clearLeftovers(folder: string): void {
  const target = path.resolve(folder);
  const parent = path.dirname(target);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const [, kind, pid] = /^\.(new|old)-(\d+)$/.exec(suffixOf(name, path.basename(target))) ?? [];
    if (kind === undefined || isRunning(Number(pid))) continue;
    const leftover = path.join(parent, name);
    if (kind === "old" && !existsSync(target)) renameSync(leftover, target);
    else rmSync(leftover, { recursive: true, force: true });
  }
}

function suffixOf(name: string, base: string): string {
  return name.startsWith(base) ? name.slice(base.length) : "";
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Returns why a built site must not take the place of a folder, or null when it may. */
export function whyNotReplaceable(target: string, data: string): string | null {
  if (stands(process.cwd(), target)) return "the project stands in it";
  if (stands(data, target) || stands(target, data)) return "it would mix with the data";
  if (!existsSync(target)) return null;
  if (!statSync(target).isDirectory()) return "it is a file";
  const names = readdirSync(target);
  const isSite = names.length === 0 || names.includes(".nojekyll");
  return isSite ? null : "it holds files that are not of a built site";
}

/** Says whether a path is a folder itself or stands somewhere in it. */
function stands(inner: string, folder: string): boolean {
  const way = path.relative(folder, inner);
  return way === "" || (!way.startsWith("..") && !path.isAbsolute(way));
}
