import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Writes a page into the folder of a site. */
export function writePage(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  try {
    writeFileSync(file, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
