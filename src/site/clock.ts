import { latest } from "../history/revision.ts";
import { dayAfter, dayOf, instantIn } from "../times.ts";
import type { Stretch } from "./site.ts";

/** The moment that a site is made for, which notes how long everything that it tells holds. */
export interface Clock {
  readonly nowAt: string;
  /** The day in the series' zone. */
  readonly today: string;
  /** Says whether an instant has come. */
  readonly hasCome: (instant: string) => boolean;
  /** Returns the time around now in which it would have told the same. */
  readonly holds: () => Stretch;
}

/** Returns the clock of a zone at an instant. */
export function clockAt(nowAt: string, zone: string): Clock {
  const today = dayOf(nowAt, zone);
  let [fromAt, untilAt] = [instantIn(today, zone), instantIn(dayAfter(today), zone)];
  return {
    nowAt,
    today,
    hasCome: (instant) => {
      const isPast = instant <= nowAt;
      if (isPast) fromAt = latest(fromAt, instant);
      else if (instant < untilAt) untilAt = instant;
      return isPast;
    },
    holds: () => ({ fromAt, untilAt }),
  };
}
