import { daysAfter } from "../checks/engine/days.ts";
import { dateWords, weekdayOf } from "../date-words.ts";
import type { SeriesRecord } from "../schema/series.ts";
import { cityIn } from "../site/cities.ts";
import { dayAfter, instantIn, localMinute, offsetAt } from "../times.ts";
import { type CityCalendar, calendarsOf } from "./city-holidays.ts";

/** A city of the audience, with what its people have free. */
export interface City extends CityCalendar {
  readonly name: string;
  readonly zone: string;
}

/** What an hour is in a city, and what speaks against it. */
export interface CityHour {
  readonly city: string;
  /** `01:00`. */
  readonly hour: string;
  readonly day: string;
  /** What keeps people away: "night", "weekend", "Labour Day"; null on a good hour. */
  readonly trouble: "night" | "weekend" | "holiday" | null;
  /** "Sydney has night (01:00)"; null on a good hour. */
  readonly troubleWords: string | null;
  /** The day within a week before or after on which the clocks change; null where they do not. */
  readonly clocksChangeOn: string | null;
}

/** Returns the city of the series' zone and the cities of its audience, each zone once. */
export async function audienceOf(series: SeriesRecord): Promise<City[]> {
  const all = [
    { name: cityIn(series.time_zone, series), time_zone: series.time_zone },
    ...series.cities,
  ];
  const zones = new Set(all.map(({ time_zone }) => time_zone));
  const calendars = await calendarsOf([...zones]);
  return [...zones].flatMap((zone) => {
    const calendar = calendars.get(zone);
    const name = all.find(({ time_zone }) => time_zone === zone)?.name ?? zone;
    return calendar ? [{ ...calendar, name, zone }] : [];
  });
}

/** Returns what a day and an hour of the series are in each city. */
export function hoursIn(cities: readonly City[], day: string, hour: string): CityHour[] {
  const at = instantIn(`${day}T${hour}`, cities[0]?.zone ?? "UTC");
  return cities.map((city) => hourIn(city, at));
}

function hourIn(city: City, at: string): CityHour {
  const local = localMinute(at, city.zone);
  const [day, hour] = [local.slice(0, 10), local.slice(11, 16)];
  const holiday = city.holidayOn(day);
  const isWeekend = city.weekend.includes(new Date(day).getUTCDay() || 7);
  const isNight = hour < "07:00" || hour >= "22:00";
  const trouble = holiday !== null ? "holiday" : isWeekend ? "weekend" : isNight ? "night" : null;
  const what = { holiday: holiday ?? "", weekend: weekdayOf(day) ?? "", night: "night" };
  const troubleWords = trouble && `${city.name} has ${what[trouble]} (${hour})`;
  return {
    city: city.name,
    hour,
    day,
    trouble,
    troubleWords,
    clocksChangeOn: changeNear(day, city),
  };
}

/** The first day, from a week before an instant to a week after it, that ends with another offset than it starts with. */
function changeNear(day: string, { zone }: City): string | null {
  const offsetOn = (one: string) => offsetAt(instantIn(one, zone), zone);
  const days = Array.from({ length: 15 }, (_, i) => daysAfter(day, i - 7));
  return days.find((one) => offsetOn(one) !== offsetOn(dayAfter(one))) ?? null;
}

/** Returns in two or three lines what an hour means: the hour of each city, what is bad about it, clock changes. */
export function hourWords(hours: readonly CityHour[]): string[] {
  const [home, ...others] = hours;
  if (!home) return [];
  const there = others.map(({ city, hour, day }) => {
    const other = day === home.day ? "" : ` (${weekdayOf(day)})`;
    return `${hour}${other} in ${city}`;
  });
  const trouble = hours.flatMap(({ troubleWords }) => troubleWords ?? []);
  return [
    [`${weekdayOf(home.day)} ${home.hour} in ${home.city}`, ...there].join(", "),
    ...(trouble.length === 0 ? [] : [`Think twice: ${trouble.join(", ")}.`]),
    ...clockWords(hours),
  ];
}

/** Returns a line for each day within a week on which clocks change: "Clocks change in London on 29 March 2026". */
export function clockWords(hours: readonly CityHour[]): string[] {
  const days = [...new Set(hours.flatMap(({ clocksChangeOn }) => clocksChangeOn ?? []))].sort();
  return days.map((day) => {
    const cities = hours.filter(({ clocksChangeOn }) => clocksChangeOn === day);
    return `Clocks change in ${cities.map(({ city }) => city).join(", ")} on ${dateWords(day)}.`;
  });
}
