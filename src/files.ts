import { existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compareTexts } from "./problems.ts";

/** Returns the paths of all files below a folder, relative to it, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort(compareTexts);
}

/** Writes a file atomically: a reader gets the old content or the new, never a part of it. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.new-${process.pid}`;
  try {
    writeFileSync(temporary, content, existsSync(file) ? { mode: statSync(file).mode } : {});
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
