import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { tryCaching } from "./cached-text.js";
import { replaceFile } from "./replace-file.js";

/** Puts a file in its place: the one kept under a key; where none is kept, or it was damaged, makes and keeps it. */
export type FileCache = (key: string, file: string, make: () => Promise<Buffer>) => Promise<void>;

/**
 * Returns the cache in a folder, which can be deleted at any time; keys have no hyphen. Where the folder cannot be written
 * to, files are made without it, and one note says so.
 */
export function cacheIn(folder: string): FileCache {
  const entries = entriesIn(folder);
  return async (key, file, make) => {
    mkdirSync(path.dirname(file), { recursive: true });
    const entry = entries.get(key);
    if (entry && isPlaced(entry, file)) return;
    const bytes = await make();
    const isKept = tryCaching(() => {
      if (entry) rmSync(entry, { recursive: true, force: true });
      const kept = keep(folder, key, bytes);
      entries.set(key, kept);
      place(kept, file);
    });
    if (!isKept) replaceFile(file, bytes);
  };
}

/** Puts an entry in the place of a file; returns false where it is damaged or cannot be read. */
function isPlaced(entry: string, file: string): boolean {
  try {
    if (!isWhole(entry)) return false;
    place(entry, file);
    return true;
  } catch {
    return false;
  }
}

/** Returns the paths of the entries by their keys; none where the folder cannot be read, as before the first build. */
function entriesIn(folder: string): Map<string | undefined, string> {
  try {
    return new Map(readdirSync(folder).map((name) => [name.split("-")[0], `${folder}/${name}`]));
  } catch {
    return new Map();
  }
}

/** An entry ends with its size and the second in which it was kept: whoever writes into it changes one of them. */
function isWhole(entry: string): boolean {
  const stats = statSync(entry, { throwIfNoEntry: false });
  return stats?.isFile() === true && entry.endsWith(stampOf(stats));
}

function stampOf({ size, mtimeMs }: Stats): string {
  return `-${size}-${Math.floor(mtimeMs / 1000)}`;
}

/** Returns the path of a new entry; what has this name is complete, whatever happens to the machine. */
function keep(folder: string, key: string, bytes: Buffer): string {
  mkdirSync(folder, { recursive: true });
  const fresh = `${folder}/new-${process.pid}`;
  writeFileSync(fresh, bytes, { flush: true });
  const entry = `${folder}/${key}${stampOf(statSync(fresh))}`;
  renameSync(fresh, entry);
  return entry;
}

/** Links a file to an entry, or copies it where disks differ: at a hundred talks, links take 4 ms of CPU time, copies 75. */
function place(entry: string, file: string): void {
  rmSync(file, { force: true });
  try {
    linkSync(entry, file);
  } catch {
    copyFileSync(entry, file);
  }
}
