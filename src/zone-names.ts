import { instantIn, wordsOf } from "./times.ts";

/** Returns the short name of a zone at noon of a day: "CET" or "CEST". */
export function zoneNameOn(day: string, zone: string): string {
  return zoneName(instantIn(`${day}T12:00`, zone), zone);
}

/** Returns the short name that a zone has at an instant: "CET" or "CEST"; "UTC+3" where English has no name for it. */
export function zoneName(instant: string, zone: string): string {
  for (const locale of ["en-GB", "en-US", "en-AU"]) {
    const parts = zoneFormat(locale, zone).formatToParts(Date.parse(instant));
    const name = parts.find(({ type }) => type === "timeZoneName")?.value;
    if (name && !/\d/.test(name)) return name;
  }
  const distance = wordsOf(instant, zone, "Z").replace(":00", "");
  return distance === "+0" ? "UTC" : `UTC${distance}`;
}

const zoneFormats = new Map<string, Intl.DateTimeFormat>();

/** To make a format takes far longer than to use it. */
function zoneFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const format =
    zoneFormats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" });
  zoneFormats.set(key, format);
  return format;
}
