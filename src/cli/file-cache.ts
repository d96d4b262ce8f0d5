import { createHash } from "node:crypto";
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** Files that were made before, in a folder that can be thrown away at any time. */
export interface FileCache {
  /** Puts what is kept under a key in the place of a file; where nothing is kept, makes and keeps it. */
  readonly put: (key: string, file: string, make: () => Promise<Buffer>) => Promise<void>;
}

/** Returns the cache in a folder. The name of an entry is its key and the digest of what it holds. */
export function cacheIn(folder: string): FileCache {
  mkdirSync(folder, { recursive: true });
  const entries = new Map(readdirSync(folder).map((name) => [name.split("-")[0], name]));
  return {
    put: async (key, file, make) => {
      const kept = entries.get(key);
      const name =
        kept !== undefined && isWhole(folder, kept) ? kept : keep(folder, key, await make());
      entries.set(key, name);
      place(path.join(folder, name), file);
    },
  };
}

/** Says whether an entry holds what was kept; one that was damaged is deleted. */
function isWhole(folder: string, name: string): boolean {
  const entry = path.join(folder, name);
  if (name.endsWith(`-${digestOf(readFileSync(entry))}`)) return true;
  rmSync(entry);
  return false;
}

/** Keeps bytes under a key and returns the name of the entry. Commands that run at the same time never see half of one. */
function keep(folder: string, key: string, bytes: Buffer): string {
  const name = `${key}-${digestOf(bytes)}`;
  const fresh = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(fresh, bytes);
  renameSync(fresh, path.join(folder, name));
  return name;
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Puts an entry in the place of a file: as a link, which is quick and takes no room, or as a copy where disks differ. */
function place(entry: string, file: string): void {
  try {
    linkSync(entry, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(file, { force: true });
    if (code === "ENOENT" || code === "EEXIST") linkSync(entry, file);
    else copyFileSync(entry, file);
  }
}
