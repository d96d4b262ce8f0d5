import type { Entry, Records } from "../../load/records.ts";
import type { EpisodeRecord } from "../../schema/webinar.ts";

/** A webinar whose day, month or year is known and stands. */
export interface Dated extends Pick<Entry<EpisodeRecord>, "record" | "source"> {
  readonly code: string;
  readonly date: string;
}

/** Returns the webinars that have a date; the date of what is cancelled or postponed says nothing. */
export function datedOf({ episodes }: Records): Dated[] {
  return episodes.flatMap(({ id, record, source }) => {
    const { date, status } = record;
    const stands = date !== undefined && status === undefined;
    return stands ? [{ record, source, code: id.toUpperCase(), date }] : [];
  });
}

/** Says whether a date is a day, and not only a month or a year. */
export function isDay(date: string): boolean {
  return date.length === 10;
}
