import type { Records } from "../../load/records.ts";
import { dayOf } from "../../times.ts";
import { type DatedWebinar, datedWebinars, isDay } from "./dated-webinars.ts";

/** The webinars with a day, apart by whether that day is over. */
export interface HeldAndAhead {
  readonly held: readonly DatedWebinar[];
  readonly ahead: readonly DatedWebinar[];
}

/** Returns the webinars with a day, as of an instant in UTC. */
export function heldAndAhead(records: Records, now: string): HeldAndAhead {
  const today = dayOf(now, records.series?.record.time_zone ?? "UTC");
  const onDays = datedWebinars(records).filter(({ date }) => isDay(date));
  return {
    held: onDays.filter(({ date }) => date < today),
    ahead: onDays.filter(({ date }) => date >= today),
  };
}

/** Of fewer webinars nothing is usual. */
const fewest = 4;

/**
 * Returns the usual values, the most frequent first, of those that the held webinars have; none where they are too few,
 * or where one of them stands alone: a series with such exceptions may well have another.
 */
export function usualValues(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (values.length < fewest || [...counts.values()].includes(1)) return [];
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}
