// Plain JavaScript: the launcher needs it before any TypeScript runs.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of everything that is kept between runs; it can be deleted at any time. */
export const cacheFolder = process.env["SITE_CACHE"] || ".cache";

/**
 * Returns the cache key of what is made from some parts, in their order: a SHA-256 in hexadecimal.
 * @param {readonly (string | Uint8Array)[]} parts
 * @returns {string}
 */
export function cacheKeyOf(parts) {
  const hash = createHash("sha256");
  // With its length before it, no part can be mistaken for the end of one and the beginning of the next.
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest("hex");
}

/**
 * Returns the cache key of what is made from some files, by their names and bytes; a file that is missing counts as well.
 * @param {readonly string[]} files
 * @param {string} root The folder that the paths start from.
 * @returns {string}
 */
export function cacheKeyOfFiles(files, root = ".") {
  const parts = files.toSorted().flatMap((file) => {
    const place = path.resolve(root, file);
    return [file, existsSync(place) ? readFileSync(place) : "missing"];
  });
  return cacheKeyOf(parts);
}
