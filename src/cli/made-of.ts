import { createHash } from "node:crypto";
import { layoutsFingerprint } from "../build/layouts-fingerprint.ts";
import { historyKey } from "../history/history.ts";
import { readSources } from "../load/load-data.ts";
import type { Source } from "../load/source.ts";
import { compareTexts } from "../problems.ts";
import type { Options } from "./options.ts";

/** Returns a text that is another one whenever what was read of a data folder is. */
export function digestOf(sources: readonly Source[]): string {
  const hash = createHash("sha256");
  const sorted = sources.toSorted((a, b) => compareTexts(a.file, b.file));
  for (const { file, text } of sorted) hash.update(`${file}\n${text.length}\n${text}`);
  return hash.digest("base64url");
}

/** What a site is made of. */
export interface Ingredients {
  /** The digest of the data. */
  readonly data: string;
  /** Where the history of the data ends. */
  readonly history: string;
  /** The address of the site if not the one that the data says. */
  readonly url: string | null;
}

/** Returns what a site would be made of now; null where the data cannot be read. */
export function ingredientsIn({ data, url }: Options): Ingredients | null {
  const sources = readSources(data);
  return sources && { data: digestOf(sources), history: historyKey(data), url };
}

/**
 * Returns a text that is another one whenever the site that is built may be, but for the moment that it is built for: it
 * also tells layouts, code and what runs it.
 */
export function madeOf(ingredients: Ingredients): string {
  const { SITE_CODE } = process.env;
  const parts = [ingredients, layoutsFingerprint(), SITE_CODE, process.versions];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
