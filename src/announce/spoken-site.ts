import { type Checked, requireSound, siteOf } from "../build/make-site.ts";
import type { Settings } from "../build/settings.ts";
import type { Site } from "../site/site.ts";
import { announcedLanguages } from "./phrases/tell.ts";

/** Returns the site in a language that announcements speak: its own, else in English. `own` is the site in its own. */
export function spokenSite(checked: Checked, own: Site, { data, now, url }: Settings): Site {
  const { language } = requireSound(checked).series.record;
  if (new Intl.Locale(language).language in announcedLanguages) return own;
  return siteOf(inEnglish(checked), data, now, url);
}

/** Returns the same records for a series whose pages speak English. */
function inEnglish({ records, ...checked }: Checked): Checked {
  const { series } = records;
  const english = series && { ...series, record: { ...series.record, language: "en" } };
  return { ...checked, records: { ...records, series: english, phrases: null } };
}

/** Returns a note where the announcements do not speak the language of a site. */
export function foreignLines(own: Site, spoken: Site): string[] {
  if (own === spoken) return [];
  return [
    `note: announcements do not speak "${own.language.tag}" yet: they are in English, but for templates of your own`,
  ];
}
