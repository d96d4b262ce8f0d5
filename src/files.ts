import { type Dirent, lstatSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { mistake } from "./mistakes.ts";
import { compareTexts } from "./problems.ts";

/** Returns the paths of all files below a folder, relative to it, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return pathsIn(folder, (entry) => entry.isFile());
}

/** Returns the paths below a folder, as `filesIn` does, of those entries that are wanted; links are not followed. */
export function pathsIn(folder: string, isWanted: (entry: Dirent) => boolean): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort(compareTexts);
}

/** Returns the text of a file; null where there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}

/**
 * Returns where a path leads when all links are followed, also where nothing stands there; throws a mistake where
 * they lead in a circle.
 */
export function realPlace(file: string, links = 0): string {
  if (links > 40) throw mistake(`${file}: links lead in a circle`);
  const absolute = path.resolve(file);
  const parent = path.dirname(absolute);
  if (parent === absolute) return absolute;
  const place = path.join(realPlace(parent, links), path.basename(absolute));
  if (!lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) return place;
  return realPlace(path.resolve(path.dirname(place), readlinkSync(place)), links + 1);
}

/** Says whether a path is a folder itself or something in it. */
export function isWithin(inner: string, folder: string): boolean {
  const relative = path.relative(folder, inner);
  return !/^\.\.($|[/\\])/.test(relative) && !path.isAbsolute(relative);
}
