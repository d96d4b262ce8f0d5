import assert from "node:assert/strict";
import { type ReadHistory, readHistory } from "../../src/history/history.ts";
import { loadData } from "../../src/load/load-data.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";
import type { Now } from "../../src/times.ts";

/** Returns the site of a data folder that the rule book has not seen: tests of the model need not be plausible. */
export function uncheckedSite(folder: string, now: Now, read?: Pick<ReadHistory, "history">): Site {
  const { records, problems } = loadData(folder);
  const { history } = read ?? readHistory(folder, records);
  assert.deepEqual(problems, []);
  const { series, organizers } = records;
  assert.ok(series && organizers);
  return buildSite({ ...records, series, organizers }, now, history);
}
