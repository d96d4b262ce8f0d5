import { rmSync } from "node:fs";
import path from "node:path";
import { layoutsFingerprint } from "../build/layouts-fingerprint.ts";
import { finderModule } from "../build/made-layouts.ts";
import { cardsOf } from "../cards/card-text.ts";
import { writeCards } from "../cards/write-cards.ts";
import { allOf, type Due, dueSince } from "../publish/due.ts";
import { type Fingerprints, fingerprintsOf } from "../publish/fingerprints.ts";
import { searchIndexOf, writeSearchIndex } from "../search/search-index.ts";
import { searchOf } from "../search/search-records.ts";
import type { Site } from "../site/site.ts";

/** A folder that holds a site, which is written again and again. */
export interface WrittenSite {
  /** Returns what has to be written so that the folder holds a site; the folder is unknown until that is done. */
  readonly begin: (site: Site) => Due;
  /**
   * Tells that it is written: pages that are no more are deleted. Returns when the pictures and the search have followed,
   * which nobody has to wait for.
   */
  readonly end: (site: Site) => Promise<void>;
}

/** What the pages in a folder were made of. */
interface Written {
  readonly layouts: string;
  readonly fingerprints: Fingerprints;
}

/** Returns what keeps a folder, empty at first. */
export function writtenSiteIn(folder: string): WrittenSite {
  let known: Written | null = null;
  let coming: Written | null = null;
  let gone: readonly string[] = [];
  let rest = Promise.resolve();
  const writeRest = restWriter(folder);
  return {
    begin: (site) => {
      const before = known;
      known = null;
      coming = { layouts: layoutsFingerprint(), fingerprints: fingerprintsOf(site) };
      const { layouts, fingerprints } = coming;
      const paths = [...(before?.fingerprints.pages.keys() ?? [])];
      gone = paths.filter((page) => !fingerprints.pages.has(page));
      return before?.layouts === layouts
        ? dueSince(site, fingerprints, before.fingerprints)
        : allOf(site);
    },
    end: (site) => {
      for (const page of gone) rmSync(path.join(folder, page), { recursive: true, force: true });
      known = coming;
      rest = rest.then(() => writeRest(site));
      return rest;
    },
  };
}

/** Returns what writes the pictures and the search of a site, where they differ from those it wrote before. */
function restWriter(folder: string): (site: Site) => Promise<void> {
  let pictures: ReadonlySet<string> = new Set();
  let search = "";
  return async (site) => {
    const cards = new Map(cardsOf(site).map((card) => [JSON.stringify(card), card]));
    const fresh = [...cards].flatMap(([text, card]) => (pictures.has(text) ? [] : [card]));
    await writeCards(fresh, folder);
    pictures = new Set(cards.keys());
    const found = searchOf(site);
    const text = JSON.stringify(found);
    if (text !== search) writeSearchIndex(searchIndexOf(found), await finderModule(), folder);
    search = text;
  };
}
