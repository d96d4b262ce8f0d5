import { cardsOf } from "../publish/card-text.ts";
import { allOf } from "../publish/due.ts";
import type { Site } from "../site/site.ts";
import { renderPages } from "./render-pages.ts";
import { writeCards } from "./write-cards.ts";
import { writePages } from "./write-pages.ts";

/** Writes every page and every card of a site into a folder. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  await renderPages(site, allOf(site), (pages) => writePages(pages, folder));
  await writeCards(cardsOf(site), folder);
}
