import type { Entry, Records } from "../../load/records.ts";
import type { WebinarRecord } from "../../schema/webinar.ts";

/** A webinar that has a date (a day, a month or a year) and is neither cancelled nor postponed. */
export interface DatedWebinar extends Pick<Entry<WebinarRecord>, "record" | "source"> {
  readonly code: string;
  readonly date: string;
}

/** Returns the webinars with a date, without the cancelled and postponed ones. */
export function datedWebinars({ webinars }: Records): DatedWebinar[] {
  return webinars.flatMap(({ id, record, source }) => {
    const { date, status } = record;
    if (date === undefined || status !== undefined) return [];
    return [{ record, source, code: id.toUpperCase(), date }];
  });
}

/** Says whether a date is a day, not only a month or a year. */
export function isDay(date: string): boolean {
  return date.length === 10;
}
