import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cardsOf } from "../cards/card-text.ts";
import { writeCards } from "../cards/write-cards.ts";
import type { Site } from "../site/site.ts";
import { readLayouts } from "./compiled-layouts.ts";
import { type RenderedFile, renderPages } from "./render-pages.ts";

/** Writes every file of a site into a folder. `look` gets each batch of files, and looks at it while the next is rendered. */
export async function writeSite(
  site: Site,
  folder: string,
  look: (files: readonly RenderedFile[]) => Promise<void> = async () => {},
): Promise<void> {
  let looking = Promise.resolve();
  await renderPages(site, await readLayouts(), async (files) => {
    for (const { path: name, text } of files) writeInto(folder, name, text);
    await looking;
    looking = look(files);
  });
  await Promise.all([looking, writeCards(cardsOf(site), folder)]);
}

function writeInto(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
