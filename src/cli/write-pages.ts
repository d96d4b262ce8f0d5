import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { RenderedPage } from "./render-pages.ts";

/** Writes pages into the folder of a site. */
export function writePages(pages: readonly RenderedPage[], folder: string): void {
  for (const { path: name, text } of pages) {
    const file = path.join(folder, name);
    try {
      writeFileSync(file, text);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}
