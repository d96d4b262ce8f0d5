import { dateWords, weekdayOf } from "../date-words.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { dayOf, localMinute, offsetAt, offsetsAround } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { CityTime } from "./site.ts";

/** Returns the local time of an instant in UTC and in the cities that the series lists. */
export function citiesOf(at: string, { cities, time_zone }: SeriesRecord): CityTime[] {
  const homeDay = dayOf(at, time_zone);
  return [{ name: "UTC", time_zone: "UTC" }, ...cities].map((city) => {
    const datetime = localMinute(at, city.time_zone);
    const [day, hour] = [datetime.slice(0, 10), datetime.slice(11, 16)];
    const words = [
      ...(day === homeDay ? [] : [`${weekdayOf(day)} ${dateWords(day).replace(/ \d+$/, "")},`]),
      hour,
      ...(city.name === "UTC" ? [] : [zoneName(at, city.time_zone)]),
    ];
    const unusual = unusualWords(at, city.time_zone, time_zone);
    return { name: city.name, datetime, words: words.join(" "), unusualWords: unusual };
  });
}

/** Returns the city that a time zone is named after: "Copenhagen" for Europe/Copenhagen. */
export function cityOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Clocks change on different days around the world: for some weeks, two cities are not their usual hours apart. */
function unusualWords(at: string, there: string, home: string): string | null {
  const difference = offsetAt(at, there) - offsetAt(at, home);
  const usual = usualDifferences(at, there, home);
  if (usual.includes(difference) || usual.length === 0) return null;
  const direction = difference < 0 ? "behind" : "ahead of";
  const here = difference === 0 ? "the same time as" : `${hours(difference)} ${direction}`;
  const isOneSided = usual.every((other) => other * difference > 0);
  const usually = usual.map(isOneSided ? hours : hoursWithDirection).join(" or ");
  const short = usually.replace(/ hours or (\d+ hours)$/, " or $1");
  return `${here} ${cityOfZone(home)} on this day, usually ${short}`;
}

/** Returns the differences, in minutes, that hold in at least three of the twelve months around an instant. */
function usualDifferences(at: string, there: string, home: string): number[] {
  const homeOffsets = offsetsAround(at, home);
  const differences = offsetsAround(at, there).map((offset, i) => offset - (homeOffsets[i] ?? 0));
  const often = differences.filter(
    (one) => differences.filter((other) => other === one).length >= 3,
  );
  return [...new Set(often)].sort((a, b) => a - b);
}

function hoursWithDirection(minutes: number): string {
  return minutes === 0 ? "the same" : `${hours(minutes)} ${minutes < 0 ? "behind" : "ahead"}`;
}

/** Returns "5 hours" or "5 hours 30 minutes", without the sign. */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const words = whole === 1 ? "1 hour" : `${whole} hours`;
  return rest === 0 ? words : `${words} ${rest} minutes`;
}
