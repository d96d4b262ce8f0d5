import { dayOf, isZone, localTime, nowOf } from "../times.ts";

/** The day and the hour of an instant in a zone: `2026-01-31` and `16:00`. */
interface LocalMoment {
  readonly date: string;
  readonly time: string;
}

/** Returns the day and the hour of an ISO 8601 instant in a zone; null where it is no instant. */
export function localMoment(text: string, zone: string): LocalMoment | null {
  const moment = nowOf(text);
  if (moment === null || !("at" in moment)) return null;
  const instant = `${moment.at.slice(0, 19)}Z`;
  const known = isZone(zone) ? zone : "UTC";
  return { date: dayOf(instant, known), time: localTime(instant, known).slice(11, 16) };
}
