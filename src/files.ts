import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
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
