import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a page into the folder of a site. */
export function writePage(folder: string, name: string, content: Uint8Array): void {
  const file = path.join(folder, name);
  // Nearly every page has a folder of its own.
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
