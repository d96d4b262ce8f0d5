import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Pictures that were made before, by all that they depend on. The folder can be thrown away at any time. */
export const cacheFolder = ".cache/cards";

const digestLength = 32;

/** Returns the bytes kept under a key; null when there are none, or when they are not those that were kept. */
export function readCached(key: string): Buffer | null {
  try {
    const entry = readFileSync(path.join(cacheFolder, key));
    const bytes = entry.subarray(digestLength);
    return digestOf(bytes).equals(entry.subarray(0, digestLength)) ? bytes : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Keeps bytes under a key. Commands that run at the same time never see half an entry. */
export function keepCached(key: string, bytes: Buffer): void {
  const file = path.join(cacheFolder, key);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, Buffer.concat([digestOf(bytes), bytes]));
  renameSync(`${file}.${process.pid}`, file);
}

function digestOf(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
