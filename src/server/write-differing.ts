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
import type { RenderedPage } from "../build/render-pages.ts";

/** Writes the pages whose files in a folder differ from them. */
export function writeDiffering(pages: readonly RenderedPage[], folder: string): void {
  for (const { path: name, bytes } of pages) {
    const file = path.join(folder, name);
    if (existsSync(file) && readFileSync(file).equals(bytes)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
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
