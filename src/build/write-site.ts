import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cardsOf } from "../cards/card-text.ts";
import { writeCards } from "../cards/write-cards.ts";
import type { Site } from "../site/site.ts";
import { readLayouts } from "./compiled-layouts.ts";
import { type RenderedFile, renderPages } from "./render-pages.ts";

/** Writes every file of a site into a folder; `onBatch` gets each batch of rendered files after it is written. */
export async function writeSite(
  site: Site,
  folder: string,
  onBatch: (files: readonly RenderedFile[]) => void = () => {},
): Promise<void> {
  await renderPages(site, await readLayouts(), (files) => {
    for (const { path: name, text } of files) writeInto(folder, name, text);
    onBatch(files);
  });
  await writeCards(cardsOf(site), folder);
}

/** Writes a file below a folder; creates the folders in between. */
function writeInto(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
