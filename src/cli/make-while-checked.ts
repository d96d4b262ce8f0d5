import { checkData, soundOnes } from "../build/make-site.ts";
import { readHistory } from "../history/history.ts";
import { loadData } from "../load/load-data.ts";
import { type Records, sourcesOf } from "../load/records.ts";
import { DataError, type Problem } from "../problems.ts";
import { buildSite, type SoundRecords } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";
import { digestOf, type Ingredients } from "./made-of.ts";
import type { Options } from "./options.ts";

/** What a check of a data folder found, and the digest of what it read. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly digest: string;
}

/** A site of sound data, and what else a build asks of what it was made of: all other records can be forgotten. */
export interface CheckedSite {
  readonly site: Site;
  readonly ingredients: Ingredients;
  readonly published: Records["published"];
  /** Why there is no history; null where there is one. */
  readonly missing: string | null;
}

type Wanted = Pick<Options, "data" | "now" | "url">;

/**
 * Returns a site that is made while its data is checked elsewhere: nobody waits for the check, and what was made of unsound
 * data is thrown away. Throws a DataError with every problem of every file.
 */
export async function makeWhileChecked(
  wanted: Wanted,
  checking: Promise<Checked>,
): Promise<CheckedSite> {
  const making = makeUnchecked(wanted);
  // The problems of the data come first.
  making.catch(() => {});
  performance.mark("check");
  const { problems, digest } = await checking;
  if (problems.length > 0) throw new DataError(problems);
  const made = await making;
  if (made.ingredients.data === digest) return made;
  // A file was saved between the two readings: only what was checked counts.
  return makeOf(soundOnes(checkData(wanted.data)), wanted);
}

async function makeUnchecked(wanted: Wanted): Promise<CheckedSite> {
  performance.mark("load");
  return makeOf(soundOnes(loadData(wanted.data)), wanted);
}

function makeOf(records: SoundRecords, { data, now, url }: Wanted): CheckedSite {
  performance.mark("model");
  const { history, key, missing } = readHistory(data, records);
  return {
    site: buildSite(records, now, history, url),
    ingredients: { data: digestOf(sourcesOf(records)), history: key, url },
    published: records.published,
    missing,
  };
}
