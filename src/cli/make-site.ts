import { checkRecords } from "../checks/index.ts";
import { type ReadHistory, readHistory } from "../load/history.ts";
import { loadData } from "../load/load-data.ts";
import { DataError } from "../problems.ts";
import { buildSite } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";
import type { Now } from "../site/times.ts";
import { optionsFromEnvironment } from "./options.ts";

/**
 * Returns the site of a data folder as of `now`, with the history that git holds of it unless another one is given;
 * throws a DataError with every problem of every file.
 */
export function makeSite(
  folder: string,
  now: Now,
  { history, missing }: ReadHistory = readHistory(folder),
): Site {
  const { records, problems } = loadData(folder);
  const found = [...problems, ...checkRecords(records)];
  const { series, organizers } = records;
  if (found.length > 0 || series === null || organizers === null) throw new DataError(found);
  if (missing !== null)
    console.warn(
      `note: ${folder} has no history (${missing}): calendars and feeds cannot tell when something changed`,
    );
  return buildSite({ ...records, series, organizers }, now, history);
}

/** Returns the site that SITE_DATA and SITE_NOW ask for: `data`, as of now, where they are not set. */
export function siteFromEnvironment(): Site {
  const { data, now } = optionsFromEnvironment();
  return makeSite(data, now);
}
