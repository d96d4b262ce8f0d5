import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cardsOf } from "../cards/card-text.ts";
import { writeCards } from "../cards/write-cards.ts";
import { writeImages } from "../images/write-images.ts";
import type { Site } from "../site/site.ts";
import { readLayouts } from "./compiled-layouts.ts";
import { type RenderedFile, renderPages } from "./render-pages.ts";

/** Writes every file of a site into a folder. `look` gets each batch of files, and looks at it while the next is rendered. */
export async function writeSite(site: Site, folder: string, look = ignore): Promise<void> {
  await writePages(site, folder, look);
  await writePictures(site, folder);
}

/** Writes the cards and the images of a site into a folder; throws a DataError for an image that is damaged. */
export async function writePictures(site: Site, folder: string): Promise<void> {
  await writeImages(site.images, folder);
  await writeCards(cardsOf(site), folder);
}

/** Writes every file of a site but its pictures. */
export async function writePages(site: Site, folder: string, look = ignore): Promise<void> {
  let looking = Promise.resolve();
  await renderPages(site, await readLayouts(), async (files) => {
    for (const { path: name, text } of files) writeInto(folder, name, text);
    await looking;
    looking = look(files);
  });
  await looking;
  writeFonts(site, folder);
}

/** Writes the font files of a site into a folder. */
export function writeFonts({ fonts }: Site, folder: string): void {
  for (const { name, path: to } of fonts)
    writeInto(folder, to, readFileSync(`layouts/fonts/${name}.woff2`));
}

async function ignore(_files: readonly RenderedFile[]): Promise<void> {}

function writeInto(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
