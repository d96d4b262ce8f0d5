import { dateWords, isRealDay, weekdayOf } from "../date-words.ts";
import { compareTexts } from "../problems.ts";
import type { ImportedWebinar } from "./source-facts.ts";

/** A webinar whose number is known. */
export interface NumberedWebinar extends ImportedWebinar {
  readonly number: number;
}

/** Returns the webinars with their numbers, those without one after the others in the order of their days. */
export function numberWebinars(found: readonly ImportedWebinar[]): NumberedWebinar[] {
  const merged = mergeSame(found);
  const numbered = merged.filter(hasNumber).sort((a, b) => a.number - b.number);
  const last = numbered.at(-1) ?? null;
  const others = merged
    .filter((webinar) => webinar.number === null)
    .map((webinar) => withLaterYear(webinar, last))
    .sort((a, b) => compareTexts(String(a.date ?? "9999"), String(b.date ?? "9999")));
  return [
    ...numbered,
    ...others.map((webinar, i) => ({ ...webinar, number: (last?.number ?? 0) + i + 1 })),
  ];
}

function hasNumber(webinar: ImportedWebinar): webinar is NumberedWebinar {
  return webinar.number !== null;
}

/** A webinar can stand in several places of a page. */
function mergeSame(found: readonly ImportedWebinar[]): ImportedWebinar[] {
  const merged = new Map<string, ImportedWebinar>();
  for (const [i, webinar] of found.entries()) {
    const key = String(webinar.number ?? webinar.date ?? `place ${i}`);
    const old = merged.get(key);
    const talks = [...(old?.talks ?? []), ...webinar.talks];
    const guesses = { ...webinar.guesses, ...old?.guesses };
    merged.set(key, { ...webinar, ...old, talks, guesses });
  }
  return [...merged.values()];
}

/**
 * A webinar that is announced on a day before the last one has the year of its announcement wrong: of the next three
 * years, the one in which the day falls on the weekday of the last webinar is right.
 */
function withLaterYear(webinar: ImportedWebinar, last: NumberedWebinar | null): ImportedWebinar {
  const [date, before] = [String(webinar.date ?? ""), String(last?.date ?? "")];
  if (!isRealDay(date) || before === "" || date >= before) return webinar;
  const year = Number(date.slice(0, 4));
  const days = [1, 2, 3]
    .map((more) => `${year + more}${date.slice(4)}`)
    .filter((day) => day > before);
  const day = days.find((one) => weekdayOf(one) === weekdayOf(before)) ?? days[0];
  if (day === undefined) return webinar;
  const why = `it was written ${dateWords(date)}, which is before the last webinar`;
  return { ...webinar, date: day, guesses: { ...webinar.guesses, date: why } };
}
