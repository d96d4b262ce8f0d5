import { checkRecords } from "../checks/index.ts";
import { optionsFromEnvironment } from "../cli/options.ts";
import { tellMissing } from "../cli/run.ts";
import { type ReadHistory, readHistory } from "../history/history.ts";
import { loadData } from "../load/load-data.ts";
import type { Loaded, Records } from "../load/records.ts";
import { DataError } from "../problems.ts";
import { buildSite, type SoundRecords } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";
import type { Now } from "../times.ts";

/**
 * Returns the site of a data folder as of `now`; `url` is its address if not the one that the data says. Throws a
 * DataError with every problem of every file.
 */
export function makeSite(folder: string, now: Now, url: string | null = null): Site {
  return siteOf(soundRecords(folder), folder, now, url);
}

/** A site, and what it was made of. */
export interface Made {
  readonly site: Site;
  readonly records: SoundRecords;
  readonly history: ReadHistory;
}

/** Returns the same with what it was made of; where something is as it was `before`, that is not read and checked again. */
export function remakeSite(
  folder: string,
  now: Now,
  url: string | null,
  before: Made | null,
): Made {
  const records = soundOnes(checkData(folder, before?.records));
  const history = historyOf(records, folder, before?.history);
  return { site: buildSite(records, now, history.history, url), records, history };
}

/** Returns the site of sound records, with the history that git holds of their folder. */
export function siteOf(
  records: SoundRecords,
  folder: string,
  now: Now,
  url: string | null = null,
): Site {
  performance.mark("model");
  return buildSite(records, now, historyOf(records, folder).history, url);
}

function historyOf(records: SoundRecords, folder: string, before?: ReadHistory): ReadHistory {
  const read = readHistory(folder, records, before);
  if (read.missing !== before?.missing) tellMissing(read, folder);
  return read;
}

/** Returns the records of a data folder; throws a DataError with every problem of every file. */
export function soundRecords(folder: string): SoundRecords {
  return soundOnes(checkData(folder));
}

/** Returns the records of a data folder, and every problem of every file. */
export function checkData(folder: string, before?: Records): Loaded {
  performance.mark("load");
  const { records, problems } = loadData(folder, before);
  performance.mark("check");
  return { records, problems: [...problems, ...checkRecords(records)] };
}

/** Returns the records where nothing is wrong; throws a DataError with the problems otherwise. */
export function soundOnes({ records, problems }: Loaded): SoundRecords {
  const { series, organizers } = records;
  if (problems.length > 0 || series === null || organizers === null) throw new DataError(problems);
  return { ...records, series, organizers };
}

/** Returns the site that SITE_DATA, SITE_NOW and SITE_URL ask for: `data`, as of now, where they are not set. */
export function siteFromEnvironment(): Site {
  const { data, now, url } = optionsFromEnvironment();
  return makeSite(data, now, url);
}
