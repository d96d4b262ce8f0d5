import { dayOf } from "../times.ts";

/** The moment that a site is built for. */
export interface Clock {
  readonly nowAt: string;
  /** The day in the series' zone. */
  readonly today: string;
  /** Says whether an instant has come. */
  readonly hasCome: (instant: string) => boolean;
}

/** Returns the clock of a zone at an instant. */
export function clockAt(nowAt: string, zone: string): Clock {
  return { nowAt, today: dayOf(nowAt, zone), hasCome: (instant) => instant <= nowAt };
}
