import { DateTime, type DurationLikeObject } from "luxon";
import type { EpisodeRecord } from "../schema/episode.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { zoneName } from "../zones.ts";
import type { CityTime, When } from "./site.ts";

/** The moment a site is built for: an instant in UTC, or a day, which starts at midnight in the series' zone. */
export type Now = { readonly at: string } | { readonly on: string };

/** Returns an instant as ISO 8601 in UTC, to the second. */
export function instantOf(now: Now, zone: string): string {
  return "at" in now ? utc(DateTime.fromISO(now.at).startOf("second")) : startOfDay(now.on, zone);
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
    dayStartAt: utc(start.startOf("day")),
    endAt: utc(end),
    datetime: start.toFormat("yyyy-MM-dd'T'HH:mmZZ"),
    words: `${english(start, "cccc d MMMM yyyy, HH:mm")} ${zoneName(start)}`,
    shortWords: english(start, "d MMMM yyyy"),
    cities: [],
    missingWords: null,
  };
}

const unknownWhen: When = {
  precision: "none",
  startAt: null,
  dayStartAt: null,
  endAt: null,
  datetime: null,
  words: null,
  shortWords: null,
  cities: [],
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
    dayStartAt: precision === "day" ? utc(start) : null,
    endAt: utc(start.plus(length)),
    datetime,
    words: english(start, format),
    shortWords: english(start, format.replace("cccc ", "")),
    cities: [],
    missingWords: missing[precision],
  };
}

/** Returns the city that a zone is named after: "Copenhagen" for Europe/Copenhagen. */
export function cityOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Returns the clocks of a city at an instant that falls on a known day of the series' own zone. */
export function cityTimeOf(at: string, city: City, seriesZone: string): CityTime {
  const home = DateTime.fromISO(at, { zone: seriesZone });
  const there = home.setZone(city.time_zone);
  const format = there.toISODate() === home.toISODate() ? "HH:mm" : "cccc d MMMM, HH:mm";
  return {
    name: city.name,
    datetime: there.toFormat("yyyy-MM-dd'T'HH:mmZZ"),
    words:
      city.name === "UTC" ? english(there, format) : `${english(there, format)} ${zoneName(there)}`,
    unusualWords: unusualWords(home, there),
  };
}

type City = SeriesRecord["cities"][number];

/** Clocks change on different days around the world: a distance that holds for less than sixty days of the year is unusual. */
function unusualWords(home: DateTime, there: DateTime): string | null {
  const days = new Map<number, number>();
  for (let day = -182; day <= 182; day++) {
    const at = home.toMillis() + day * 86_400_000;
    const distance = there.zone.offset(at) - home.zone.offset(at);
    days.set(distance, (days.get(distance) ?? 0) + 1);
  }
  const now = there.offset - home.offset;
  if ((days.get(now) ?? 0) >= 60) return null;
  const usual = [...days.keys()].filter((distance) => (days.get(distance) ?? 0) >= 60);
  if (usual.length === 0) return null;
  const usually = usual
    .sort((a, b) => a - b)
    .map(hours)
    .join(" or ");
  const direction =
    now === 0 ? "the same time as" : `${hours(now)} ${now < 0 ? "behind" : "ahead of"}`;
  return `${direction} ${cityOfZone(home.zoneName ?? "")} on this day, usually ${usually}`;
}

/** "5 hours", "5 hours 30 minutes" for a distance in minutes, whichever its sign. */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const words = whole === 1 ? "1 hour" : `${whole} hours`;
  return rest === 0 ? words : `${words} ${rest} minutes`;
}

function english(moment: DateTime, format: string): string {
  return moment.setLocale("en-GB").toFormat(format);
}

function utc(moment: DateTime): string {
  return moment.toUTC().toISO({ suppressMilliseconds: true }) ?? "";
}
