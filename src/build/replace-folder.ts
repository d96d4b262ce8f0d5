import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import path from "node:path";

/**
 * Fills a temporary folder next to `folder`, then renames it to `folder`. The old content stays until then, and also
 * when `fill` fails or the process is killed. Returns what `fill` returns.
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

/** Removes temporary folders of killed builds, and restores the old folder of one killed between its two renames. */
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
  if (isWithin(process.cwd(), target)) return "the project is in it";
  if (isWithin(data, target) || isWithin(target, data)) return "it overlaps the data folder";
  if (!existsSync(target)) return null;
  if (!statSync(target).isDirectory()) return "it is a file";
  const names = readdirSync(target);
  const isSite = names.length === 0 || names.includes(".nojekyll");
  return isSite ? null : "it has files that are not part of a built site";
}

/** Says whether a path is a folder itself or something in it. */
function isWithin(inner: string, folder: string): boolean {
  const relative = path.relative(folder, inner);
  return relative === "" || (!relative.startsWith("..") && !path.isAbsolute(relative));
}
