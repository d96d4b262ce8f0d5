import type { SeriesRecord } from "../schema/series.ts";
import { dayOf, localMinute, offsetAt, wordsOf, zoneName } from "../times.ts";
import type { CityTime } from "./site.ts";

/** Returns an instant by the clocks of the audience: in UTC, and in the cities that the series lists. */
export function citiesOf(at: string, { cities, time_zone }: SeriesRecord): CityTime[] {
  return [{ name: "UTC", time_zone: "UTC" }, ...cities].map((city) => {
    const isSameDay = dayOf(at, city.time_zone) === dayOf(at, time_zone);
    const words = wordsOf(at, city.time_zone, isSameDay ? "HH:mm" : "cccc d MMMM, HH:mm");
    return {
      name: city.name,
      datetime: localMinute(at, city.time_zone),
      words: city.name === "UTC" ? words : `${words} ${zoneName(at, city.time_zone)}`,
      unusualWords: unusualWords(at, city.time_zone, time_zone),
    };
  });
}

/** Returns the city that a zone is named after: "Copenhagen" for Europe/Copenhagen. */
export function cityOfZone(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Clocks change on different days around the world: a distance that holds for less than sixty days of the year is unusual. */
function unusualWords(instant: string, there: string, home: string): string | null {
  const at = Date.parse(instant);
  const days = daysByDistance(Math.floor(at / dayLength), there, home);
  const now = offsetAt(at, there) - offsetAt(at, home);
  const usual = [...days].filter(([, count]) => count >= 60).map(([distance]) => distance);
  if (usual.includes(now) || usual.length === 0) return null;
  const usually = usual
    .sort((a, b) => a - b)
    .map(hours)
    .join(" or ");
  const direction =
    now === 0 ? "the same time as" : `${hours(now)} ${now < 0 ? "behind" : "ahead of"}`;
  return `${direction} ${cityOfZone(home)} on this day, usually ${usually}`;
}

const dayLength = 86_400_000;

/** Returns how far a zone is from home, in minutes, and for how many days of the year around a day. */
function daysByDistance(day: number, there: string, home: string): Map<number, number> {
  const days = new Map<number, number>();
  const [clocks, homeClocks] = [offsetsOf(there), offsetsOf(home)];
  for (let near = day - 182; near <= day + 182; near++) {
    const distance = clocks(near) - homeClocks(near);
    days.set(distance, (days.get(distance) ?? 0) + 1);
  }
  return days;
}

const knownOffsets = new Map<string, Map<number, number>>();

/** Returns the offsets of a zone at noon of each day since 1970. Each is asked for once, as that takes long. */
function offsetsOf(zone: string): (day: number) => number {
  const known = knownOffsets.get(zone) ?? new Map<number, number>();
  knownOffsets.set(zone, known);
  return (day) => {
    const offset = known.get(day) ?? offsetAt((day + 0.5) * dayLength, zone);
    known.set(day, offset);
    return offset;
  };
}

/** "5 hours", "5 hours 30 minutes" for a distance in minutes, whichever its sign. */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const words = whole === 1 ? "1 hour" : `${whole} hours`;
  return rest === 0 ? words : `${words} ${rest} minutes`;
}
