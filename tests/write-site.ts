import { allPages } from "../src/cli/render-pages.ts";
import { writeCards } from "../src/cli/write-cards.ts";
import { writePages } from "../src/cli/write-pages.ts";
import { cardsOf } from "../src/publish/card-text.ts";
import type { Site } from "../src/site/site.ts";

/** Writes every page and every card of a site into a folder. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  writePages(await allPages(site), folder);
  await writeCards(cardsOf(site), folder);
}
