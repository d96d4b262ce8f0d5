import path from "node:path";
import { finderModule } from "../build/made-layouts.ts";
import { makeSite } from "../build/make-site.ts";
import { allPages, type RenderedPage } from "../build/render-pages.ts";
import { cardsOf } from "../cards/card-text.ts";
import { writeCards } from "../cards/write-cards.ts";
import { searchIndexOf } from "../search/search-index.ts";
import { searchOf } from "../search/search-records.ts";
import { writeSearchIndex } from "../search/write-search-index.ts";
import type { Site } from "../site/site.ts";
import type { Now } from "../times.ts";
import { deleteOthers, writeDiffering } from "./write-differing.ts";

/** What is built, and into which folder, which nothing else writes into. */
export interface LiveBuild {
  readonly data: string;
  readonly now: Now;
  readonly folder: string;
}

/** A site whose pages stand in their folder. */
export interface BuiltPages {
  readonly site: Site;
  /** Says whether the site has a file of this path, which starts with a slash. */
  readonly hasFile: (name: string) => boolean;
}

/**
 * Makes a site for the address `url` and updates its pages in the folder, all between two requests. Throws, with the folder
 * as it was, where the data or a layout is wrong.
 */
export async function buildPages(
  { data, now, folder }: LiveBuild,
  url: string,
): Promise<BuiltPages> {
  const site = makeSite(data, now, url);
  const pages = await allPages(site);
  const hasFile = filesOf(site, pages);
  deleteOthers(folder, hasFile);
  writeDiffering(pages, folder);
  return { site, hasFile };
}

/** Writes what takes longer than the pages and nobody waits for: the search, and the cards. */
export async function buildRest(site: Site, folder: string): Promise<void> {
  writeSearchIndex(searchIndexOf(searchOf(site)), await finderModule(), folder);
  await writeCards(cardsOf(site), folder);
}

function filesOf(site: Site, pages: readonly RenderedPage[]): BuiltPages["hasFile"] {
  const cards = cardsOf(site).flatMap(({ pictures }) => pictures);
  const names = new Set([...pages, ...cards].map((file) => path.posix.join("/", file.path)));
  const search = `${searchOf(site).folder}/`;
  return (name) => names.has(name) || name.startsWith(search);
}
