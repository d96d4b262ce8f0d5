import { type Dirent, readdirSync, readFileSync } from "node:fs";
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

/** Returns the text of a file; null where there is none. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (/^(ENOENT|ENOTDIR)$/.test((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}
