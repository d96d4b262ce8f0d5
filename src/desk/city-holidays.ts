import type HolidaysOf from "date-holidays";

/** The country of a city and its public holidays, each with its name, by the day. */
export interface CityCalendar {
  /** The country (ISO 3166-1 alpha-2) whose zone it is; null for a zone of no country, such as UTC. */
  readonly country: string | null;
  readonly holidayOn: (day: string) => string | null;
  /** The days of its weekend, Monday being 1 and Sunday 7. */
  readonly weekend: readonly number[];
}

/** Returns the calendars of time zones. The holidays are those of whole countries, as `date-holidays` knows them. */
export async function calendarsOf(
  zones: readonly string[],
): Promise<ReadonlyMap<string, CityCalendar>> {
  // Loaded only here: the rules of two hundred countries are 12 MB.
  const { default: Holidays } = await import("date-holidays");
  const countryOf = countriesByZone(Object.keys(new Holidays().getCountries()));
  return new Map(
    zones.map((zone) => {
      const country = countryOf.get(sameName(zone)) ?? null;
      const holidays =
        country === null ? null : new Holidays(country, { types: ["public"], languages: "en" });
      const holidayOn = (day: string) => holidayIn(holidays, day);
      return [zone, { country, holidayOn, weekend: weekendOf(country) }];
    }),
  );
}

function holidayIn(holidays: HolidaysOf | null, day: string): string | null {
  const found = holidays?.getHolidays(Number(day.slice(0, 4))) ?? [];
  const first = found.find(({ date }) => date.startsWith(day));
  return first?.name ?? null;
}

/** CLDR knows the zones of each country; Node 20 offers what Node 24 makes a method. */
interface Region {
  readonly timeZones?: readonly string[];
  readonly getTimeZones?: () => readonly string[];
  readonly weekInfo?: { readonly weekend: readonly number[] };
  readonly getWeekInfo?: () => { readonly weekend: readonly number[] };
}

function regionOf(country: string): Region {
  return new Intl.Locale(`und-${country}`) as unknown as Region;
}

function countriesByZone(countries: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    countries.flatMap((country) => {
      const region = regionOf(country);
      const zones = region.getTimeZones?.() ?? region.timeZones ?? [];
      return zones.map((zone) => [sameName(zone), country] as const);
    }),
  );
}

function weekendOf(country: string | null): readonly number[] {
  const region = country === null ? {} : regionOf(country);
  return (region.getWeekInfo?.() ?? region.weekInfo)?.weekend ?? [6, 7];
}

/** A zone can have several names: Asia/Calcutta is Asia/Kolkata. */
function sameName(zone: string): string {
  return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
}
