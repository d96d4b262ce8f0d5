// Plain JavaScript: the launcher imports it before it can run TypeScript.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder of all caches; it can be deleted at any time. */
export const cacheFolder = process.env["SITE_CACHE"] || ".cache";

/**
 * Returns the cache key of what is made from some files: the SHA-256 of their paths and bytes, in hexadecimal.
 * Deleting a file changes the key too.
 * @param {readonly string[]} files
 * @param {string} root The folder that the paths are relative to.
 * @returns {string}
 */
export function keyOfFiles(files, root = ".") {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    const from = path.join(root, file);
    hash.update(`${file}\n`).update(existsSync(from) ? readFileSync(from) : "missing");
  }
  return hash.digest("hex");
}
