import { checkRecords } from "../checks/index.ts";
import { loadData } from "../load/load-data.ts";
import { DataError } from "../problems.ts";
import { buildSite, type SoundRecords } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";
import type { Now } from "../site/times.ts";
import { optionsFromEnvironment } from "./options.ts";

/** Returns the site of a data folder as of `now`; throws a DataError with every problem of every file. */
export function makeSite(folder: string, now: Now): Site {
  return buildSite(soundRecords(folder), now);
}

/** Returns the records of a data folder; throws a DataError with every problem of every file. */
export function soundRecords(folder: string): SoundRecords {
  const { records, problems } = loadData(folder);
  const found = [...problems, ...checkRecords(records)];
  const { series, organizers } = records;
  if (found.length > 0 || series === null || organizers === null) throw new DataError(found);
  return { ...records, series, organizers };
}

/** Returns the site that SITE_DATA and SITE_NOW ask for: `data`, as of now, where they are not set. */
export function siteFromEnvironment(): Site {
  const { data, now } = optionsFromEnvironment();
  return makeSite(data, now);
}
