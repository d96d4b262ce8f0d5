import { linkProblems } from "../audit/data-links.ts";
import type { Dictionary } from "../checks/engine/dictionary.ts";
import { type DataText, textsOf } from "../checks/engine/texts.ts";
import { checkRecords } from "../checks/index.ts";
import { type ReadHistory, readHistory } from "../history/history.ts";
import { pastOf } from "../history/replay-past.ts";
import { loadData } from "../load/load-data.ts";
import type { Loaded, SoundRecords } from "../load/records.ts";
import { DataError, type Problem, visible } from "../problems.ts";
import { buildSite } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";
import { instantOf, type Now } from "../times.ts";
import { settingsFromEnvironment } from "./settings.ts";

/**
 * Returns the site of a data folder as of `now`; `url` overrides the address in the data. Throws a DataError with every
 * problem of every file.
 */
export function makeSite(folder: string, now: Now, url: string | null = null): Site {
  return siteOf(checkData(folder, now), folder, now, url);
}

/**
 * Returns the site of a checked data folder; throws a DataError if it has problems, or if an address in the data would
 * lead nowhere on the site.
 */
export function siteOf(
  checked: Checked,
  folder: string,
  now: Now,
  url: string | null = null,
): Site {
  const records = requireSound(checked);
  const { history, missing } = checked.read;
  if (missing !== null)
    console.warn(
      visible(
        `note: ${folder} has no git history (${missing}): calendars and feeds cannot show when something changed`,
      ),
    );
  const site = buildSite(records, now, history, url);
  const problems = linkProblems(checked, site);
  if (problems.length > 0) throw new DataError(problems);
  return site;
}

/** Returns the records of a data folder as of `now`; throws a DataError with every problem of every file. */
export function soundRecords(folder: string, now: Now): SoundRecords {
  return requireSound(checkData(folder, now));
}

/** Records with what is certainly wrong in their files, what is probably wrong, and their git history. */
export interface Checked extends Loaded {
  readonly doubts: readonly Problem[];
  readonly texts: readonly DataText[];
  readonly read: ReadHistory;
}

/**
 * Returns the records of a data folder, and every problem and every doubt of every file, as of `now`; the history of a
 * copy may be known.
 */
export function checkData(folder: string, now: Now, known?: ReadHistory): Checked {
  const loaded = loadData(folder);
  return checkedWith(loaded, known ?? readHistory(folder, loaded.records), now, null);
}

/** Returns what was loaded with what the rules find; without a dictionary, misspelt words are not looked for. */
export function checkedWith(
  { records: loaded, problems }: Loaded,
  read: ReadHistory,
  now: Now,
  dictionary: Dictionary | null,
): Checked {
  const records = { ...loaded, past: pastOf(read, loaded) };
  const at = instantOf(now, records.series?.record.time_zone ?? "UTC");
  const context = { now: at, history: read.history, dictionary };
  const texts = textsOf(records);
  const found = [...problems, ...checkRecords(records, context, texts)];
  const isDoubt = ({ severity }: Problem) => severity === "doubt";
  return {
    records,
    problems: found.filter((one) => !isDoubt(one)),
    doubts: found.filter(isDoubt),
    texts,
    read,
  };
}

/** Returns the same with the doubts among the problems, so that they stop what problems stop. */
export function strictly(checked: Checked): Checked {
  return { ...checked, problems: [...checked.problems, ...checked.doubts], doubts: [] };
}

/** Returns the records if they have no problem; throws a DataError with the problems otherwise. */
export function requireSound({ records, problems }: Loaded): SoundRecords {
  const { series, organizers } = records;
  if (problems.length > 0 || series === null || organizers === null) throw new DataError(problems);
  return { ...records, series, organizers };
}

/** Returns the site that SITE_DATA, SITE_NOW and SITE_URL ask for; by default `data`, as of now. */
export function siteFromEnvironment(): Site {
  const { data, now, url } = settingsFromEnvironment();
  return makeSite(data, now, url);
}
