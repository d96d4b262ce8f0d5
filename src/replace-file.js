// Plain JavaScript: the launcher needs it before any TypeScript runs.
import { existsSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Writes a file atomically: a reader, or the next start of the machine, finds the old content or the new, never a part.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
export function replaceFile(file, content) {
  const temporary = `${file}.new-${process.pid}`;
  const mode = existsSync(file) ? { mode: statSync(file).mode } : {};
  try {
    writeFileSync(temporary, content, { ...mode, flush: true });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    // The temporary name means nothing to who reads the message.
    throw Object.assign(/** @type {Error} */ (error), { path: file });
  }
}
