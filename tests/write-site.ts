import { allPages } from "../src/cli/render-pages.ts";
import { writeCards } from "../src/cli/write-cards.ts";
import { writePage } from "../src/cli/write-page.ts";
import { cardsOf } from "../src/publish/card-text.ts";
import type { Site } from "../src/site/site.ts";

/** Writes every page and every card of a site into a folder. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  for (const { path, text } of await allPages(site)) writePage(folder, path, text);
  await writeCards(cardsOf(site), folder);
}
