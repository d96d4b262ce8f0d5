import { instantIn, offsetAt, offsetParts } from "./times.ts";

/** Returns the abbreviation of a zone at noon of a day: "CET" or "CEST". */
export function zoneNameOn(day: string, zone: string): string {
  return zoneName(instantIn(`${day}T12:00`, zone), zone);
}

/**
 * Returns the abbreviation of a zone at an instant: in a language, "MEZ", else in English, "CET"; "UTC+3" where neither
 * has one.
 */
export function zoneName(instant: string, zone: string, language = "en-GB"): string {
  return (
    nameIn(Date.parse(instant), zone, language) || `UTC${offsetWords(offsetAt(instant, zone))}`
  );
}

/** Returns the abbreviation that a language or an English locale has, or "". */
function nameIn(at: number, zone: string, language: string): string {
  for (const locale of [language, "en-GB", "en-US", "en-AU"]) {
    const parts = zoneFormat(locale, zone).formatToParts(at);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value;
    if (name && !/\d/.test(name)) return name;
  }
  return "";
}

function offsetWords(offset: number): string {
  const { sign, hours, minutes } = offsetParts(offset);
  if (offset === 0) return "";
  return `${sign}${hours}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** Cached: a format takes 0.1–0.2 ms to make, which is 20 ms for the webinars of a hundred talks. */
function zoneFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const format =
    zoneFormats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" });
  zoneFormats.set(key, format);
  return format;
}
