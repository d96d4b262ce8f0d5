import type { Entry, Records } from "../load/records.ts";
import type { EpisodeRecord } from "../schema/episode.ts";

/** A webinar whose day, month or year is known and stands. */
export interface Dated extends Entry<EpisodeRecord> {
  readonly code: string;
  readonly date: string;
}

/** Returns the webinars that have a date; the date of what is cancelled or postponed says nothing. */
export function datedOf({ episodes }: Records): Dated[] {
  return episodes.flatMap((entry) => {
    const { date, status } = entry.record;
    const stands = date !== undefined && status === undefined;
    return stands ? [{ ...entry, code: entry.id.toUpperCase(), date }] : [];
  });
}

/** Says whether a date is a day, and not only a month or a year. */
export function isDay(date: string): boolean {
  return date.length === 10;
}
