import { DateTime } from "luxon";

/** Returns how often the clocks of a zone show an hour of a day: 0 or 2 where they are changed, 1 otherwise. */
export function timesShown(day: string, time: string, zone: string): number {
  const moment = DateTime.fromISO(`${day}T${time}`, { zone });
  return moment.toFormat("HH:mm") === time ? moment.getPossibleOffsets().length : 0;
}

/** Returns the English name of the weekday of a day: "Monday"; null where the day does not exist. */
export function weekdayOf(day: string): string | null {
  return DateTime.fromISO(day, { zone: "utc" }).setLocale("en-GB").weekdayLong;
}

/** Returns the short name of a zone at noon of a day: "CET" or "CEST". */
export function zoneNameOn(day: string, zone: string): string {
  return zoneName(DateTime.fromISO(`${day}T12:00`, { zone }));
}

/** Returns the short name of a moment's zone: "CET" or "CEST"; "UTC+3" where English has no name for it. */
export function zoneName(moment: DateTime): string {
  const names = ["en-GB", "en-US", "en-AU"].map(
    (locale) => moment.setLocale(locale).offsetNameShort,
  );
  const named = names.find((name) => name && !/\d/.test(name));
  return named ?? `UTC${moment.offset === 0 ? "" : moment.toFormat("Z").replace(":00", "")}`;
}
