import { checkRecords } from "../checks/index.ts";
import { type ReadHistory, readHistory } from "../history/history.ts";
import { pastOf } from "../history/replay-past.ts";
import { loadData } from "../load/load-data.ts";
import type { Loaded, SoundRecords } from "../load/records.ts";
import { DataError, visible } from "../problems.ts";
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

/** The records of a data folder, its problems and its git history. */
export interface Checked extends Loaded {
  readonly read: ReadHistory;
}

/** Records without a problem, and the git history of their folder. */
export interface CheckedRecords extends SoundRecords {
  readonly read: ReadHistory;
}

/** Returns the site of sound records, with the git history of their folder. */
export function siteOf(
  records: CheckedRecords,
  folder: string,
  now: Now,
  url: string | null = null,
): Site {
  const { history, missing } = records.read;
  if (missing !== null)
    console.warn(
      visible(
        `note: ${folder} has no git history (${missing}): calendars and feeds cannot show when something changed`,
      ),
    );
  return buildSite(records, now, history, url);
}

/** Returns the records of a data folder; throws a DataError with every problem of every file. */
export function soundRecords(folder: string, read?: ReadHistory): CheckedRecords {
  return requireSound(checkData(folder, read));
}

/** Returns the records of a data folder, and every problem of every file; of a copy, its history may be known. */
export function checkData(folder: string, known?: ReadHistory): Checked {
  const { records: loaded, problems } = loadData(folder);
  const read = known ?? readHistory(folder, loaded);
  const records = { ...loaded, past: pastOf(read, loaded) };
  return { records, problems: [...problems, ...checkRecords(records)], read };
}

/** Returns the records if they have no problem; throws a DataError with the problems otherwise. */
export function requireSound({ records, problems, read }: Checked): CheckedRecords {
  const { series, organizers } = records;
  if (problems.length > 0 || series === null || organizers === null) throw new DataError(problems);
  return { ...records, series, organizers, read };
}

/** Returns the site that SITE_DATA, SITE_NOW and SITE_URL ask for; by default `data`, as of now. */
export function siteFromEnvironment(): Site {
  const { data, now, url } = settingsFromEnvironment();
  return makeSite(data, now, url);
}
