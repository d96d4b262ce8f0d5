import { say } from "../languages/fill-phrase.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { dayOf, localMinute, offsetAt, offsetsAround } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { CityTime } from "./site.ts";
import type { Speech } from "./speech.ts";

/** Returns the local time of an instant in UTC and in the cities that the series lists. */
export function citiesOf(at: string, speech: Speech): CityTime[] {
  return [{ name: "UTC", time_zone: "UTC" }, ...speech.series.cities].map(
    ({ name, time_zone }) => ({
      name,
      datetime: localMinute(at, time_zone),
      words: timeIn(time_zone, at, speech),
      unusualWords: unusualWords(at, time_zone, speech),
    }),
  );
}

/** Returns the time in a zone, with the day where it is another one than the series has. */
function timeIn(zone: string, at: string, { series, language, dates }: Speech): string {
  const local = localMinute(at, zone);
  const [day, hour] = [local.slice(0, 10), dates.timeWords(local.slice(11, 16))];
  const time =
    zone === "UTC"
      ? hour
      : say(language, "time_and_zone", { time: hour, zone: zoneName(at, zone, language.locale) });
  if (day === dayOf(at, series.time_zone)) return time;
  return say(language, "day_and_time", { day: dates.dayInYear(day), time });
}

/** Returns the city of the series' zone: as its list of cities has it, else as the zone is named. */
export function homeCity({ cities, time_zone }: SeriesRecord): string {
  const listed = cities.find((city) => city.time_zone === time_zone)?.name;
  return listed ?? (time_zone.split("/").at(-1) ?? time_zone).replaceAll("_", " ");
}

/** Clocks change on different days around the world: for some weeks, two cities are not their usual hours apart. */
function unusualWords(at: string, there: string, speech: Speech): string | null {
  const { series, language, dates } = speech;
  const home = series.time_zone;
  const difference = offsetAt(at, there) - offsetAt(at, home);
  const usual = usualDifferences(at, there, home);
  if (usual.includes(difference) || usual.length === 0) return null;
  const isOneSided = usual.every((other) => other * difference > 0);
  const words = isOneSided
    ? dates.durationWords
    : (minutes: number) => usuallyWords(minutes, speech);
  return say(language, "usually", {
    difference: differenceWords(difference, speech),
    usual: dates.alternatives(usual.map(words)),
  });
}

function differenceWords(minutes: number, { series, language, dates }: Speech): string {
  const values = { hours: dates.durationWords(minutes), city: homeCity(series) };
  if (minutes === 0) return say(language, "same_time", values);
  return say(language, minutes < 0 ? "behind" : "ahead_of", values);
}

function usuallyWords(minutes: number, { language, dates }: Speech): string {
  if (minutes === 0) return say(language, "usually_same");
  const hours = dates.durationWords(minutes);
  return say(language, minutes < 0 ? "usually_behind" : "usually_ahead", { hours });
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
