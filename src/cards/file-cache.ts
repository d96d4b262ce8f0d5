import {
  closeSync,
  copyFileSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/** Files that were made before, in a folder that can be thrown away at any time. */
export interface FileCache {
  /** Puts what is kept under a key in the place of a file; where nothing is kept, makes and keeps it. */
  readonly put: (key: string, file: string, make: () => Promise<Buffer>) => Promise<void>;
}

/** Returns the cache in a folder. The name of an entry is its key, with the size and the second of what was kept. */
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

/** Says whether an entry is what was kept; one that was written into since, or is not whole, is deleted. */
function isWhole(folder: string, name: string): boolean {
  const entry = path.join(folder, name);
  if (name.endsWith(stampOf(statSync(entry)))) return true;
  rmSync(entry);
  return false;
}

/** Keeps bytes under a key and returns the name of the entry. Commands that run at the same time never see half of one. */
function keep(folder: string, key: string, bytes: Buffer): string {
  const fresh = path.join(folder, `${key}.${process.pid}`);
  const handle = openSync(fresh, "w");
  try {
    writeFileSync(handle, bytes);
    // Whatever happens to the machine, what has a name is complete.
    fsyncSync(handle);
    const name = `${key}${stampOf(fstatSync(handle))}`;
    renameSync(fresh, path.join(folder, name));
    return name;
  } finally {
    closeSync(handle);
  }
}

function stampOf({ size, mtimeMs }: Stats): string {
  return `-${size}-${Math.floor(mtimeMs / 1000)}`;
}

/** Puts an entry in the place of a file: as a link, which is quick and takes no room, or as a copy where disks differ. */
function place(entry: string, file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (links(entry, file)) return;
  rmSync(file, { force: true });
  if (!links(entry, file)) copyFileSync(entry, file);
}

/** Links a file that does not exist to an entry, and says whether that was possible. */
function links(entry: string, file: string): boolean {
  try {
    linkSync(entry, file);
    return true;
  } catch {
    return false;
  }
}
