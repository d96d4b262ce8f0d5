import { DateTime, type DurationLikeObject } from "luxon";
import type { EpisodeRecord } from "../schema/episode.ts";
import type { When } from "./site.ts";

/** The moment a site is built for: an instant in UTC, or a day, which starts at midnight in the series' zone. */
export type Now = { readonly at: string } | { readonly on: string };

/** Returns an instant as ISO 8601 in UTC, to the millisecond. */
export function instantOf(now: Now, zone: string): string {
  return "at" in now ? utc(DateTime.fromISO(now.at)) : startOfDay(now.on, zone);
}

/** Returns the first instant of a day in a zone, in UTC. */
export function startOfDay(day: string, zone: string): string {
  return utc(DateTime.fromISO(day, { zone }).startOf("day"));
}

/** Returns the day (`2025-02-24`) that an instant falls on in a zone. */
export function dayOf(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISODate() ?? "";
}

/** Returns "24 February 2025" for a day. */
export function dayWords(day: string): string {
  return english(DateTime.fromISO(day), "d MMMM yyyy");
}

type Dated = Pick<EpisodeRecord, "date" | "time" | "length_minutes">;

/** Returns when a webinar is held; `minutes` is its length if it does not say one itself. */
export function whenOf({ date, time, length_minutes }: Dated, zone: string, minutes: number): When {
  if (date === undefined) return unknownWhen;
  const start = DateTime.fromISO(time === undefined ? date : `${date}T${time}`, { zone });
  if (date.length === 4) return spanOf(start, { years: 1 }, date, "yyyy", "year");
  if (date.length === 7) return spanOf(start, { months: 1 }, date, "MMMM yyyy", "month");
  if (time === undefined) return spanOf(start, { days: 1 }, date, "cccc d MMMM yyyy", "day");
  const end = start.plus({ minutes: length_minutes ?? minutes });
  return {
    precision: "hour",
    startAt: utc(start),
    endAt: utc(end),
    datetime: start.toFormat("yyyy-MM-dd'T'HH:mmZZ"),
    words: `${english(start, "cccc d MMMM yyyy, HH:mm")} ${zoneName(start)}`,
    shortWords: english(start, "d MMMM yyyy"),
    missingWords: null,
  };
}

const unknownWhen: When = {
  precision: "none",
  startAt: null,
  endAt: null,
  datetime: null,
  words: null,
  shortWords: null,
  missingWords: "The date is not announced yet.",
};

const missing = {
  day: "The time is not announced yet.",
  month: "The day is not announced yet.",
  year: "The day is not announced yet.",
};

function spanOf(
  start: DateTime,
  length: DurationLikeObject,
  datetime: string,
  format: string,
  precision: "day" | "month" | "year",
): When {
  return {
    precision,
    startAt: null,
    endAt: utc(start.plus(length)),
    datetime,
    words: english(start, format),
    shortWords: english(start, format.replace("cccc ", "")),
    missingWords: missing[precision],
  };
}

/** Returns the short name of a moment's zone: "CET" or "CEST"; "UTC+3" where English has no name for it. */
export function zoneName(moment: DateTime): string {
  const names = ["en-GB", "en-US", "en-AU"].map(
    (locale) => moment.setLocale(locale).offsetNameShort,
  );
  const named = names.find((name) => name && !/\d/.test(name));
  return named ?? `UTC${moment.offset === 0 ? "" : moment.toFormat("Z").replace(":00", "")}`;
}

function english(moment: DateTime, format: string): string {
  return moment.setLocale("en-GB").toFormat(format);
}

function utc(moment: DateTime): string {
  return moment.toUTC().toISO() ?? "";
}
