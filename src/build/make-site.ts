import { linkProblems } from "../audit/data-links.ts";
import { checkRecords } from "../checks/index.ts";
import { readHistory } from "../history/history.ts";
import { loadData } from "../load/load-data.ts";
import type { Loaded, SoundRecords } from "../load/records.ts";
import { DataError, type Problem, visible } from "../problems.ts";
import { buildSite } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";
import type { Now } from "../times.ts";
import { settingsFromEnvironment } from "./settings.ts";

/**
 * Returns the site of a data folder as of `now`; `url` overrides the address in the data. Throws a DataError with every
 * problem of every file.
 */
export function makeSite(folder: string, now: Now, url: string | null = null): Site {
  return siteOf(soundRecords(folder), folder, now, url);
}

/**
 * Returns the site of sound records, with the git history of their folder; throws a DataError where an address in the
 * data would lead nowhere on it.
 */
export function siteOf(
  records: SoundRecords,
  folder: string,
  now: Now,
  url: string | null = null,
): Site {
  const { history, missing } = readHistory(folder, records);
  if (missing !== null)
    console.warn(
      visible(
        `note: ${folder} has no git history (${missing}): calendars and feeds cannot show when something changed`,
      ),
    );
  const site = buildSite(records, now, history, url);
  const problems = linkProblems(records, site);
  if (problems.length > 0) throw new DataError(problems);
  return site;
}

/** Returns the records of a data folder; throws a DataError with every problem of every file. */
export function soundRecords(folder: string): SoundRecords {
  return requireSound(checkData(folder));
}

/** Records with what is certainly wrong in their files, and what is probably wrong. */
export interface Checked extends Loaded {
  readonly doubts: readonly Problem[];
}

/** Returns the records of a data folder, and every problem and every doubt of every file. */
export function checkData(folder: string): Checked {
  const { records, problems } = loadData(folder);
  const found = [...problems, ...checkRecords(records)];
  const isDoubt = ({ severity }: Problem) => severity === "doubt";
  return {
    records,
    problems: found.filter((one) => !isDoubt(one)),
    doubts: found.filter(isDoubt),
  };
}

/** Returns the same as `checkData`, with a doubt for each misspelt word. Spelling takes longer than all rules. */
export async function checkDataAndSpelling(folder: string): Promise<Checked> {
  const checked = checkData(folder);
  const { findMisspellings } = await import("../checks/engine/spelling.ts");
  const misspellings = await findMisspellings(checked.records);
  return { ...checked, doubts: [...checked.doubts, ...misspellings] };
}

/** Returns the same with the doubts among the problems, so that they stop what problems stop. */
export function strictly({ records, problems, doubts }: Checked): Checked {
  return { records, problems: [...problems, ...doubts], doubts: [] };
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
