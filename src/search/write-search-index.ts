import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { SearchIndex } from "./search-index.ts";

/** Writes an index, and the module that reads it, below the folder of a site, in the place of those before. */
export function writeSearchIndex(
  { folder: own, outline, pieces }: SearchIndex,
  finder: string,
  folder: string,
): void {
  const module = `const outline=${JSON.stringify(outline)};${finder}`;
  const files = new Map([...pieces, ["find.js", module]]);
  const at = path.join(folder, own);
  mkdirSync(at, { recursive: true });
  for (const [name, text] of files) writeFileSync(path.join(at, name), text);
  for (const name of readdirSync(at)) if (!files.has(name)) rmSync(path.join(at, name));
}
