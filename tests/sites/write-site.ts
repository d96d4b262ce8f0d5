import { finderModule } from "../../src/build/made-layouts.ts";
import { allPages } from "../../src/build/render-pages.ts";
import { writePage } from "../../src/build/write-page.ts";
import { cardsOf } from "../../src/cards/card-text.ts";
import { writeCards } from "../../src/cards/write-cards.ts";
import { searchIndexOf, writeSearchIndex } from "../../src/search/search-index.ts";
import { searchOf } from "../../src/search/search-records.ts";
import type { Site } from "../../src/site/site.ts";

/** Writes every page and every card of a site into a folder. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  for (const { path, bytes } of await allPages(site)) writePage(folder, path, bytes);
  await writeCards(cardsOf(site), folder);
}

/** Writes the search of a site into its folder. */
export async function writeSearch(site: Site, folder: string): Promise<void> {
  writeSearchIndex(searchIndexOf(searchOf(site)), await finderModule(), folder);
}
