import type { SeriesRecord } from "../schema/series.ts";
import { dayOf, localMinute, offsetAt, wordsOf, zoneName } from "../times.ts";
import type { CityTime } from "./site.ts";

/** Returns an instant by the clocks of the audience: in UTC, and in the cities that the series lists. */
export function citiesOf(at: string, { cities, time_zone }: SeriesRecord): CityTime[] {
  const homeDay = dayOf(at, time_zone);
  return [{ name: "UTC", time_zone: "UTC" }, ...cities].map((city) => {
    const datetime = localMinute(at, city.time_zone);
    const [day, hour] = [datetime.slice(0, 10), datetime.slice(11, 16)];
    const words = [
      ...(day === homeDay ? [] : [`${wordsOf(day, "UTC", "cccc d MMMM")},`]),
      hour,
      ...(city.name === "UTC" ? [] : [zoneName(at, city.time_zone)]),
    ];
    const unusual = unusualWords(at, city.time_zone, time_zone);
    return { name: city.name, datetime, words: words.join(" "), unusualWords: unusual };
  });
}

/** Returns the city that a zone is named after: "Copenhagen" for Europe/Copenhagen. */
export function cityOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Clocks change on different days around the world: a distance is unusual that few months of the year know. */
function unusualWords(at: string, there: string, home: string): string | null {
  const distance = distanceAt(Date.parse(at), there, home);
  const usual = usualDistances(at.slice(0, 7), there, home);
  if (usual.includes(distance) || usual.length === 0) return null;
  const direction = distance < 0 ? "behind" : "ahead of";
  const here = distance === 0 ? "the same time as" : `${hours(distance)} ${direction}`;
  const isOneSided = usual.every((other) => other * distance > 0);
  const usually = usual.map(isOneSided ? hours : hoursAside).join(" or ");
  const short = usually.replace(/ hours or (\d+ hours)$/, " or $1");
  return `${here} ${cityOfZone(home)} on this day, usually ${short}`;
}

const known = new Map<string, readonly number[]>();

/** Returns the distances that hold in the middle of three or more of the twelve months around one: `2025-02`. */
function usualDistances(month: string, there: string, home: string): readonly number[] {
  const key = `${month} ${there} ${home}`;
  const distances = known.get(key) ?? findUsualDistances(month, there, home);
  known.set(key, distances);
  return distances;
}

function findUsualDistances(month: string, there: string, home: string): number[] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const all = Array.from({ length: 12 }, (_, i) =>
    distanceAt(Date.UTC(year, number - 7 + i, 15), there, home),
  );
  const often = [...new Set(all)].filter((one) => all.filter((two) => two === one).length >= 3);
  return often.sort((a, b) => a - b);
}

/** Returns how many minutes the clocks of one zone are ahead of another's. */
function distanceAt(milliseconds: number, there: string, home: string): number {
  return offsetAt(milliseconds, there) - offsetAt(milliseconds, home);
}

function hoursAside(minutes: number): string {
  return minutes === 0 ? "the same" : `${hours(minutes)} ${minutes < 0 ? "behind" : "ahead"}`;
}

/** "5 hours", "5 hours 30 minutes" for a distance in minutes, whichever its sign. */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const words = whole === 1 ? "1 hour" : `${whole} hours`;
  return rest === 0 ? words : `${words} ${rest} minutes`;
}
