// Plain JavaScript: the launcher needs it before any TypeScript runs.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of everything that is kept between runs; it can be deleted at any time. */
export const cacheFolder = process.env["SITE_CACHE"] || ".cache";

/**
 * Returns the cache key of what is made from some files: a SHA-256 of their names and bytes, in hexadecimal. A file that is
 * gone counts as well.
 * @param {readonly string[]} files
 * @param {string} root The folder that the files' paths start from.
 * @returns {string}
 */
export function keyOfFiles(files, root = ".") {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    const place = path.join(root, file);
    hash.update(`${file}\n`).update(existsSync(place) ? readFileSync(place) : "gone");
  }
  return hash.digest("hex");
}
