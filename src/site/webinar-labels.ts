import { say } from "../languages/fill-phrase.ts";
import { cityIn } from "./cities.ts";
import type { Context } from "./context.ts";
import type { TimedWords, Webinar } from "./site.ts";

/**
 * Returns the labels of an announced webinar, each with the time in which it is true. `before` is the announced webinar
 * before it, at whose end this one becomes the next. Without JavaScript only its place in the order is visible.
 */
export function labelsOf(
  { status, when }: Webinar,
  before: Webinar | null,
  { series, language }: Pick<Context, "series" | "language">,
): TimedWords[] {
  const { dayStartAt, startAt, endAt } = when;
  if (status === "cancelled") return [visible(say(language, "cancelled"), null)];
  if (status === "postponed") return [visible(say(language, "postponed"), null)];
  const nextFrom = before?.when.endAt ?? null;
  // Of two webinars on one day, the second is today's before it is the next.
  const [alsoUntil = null] = [nextFrom, dayStartAt].filter((at) => at !== null).sort();
  const first = before === null ? [] : [visible(say(language, "also_announced"), alsoUntil)];
  const next = {
    words: say(language, "next_webinar"),
    fromAt: nextFrom,
    untilAt: dayStartAt ?? endAt,
  };
  const today = say(language, "today_in", { city: cityIn(when.timeZone, series) });
  const timed = [
    { words: today, fromAt: dayStartAt, untilAt: startAt ?? endAt },
    { words: say(language, "on_now"), fromAt: startAt, untilAt: endAt },
    { words: say(language, "over"), fromAt: dayStartAt && endAt, untilAt: null },
  ].filter(({ fromAt }) => fromAt !== null);
  return [
    ...first,
    { ...next, isHidden: before !== null },
    ...timed.map((label) => ({ ...label, isHidden: true })),
  ];
}

function visible(words: string, untilAt: string | null): TimedWords {
  return { words, fromAt: null, untilAt, isHidden: false };
}
