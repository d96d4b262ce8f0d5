import { DateTime, IANAZone } from "luxon";

// The arithmetic of days, hours and zones. An instant is text in UTC, to the second: `2025-02-24T14:00:00Z`.

/** The moment a site is built for: an instant in UTC, or a day, which starts at midnight in the series' zone. */
export type Now = { readonly at: string } | { readonly on: string };

/** Returns the moment that a text names: a day, or an instant with its distance from UTC; null where it names neither. */
export function nowOf(text: string): Now | null {
  const moment = DateTime.fromISO(text);
  if (!moment.isValid) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { on: text };
  const hasOffset = /T\d{2}:?\d{2}.*(Z|[+-]\d{2}(:?\d{2})?)$/i.test(text);
  return hasOffset ? { at: moment.toUTC().toISO() } : null;
}

/** Returns the instant of a moment. */
export function instantOf(now: Now, zone: string): string {
  return "at" in now ? utc(DateTime.fromISO(now.at).startOf("second")) : instantIn(now.on, zone);
}

/**
 * Returns the first instant of a year, a month, a day or a minute as the clocks of a zone show it: `2025-02-24T15:00`.
 * A minute that they skip is told by the clocks of the day before.
 */
export function instantIn(local: string, zone: string): string {
  const candidates = candidatesOf(local, zone);
  const { at = Number.NaN } = candidates.find(({ isShown }) => isShown) ?? candidates.at(-1) ?? {};
  return utc(DateTime.fromMillis(at));
}

/** Returns how often the clocks of a zone show an hour of a day: 0 or 2 where they are changed, 1 otherwise. */
export function timesShown(day: string, time: string, zone: string): number {
  return candidatesOf(`${day}T${time}`, zone).filter(({ isShown }) => isShown).length;
}

/**
 * Returns what a minute is by the clocks of the day before and of the day after, the earlier first, and whether the zone
 * shows it then. luxon itself would guess from the offset of today, which is wrong near some changes of the clocks.
 */
function candidatesOf(local: string, zone: string): readonly Candidate[] {
  return remembered(knownCandidates, `${local} ${zone}`, () => findCandidates(local, zone));
}

interface Candidate {
  readonly at: number;
  readonly isShown: boolean;
}

const knownCandidates = new Map<string, readonly Candidate[]>();

function findCandidates(local: string, zone: string): Candidate[] {
  const shown = DateTime.fromISO(local, { zone: "utc" }).toMillis();
  const offsetOf = (at: number) => IANAZone.create(zone).offset(at);
  const offsets = [-1, 1].map((days) => offsetOf(shown + days * 86_400_000));
  return [...new Set(offsets)]
    .sort((a, b) => b - a)
    .map((offset) => ({ offset, at: shown - offset * 60_000 }))
    .map(({ offset, at }) => ({ at, isShown: offsetOf(at) === offset }));
}

/** Returns how many minutes lie between two instants. */
export function minutesBetween(start: string, end: string): number {
  return DateTime.fromISO(end).diff(DateTime.fromISO(start)).as("minutes");
}

/** Returns the instant that comes so many minutes after another. */
export function minutesAfter(instant: string, minutes: number): string {
  return utc(DateTime.fromISO(instant).plus({ minutes }));
}

/** Returns the day (`2025-02-24`) that an instant falls on in a zone. */
export function dayOf(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISODate() ?? "";
}

/** Returns the first day after a day, a month or a year. */
export function dayAfter(span: string): string {
  const unit = { 4: "years", 7: "months" }[span.length] ?? "days";
  const next = DateTime.fromISO(span, { zone: "utc" }).plus({ [unit]: 1 });
  return next.toISODate() ?? "";
}

/** Returns an instant as the clocks of a zone show it, with their offset: `2025-02-24T15:00:00+01:00`. */
export function localTime(instant: string, zone: string): string {
  return DateTime.fromISO(instant, { zone }).toISO({ suppressMilliseconds: true }) ?? "";
}

/** Returns the same to the minute, as `<time datetime>` takes it: `2025-02-24T15:00+01:00`. */
export function localMinute(instant: string, zone: string): string {
  const toMinute = { suppressSeconds: true, suppressMilliseconds: true, includeOffset: true };
  return DateTime.fromISO(instant, { zone }).toISO(toMinute) ?? "";
}

/** Returns how far the clocks of a zone are ahead of UTC at an instant, in minutes. */
export function offsetAt(instant: string, zone: string): number {
  return DateTime.fromISO(instant, { zone }).offset;
}

/** Returns the same for the middle of each of the twelve months around an instant. */
export function offsetsAround(instant: string, zone: string): readonly number[] {
  const month = instant.slice(0, 7);
  return remembered(knownOffsets, `${month} ${zone}`, () => findOffsetsAround(month, zone));
}

const knownOffsets = new Map<string, readonly number[]>();

function findOffsetsAround(month: string, zone: string): readonly number[] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const middles = Array.from({ length: 12 }, (_, i) => Date.UTC(year, number - 7 + i, 15));
  return middles.map((middle) => IANAZone.create(zone).offset(middle));
}

/** Says whether there is a time zone of this name. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Returns "24 February 2025" for a day. */
export function dayWords(day: string): string {
  return wordsOf(day, "UTC", "d MMMM yyyy");
}

/** Returns a day, or an instant by the clocks of a zone, in English words: luxon's manual lists what a format is made of. */
export function wordsOf(moment: string, zone: string, format: string): string {
  return remembered(knownWords, `${moment} ${zone} ${format}`, () =>
    DateTime.fromISO(moment, { zone }).setLocale("en-GB").toFormat(format),
  );
}

const knownWords = new Map<string, string>();

/** What is found about time takes long to find, and is asked for again and again. */
function remembered<Found>(known: Map<string, Found>, key: string, find: () => Found): Found {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

/** Returns the English name of the weekday of a day: "Monday"; null where the day does not exist. */
export function weekdayOf(day: string): string | null {
  return DateTime.fromISO(day, { zone: "utc" }).setLocale("en-GB").weekdayLong;
}

function utc(moment: DateTime): string {
  return moment.toUTC().toISO({ suppressMilliseconds: true }) ?? "";
}
