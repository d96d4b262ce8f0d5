import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { RenderedFile } from "../build/render-pages.ts";

/** Writes the pages whose files in a folder differ from them. */
export function writeDiffering(pages: readonly RenderedFile[], folder: string): void {
  for (const { path: name, text } of pages) {
    const file = path.join(folder, name);
    if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Deletes the files in a folder that `isKept` does not know by their paths, which start with a slash, and empty folders. */
export function deleteOthers(folder: string, isKept: (name: string) => boolean, below = "/"): void {
  const here = path.join(folder, below);
  for (const entry of readdirSync(here, { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) deleteOthers(folder, isKept, name);
    else if (!isKept(name)) rmSync(path.join(folder, name));
  }
  if (below !== "/" && readdirSync(here).length === 0) rmdirSync(here);
}
