import { finderModule } from "../src/cli/made-layouts.ts";
import { allPages } from "../src/cli/render-pages.ts";
import { writeCards } from "../src/cli/write-cards.ts";
import { writePage } from "../src/cli/write-page.ts";
import { writeSearchIndex } from "../src/cli/write-search-index.ts";
import { cardsOf } from "../src/publish/card-text.ts";
import { searchIndexOf } from "../src/publish/search-index.ts";
import { searchOf } from "../src/publish/search-records.ts";
import type { Site } from "../src/site/site.ts";

/** Writes every page and every card of a site into a folder. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  for (const { path, bytes } of await allPages(site)) writePage(folder, path, bytes);
  await writeCards(cardsOf(site), folder);
}

/** Writes the search of a site into its folder. */
export async function writeSearch(site: Site, folder: string): Promise<void> {
  writeSearchIndex(searchIndexOf(searchOf(site)), await finderModule(), folder);
}
