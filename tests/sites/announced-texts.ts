import "../run-folder.ts";
import { type OccasionName, occasions } from "../../src/announce/occasions.ts";
import { openTemplates } from "../../src/announce/templates.ts";
import { webinarIn } from "../../src/announce/write-announcements.ts";
import { type Announced, hourTexts, occasionTexts } from "../../src/announce/write-texts.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";

/** The folder of the announcements that the tiny series is expected to have. */
export const announcedFolder = "tests/fixtures/announcements/expected";

const tiny = "tests/fixtures/tiny/data";

/** Returns the site of the tiny series in a language. */
export function tinySiteIn(language: string): Site {
  const records = soundRecords(tiny, { on: "2025-06-15" });
  const { series } = records;
  const spoken = { ...series, record: { ...series.record, language } };
  return buildSite({ ...records, series: spoken }, { at: "2025-06-15T00:00:00Z" }, null);
}

/** Returns a webinar of a site that speaks one language alone. */
export function announcedOf(site: Site, id: string): Announced {
  const one = { site, webinar: webinarIn(site, id) };
  return { own: one, spoken: one };
}

const told: readonly (readonly [webinar: string, OccasionName])[] = [
  ["s01", "thank-you"],
  ["s03", "postponed"],
  ["s04", "cancelled"],
  ["s05", "programme"],
  ["s05", "hour-before"],
  ["s05", "moved"],
  ["s06", "save-the-date"],
];

/** Returns the texts for some occasions of the tiny series, in English and in German, by their paths. */
export function announcedTexts(): ReadonlyMap<string, string> {
  const templates = openTemplates(tiny);
  const texts = ["en", "de"].flatMap((language) => {
    const site = tinySiteIn(language);
    const occasional = told.flatMap(([id, name]) => {
      const occasion = occasions.find((one) => one.name === name);
      if (occasion === undefined) throw new Error(name);
      const found = occasionTexts(occasion, announcedOf(site, id), templates);
      return [...found].map(([file, text]) => [`${language}/${id}/${file}`, text] as const);
    });
    const hours = ["s01", "s05", "s06"].flatMap((id) =>
      [...hourTexts(announcedOf(site, id), templates)].map(
        ([file, text]) => [`${language}/${id}/${file}`, text] as const,
      ),
    );
    return [...occasional, ...hours];
  });
  return new Map(texts);
}
