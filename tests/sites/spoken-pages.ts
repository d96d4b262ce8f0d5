import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import type { Phrases } from "../../src/languages/phrases.ts";
import { readEntry } from "../../src/load/read-entry.ts";
import type { Entry, SoundRecords } from "../../src/load/records.ts";
import { toCalendar } from "../../src/publish/calendar.ts";
import { dataFiles } from "../../src/schema/data-files.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";
import { shortenHtml } from "./tiny-site.ts";

/** The folder of the pages that the tiny series is expected to have in other languages. */
export const spokenFolder = "tests/fixtures/languages";

/** Returns some pages and the calendar of the tiny series in German, French and, by a file of its own, Japanese. */
export async function spokenPages(): Promise<ReadonlyMap<string, string>> {
  const { toHtml } = await readLayouts();
  const pages = ["de", "fr", "ja"].flatMap((language) => {
    const site = spokenSite(language);
    const talk = site.talks.find(({ id }) => id === "s01e01");
    if (!talk) throw new Error("no s01e01");
    const home = toHtml("home.njk", { site, here: site.pages.home });
    return [
      [`${language}/home.html`, shortenHtml(home)],
      [`${language}/talk.html`, shortenHtml(toHtml("talk.njk", { site, talk, here: talk.page }))],
      [`${language}/calendar.ics`, toCalendar(site)],
    ] as const;
  });
  return new Map(pages);
}

/** Returns the site of the tiny series in a language; the project does not ship Japanese. */
function spokenSite(language: string): Site {
  const records = soundRecords("tests/fixtures/tiny/data", { on: "2025-06-15" });
  const record = { ...records.series.record, language };
  const phrases = language === "ja" ? ownPhrases() : null;
  const spoken: SoundRecords = { ...records, series: { ...records.series, record }, phrases };
  return buildSite(spoken, { at: "2025-06-15T00:00:00Z" }, null);
}

function ownPhrases(): Entry<Phrases> {
  const file = `${spokenFolder}/interface.yaml`;
  const { entry, problems } = readEntry(file, file, spokenFolder, dataFiles.phrases.schema);
  if (problems) throw new Error(JSON.stringify(problems));
  return entry as Entry<Phrases>;
}
