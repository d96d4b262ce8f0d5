import { type Checked, requireSound, siteOf } from "../build/make-site.ts";
import type { Settings } from "../build/settings.ts";
import type { Site } from "../site/site.ts";
import { announcedLanguages } from "./phrases/tell.ts";

/** Returns the site in a language that announcements speak: its own, else in English. `own` is the site in its own. */
export function spokenSite(checked: Checked, own: Site, { data, now, url }: Settings): Site {
  if (isSpoken(languageOf(checked))) return own;
  return siteOf(inEnglish(checked), data, now, url);
}

/** Returns the same records for a series whose pages speak English. */
function inEnglish({ records, ...checked }: Checked): Checked {
  const { series } = records;
  const english = series && { ...series, record: { ...series.record, language: "en" } };
  return { ...checked, records: { ...records, series: english, phrases: null } };
}

function languageOf(checked: Checked): string {
  return requireSound(checked).series.record.language;
}

function isSpoken(language: string): boolean {
  return new Intl.Locale(language).language in announcedLanguages;
}

/** Returns a note where the announcements do not speak the language of a series. */
export function foreignLines(checked: Checked): string[] {
  const language = languageOf(checked);
  if (isSpoken(language)) return [];
  return [
    `note: announcements do not speak "${language}" yet: they are in English, but for templates of your own`,
  ];
}
