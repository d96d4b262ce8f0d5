import type { Entry, Records } from "../../load/records.ts";
import type { WebinarRecord } from "../../schema/webinar.ts";

/** A webinar whose day, month or year is known and stands. */
export interface Dated extends Pick<Entry<WebinarRecord>, "record" | "source"> {
  readonly code: string;
  readonly date: string;
}

/** Returns the webinars that have a date; the date of what is cancelled or postponed says nothing. */
export function datedOf({ webinars }: Records): Dated[] {
  return webinars.flatMap(({ id, record, source }) => {
    const { date, status } = record;
    const stands = date !== undefined && status === undefined;
    return stands ? [{ record, source, code: id.toUpperCase(), date }] : [];
  });
}

/** Says whether a date is a day, and not only a month or a year. */
export function isDay(date: string): boolean {
  return date.length === 10;
}
