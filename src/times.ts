import { DateTime, IANAZone } from "luxon";

// Arithmetic of days, times and zones. An instant is text in UTC, to the second: `2025-02-24T14:00:00Z`.

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** The moment a site is built for: an instant in UTC, or the start of a day in the series' zone. */
export type Now = { readonly at: string } | { readonly on: string };

/** Parses a day, or an ISO 8601 instant with its UTC offset; returns null for anything else. */
export function nowOf(text: string): Now | null {
  const moment = DateTime.fromISO(text);
  if (!moment.isValid) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { on: text };
  const hasOffset = /T\d{2}:?\d{2}.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text);
  return hasOffset ? { at: moment.toUTC().toISO() } : null;
}

/** Returns the instant of a moment; a day starts at midnight in the zone. */
export function instantOf(now: Now, zone: string): string {
  if ("on" in now) return instantIn(now.on, zone);
  return isoOf(Math.floor(Date.parse(now.at) / second) * second);
}

/**
 * Returns the first instant of a local year, month, day or minute (`2025-02-24T15:00`) in a zone. A minute that a clock
 * change skips gets the offset of the day before.
 */
export function instantIn(local: string, zone: string): string {
  const candidates = candidatesOf(local, zone);
  const { at = Number.NaN } = candidates.find(({ isShown }) => isShown) ?? candidates.at(-1) ?? {};
  return isoOf(at);
}

/** Returns how often a local time occurs on a day in a zone: 1, but 0 or 2 where the clocks change. */
export function occurrencesOf(day: string, time: string, zone: string): number {
  return candidatesOf(`${day}T${time}`, zone).filter(({ isShown }) => isShown).length;
}

/**
 * Returns the instants of a local minute with the offsets of the day before and of the day after, the earlier first, and
 * whether clocks in the zone show it then. luxon guesses from today's offset, which is wrong near some clock changes.
 */
function candidatesOf(local: string, zone: string): { at: number; isShown: boolean }[] {
  const shown = Date.parse(local.includes("T") ? `${local}Z` : local);
  const offsetOf = (at: number) => offsetIn(at, zone);
  const offsets = [shown - day, shown + day].map(offsetOf);
  return [...new Set(offsets)]
    .sort((a, b) => b - a)
    .map((offset) => ({ offset, at: shown - offset * minute }))
    .map(({ offset, at }) => ({ at, isShown: offsetOf(at) === offset }));
}

/** Returns the later of two instants in UTC. */
export function latest(a: string, b: string): string {
  return a > b ? a : b;
}

/** Returns the minutes from one instant to another. */
export function minutesBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / minute;
}

/** Returns the instant a number of minutes after another. */
export function minutesAfter(instant: string, minutes: number): string {
  return isoOf(Date.parse(instant) + minutes * minute);
}

/** Returns the day of an instant in a zone: `2025-02-24`. */
export function dayOf(instant: string, zone: string): string {
  return localTime(instant, zone).slice(0, 10);
}

/** Returns the first day after a day, a month or a year. */
export function dayAfter(span: string): string {
  const [year = 0, month, date] = span.split("-").map(Number);
  if (month === undefined) return dayAt(Date.UTC(year + 1, 0));
  return dayAt(date === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, date + 1));
}

/** Returns an instant as local time with its UTC offset: `2025-02-24T15:00:00+01:00`. */
export function localTime(instant: string, zone: string): string {
  const at = Date.parse(instant);
  const offset = offsetIn(at, zone);
  const shown = isoOf(at + offset * minute);
  if (zone === "UTC") return shown;
  const { sign, hours, minutes } = offsetParts(offset);
  const [hh, mm] = [hours, minutes].map((number) => String(number).padStart(2, "0"));
  return `${shown.slice(0, -1)}${sign}${hh}:${mm}`;
}

/** Returns the same without seconds, for `<time datetime>`: `2025-02-24T15:00+01:00`. */
export function localMinute(instant: string, zone: string): string {
  return localTime(instant, zone).replace(/(T\d\d:\d\d):00(?!\.)/, "$1");
}

/** Returns a zone's UTC offset at an instant, in minutes; east of Greenwich it is positive. */
export function offsetAt(instant: string, zone: string): number {
  return offsetIn(Date.parse(instant), zone);
}

/** Returns a zone's UTC offset in the middle of each of the twelve months around an instant. */
export function offsetsAround(instant: string, zone: string): readonly number[] {
  const [year = 0, month = 0] = instant.split("-", 2).map(Number);
  const middles = Array.from({ length: 12 }, (_, i) => Date.UTC(year, month - 7 + i, 15));
  return middles.map((at) => offsetIn(at, zone));
}

/** Splits a UTC offset in minutes into its sign, hours and minutes. */
export function offsetParts(offset: number): { sign: string; hours: number; minutes: number } {
  const distance = Math.trunc(Math.abs(offset));
  const [hours, minutes] = [Math.trunc(distance / 60), distance % 60];
  return { sign: offset < 0 ? "-" : "+", hours, minutes };
}

function offsetIn(at: number, zone: string): number {
  return IANAZone.create(zone).offset(at);
}

/** Tells whether a name is a time zone of the IANA database. */
export function isZone(name: string): boolean {
  return IANAZone.create(name).isValid;
}

function isoOf(at: number): string {
  return new Date(at).toISOString().replace(".000Z", "Z");
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
