import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const digestLength = 32;

/** Returns the bytes that a folder keeps under a key; where it does not keep them, makes and keeps them. */
export async function cached(
  folder: string,
  key: string,
  make: () => Promise<Buffer>,
): Promise<Buffer> {
  const kept = readCached(folder, key);
  if (kept) return kept;
  const bytes = await make();
  keepCached(folder, key, bytes);
  return bytes;
}

/** Returns the bytes that a folder keeps under a key; null when there are none, or when they are not those that were kept. */
function readCached(folder: string, key: string): Buffer | null {
  try {
    const entry = readFileSync(path.join(folder, key));
    const bytes = entry.subarray(digestLength);
    return digestOf(bytes).equals(entry.subarray(0, digestLength)) ? bytes : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Keeps bytes under a key in a folder. Commands that run at the same time never see half an entry. */
function keepCached(folder: string, key: string, bytes: Buffer): void {
  const file = path.join(folder, key);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.${process.pid}`, Buffer.concat([digestOf(bytes), bytes]));
  renameSync(`${file}.${process.pid}`, file);
}

function digestOf(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
