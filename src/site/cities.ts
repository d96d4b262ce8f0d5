import { say } from "../languages/fill-phrase.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { dayOf, localMinute, offsetAt, offsetsAround } from "../times.ts";
import { zoneName } from "../zone-names.ts";
import type { CityTime } from "./site.ts";
import type { Speech } from "./speech.ts";

/**
 * Returns the local time of an instant in UTC and in the cities that the series lists, for a webinar in the zone `home`;
 * of one elsewhere, in the city of the series too.
 */
export function citiesOf(at: string, home: string, speech: Speech): CityTime[] {
  return [{ name: "UTC", time_zone: "UTC" }, ...otherCities(home, speech.series)].map(
    ({ name, time_zone }) => ({
      name,
      datetime: localMinute(at, time_zone),
      words: timeIn(time_zone, at, home, speech),
      unusualWords: unusualWords(at, time_zone, home, speech),
    }),
  );
}

function otherCities(home: string, series: SeriesRecord): SeriesRecord["cities"] {
  const { time_zone, cities } = series;
  const isKnown = home === time_zone || cities.some((city) => city.time_zone === time_zone);
  return isKnown ? cities : [{ name: cityIn(time_zone, series), time_zone }, ...cities];
}

/** Returns the time in a zone, with the day where it is another one than the webinar has. */
function timeIn(zone: string, at: string, home: string, { language, dates }: Speech): string {
  const local = localMinute(at, zone);
  const [day, hour] = [local.slice(0, 10), dates.timeWords(local.slice(11, 16))];
  const time =
    zone === "UTC"
      ? hour
      : say(language, "time_and_zone", { time: hour, zone: zoneName(at, zone, language.locale) });
  if (day === dayOf(at, home)) return time;
  return say(language, "day_and_time", { day: dates.dayInYear(day), time });
}

/** Returns the city of a zone: as the series' list of cities has it, else as the zone is named. */
export function cityIn(zone: string, { cities }: SeriesRecord): string {
  const listed = cities.find((city) => city.time_zone === zone)?.name;
  return listed ?? (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Clocks change on different days around the world: for some weeks, two cities are not their usual hours apart. */
function unusualWords(at: string, there: string, home: string, speech: Speech): string | null {
  const { language, dates } = speech;
  const difference = offsetAt(at, there) - offsetAt(at, home);
  const usual = usualDifferences(at, there, home);
  if (usual.includes(difference) || usual.length === 0) return null;
  const isOneSided = usual.every((other) => other * difference > 0);
  const words = isOneSided
    ? dates.durationWords
    : (minutes: number) => usuallyWords(minutes, speech);
  return say(language, "usually", {
    difference: differenceWords(difference, home, speech),
    usual: dates.alternatives(usual.map(words)),
  });
}

function differenceWords(minutes: number, home: string, speech: Speech): string {
  const { series, language, dates } = speech;
  const values = { hours: dates.durationWords(minutes), city: cityIn(home, series) };
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
