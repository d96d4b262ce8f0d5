import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Returns the SHA-256 of parts in their order, as 64 hex digits: the key under which a cache keeps what is made of them. */
export function hashOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash("sha256");
  // With its length before it, no part can be mistaken for the end of one and the beginning of the next.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest("hex");
}

/** Returns the SHA-256 of the names and the bytes of files, as 64 hex digits; fails when one cannot be read. */
export function hashOfFiles(files: readonly string[]): string {
  return hashOf(files.flatMap((file) => [file, readFileSync(file)]));
}
