// Plain JavaScript: the launcher needs it before any TypeScript runs.
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder, cacheKeyOf } from "./cache-key.js";
import { replaceFile } from "./replace-file.js";

/**
 * Returns the text that a file of the cache holds below its hash; null where the file is missing, was cut off or changed.
 * @param {string} file
 */
export function readCached(file) {
  try {
    const [, hash, text = ""] = /^(\w+)\n(.*)$/s.exec(readFileSync(file, "utf8")) ?? [];
    return hash === cacheKeyOf([text]) ? text : null;
  } catch {
    return null;
  }
}

/**
 * Writes a text and its hash to a file of the cache; says whether that worked.
 * @param {string} file
 * @param {string} text
 */
export function writeCached(file, text) {
  return tryCaching(() => {
    mkdirSync(path.dirname(file), { recursive: true });
    replaceFile(file, `${cacheKeyOf([text])}\n${text}`);
  });
}

let isNoted = false;

/**
 * Does what writes into the cache, and says whether that worked; the first failure is printed as a note.
 * @param {() => void} write
 */
export function tryCaching(write) {
  try {
    write();
    return true;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (!isNoted)
      console.warn(`note: ${cacheFolder} cannot be written (${code}): builds take longer`);
    isNoted = true;
    return false;
  }
}
