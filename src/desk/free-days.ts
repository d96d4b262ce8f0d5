import { dateWords, isRealDay, weekdayOf } from "../date-words.ts";
import { mistake } from "../mistakes.ts";
import { compareTexts, quote } from "../problems.ts";
import type { AvoidRecord } from "../schema/avoid.ts";
import { dayAfter } from "../times.ts";
import { type City, type CityHour, clockWords, hoursIn } from "./audience.ts";

/** A day and an hour on which a webinar could be. */
export interface Candidate {
  readonly day: string;
  readonly hour: string;
  /** How much speaks against it; 0 is best. */
  readonly weight: number;
  /** One sentence: "fits everywhere but Sydney has night (01:00)". */
  readonly why: string;
}

/** What is known of the days that a plan looks at. */
export interface Planned {
  readonly cities: readonly City[];
  readonly avoid: AvoidRecord;
  /** The days on which the series has a webinar, with its code. */
  readonly webinars: ReadonlyMap<string, string>;
}

/** How bad each is for one city; at home a free day counts twice. */
const weights = { holiday: 4, weekend: 3, night: 2 } as const;
const weightOfClocks = 1;
const weightOfBusyDay = 20;

/** A quarter more than a year. */
const mostDays = 460;

/** Returns the days of a span `2026-03-16..2026-04-10`; throws a mistake where it is none, or too long. */
export function daysIn(span: string): string[] {
  const [first = "", last = first] = span.split("..");
  const isSpan = isRealDay(first) && isRealDay(last) && first <= last && !/\.\..*\.\./.test(span);
  if (!isSpan) throw mistake(`${quote(span)} is not a span of days like 2026-03-16..2026-04-10`);
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) {
    if (days.length === mostDays) throw mistake(`${quote(span)} is longer than ${mostDays} days`);
    days.push(day);
  }
  return days;
}

/** Returns the hours of a list `10:00,15:00`; throws a mistake where one is none. */
export function hoursOf(typed: string): string[] {
  const hours = typed.split(",").map((hour) => hour.trim());
  const wrong = hours.find((hour) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(hour));
  if (wrong !== undefined) throw mistake(`--at: ${quote(wrong)} is not a time like "16:00"`);
  return [...new Set(hours)];
}

/** Returns every day with every hour, the best first, earlier ones before later ones. */
export function candidatesFor(
  days: readonly string[],
  hours: readonly string[],
  planned: Planned,
): Candidate[] {
  return days
    .flatMap((day) => hours.map((hour) => candidateAt(day, hour, planned)))
    .sort(
      (a, b) => a.weight - b.weight || compareTexts(a.day, b.day) || compareTexts(a.hour, b.hour),
    );
}

function candidateAt(day: string, hour: string, planned: Planned): Candidate {
  const all = hoursIn(planned.cities, day, hour);
  const busy = busyWords(day, planned);
  const troubles = all.flatMap(({ trouble }, i) =>
    trouble === null ? [] : weights[trouble] * (i === 0 ? 2 : 1),
  );
  const clocks = clockWords(all);
  const weight =
    troubles.reduce((sum, one) => sum + one, 0) +
    weightOfClocks * clocks.length +
    weightOfBusyDay * busy.length;
  return { day, hour, weight, why: whyOf(all, busy, clocks) };
}

function busyWords(day: string, { avoid, webinars }: Planned): string[] {
  const busy = avoid.filter(({ from, until = from }) => from <= day && day <= until);
  const own = webinars.get(day);
  return [...busy.map(({ what }) => what), ...(own === undefined ? [] : [`${own} is that day`])];
}

function whyOf(
  hours: readonly CityHour[],
  busy: readonly string[],
  clocks: readonly string[],
): string {
  const troubles = hours.flatMap(({ troubleWords }) => troubleWords ?? []);
  const fit = hours.length - troubles.length;
  const where =
    troubles.length === 0 ? "fits everywhere" : `fits in ${fit} of ${hours.length} cities`;
  const facts = [...busy, ...troubles, ...clocks.map(inSentence)];
  return facts.length === 0 ? where : `${where}: ${facts.join("; ")}`;
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1).replace(/\.$/, "");
}

/** Returns a candidate as a line: "Monday 16 March 2026, 15:00: fits everywhere". */
export function candidateLine({ day, hour, why }: Candidate): string {
  return `${weekdayOf(day)} ${dateWords(day)}, ${hour}: ${why}.`;
}
