import "../run-folder.ts";
import { checkData, requireSound } from "../../src/build/make-site.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";
import { builtFiles } from "./built-site.ts";
import { shortenHtml } from "./tiny-site.ts";

/** The folder of a series that uses every field of every record, and of the files it is expected to make. */
export const wholeSeriesFolder = "tests/fixtures/whole-series";

/** Its data. */
export const wholeSeriesData = `${wholeSeriesFolder}/data`;

/** The day it is built for: two webinars are over, two to come, and one is cancelled. */
export const wholeSeriesAt = { on: "2025-05-01" };

const checked = () =>
  checkData(wholeSeriesData, wholeSeriesAt, { history: null, missing: "a fixture" });

/** Returns what check says of the series besides what is still to do. */
export function wholeSeriesDoubts(): string[] {
  const { problems, doubts } = checked();
  return [...problems, ...doubts].map(({ file, fact }) => `${file}: ${fact}`);
}

/** Returns the site of the series. */
export function wholeSeriesSite(): Site {
  return buildSite(requireSound(checked()), wholeSeriesAt, null);
}

const shown = [
  /^\/talks\/s01e0[1-3]\/(index|s01e)/,
  /^\/talks\/s02e0[12]\/index\.html$/,
  /^\/webinar\/(s0[1-4]\/|people\/(ada|eva)-\w+\/)?index\.html$/,
  /^\/webinar\/s02\.ics$/,
  /^\/webinar\/api\/v1\/(talks|people|webinars)\.json$/,
];

/** Returns the files that show what records hold, a few of each kind, without style sheet and script. */
export async function wholeSeriesFiles(): Promise<ReadonlyMap<string, string>> {
  const built = await builtFiles(wholeSeriesSite());
  const files = [...built].filter(([path]) => shown.some((pattern) => pattern.test(path)));
  return new Map(
    files.map(([path, bytes]) => {
      const text = bytes.toString();
      return [path, path.endsWith(".html") ? shortenHtml(text) : text];
    }),
  );
}
