import { weekdayOf } from "../../../date-words.ts";
import { didYouMean, quote } from "../../../problems.ts";
import { daysAfter } from "../../engine/days.ts";
import { heldAndAhead, usualValues } from "../../engine/held-webinars.ts";
import type { Rule } from "../../engine/rule.ts";

export const usualWeekday: Rule = {
  name: "usual-weekday",
  severity: "doubt",
  comesAndGoes: true,
  reason:
    "Most series keep to a weekday, so another one usually comes from the calendar of another year or month.",
  wrong: `# every webinar so far was on a Monday
date: 2026-02-24`,
  right: `# every webinar so far was on a Monday
date: 2026-02-23`,
  repair: "Look at a calendar; if the series moves to another weekday, say so in a comment.",
  check: (records, _texts, { now }) => {
    if (now === null) return [];
    const { held, ahead } = heldAndAhead(records, now);
    const usual = usualValues(held.map(({ date }) => weekdayOf(date) ?? ""));
    if (usual.length === 0) return [];
    return ahead.flatMap(({ source, date }) => {
      const weekday = weekdayOf(date) ?? "";
      if (usual.includes(weekday)) return [];
      const fact = `${quote(date)} is a ${weekday}; the webinars so far were on ${daysIn(usual)}`;
      const meant = nearestOn(usual, date);
      return [
        { source, path: ["date"], fact: `${fact}${meant === null ? "" : didYouMean(meant)}` },
      ];
    });
  },
};

/** Returns the day nearest to a day that falls on one of some weekdays. */
function nearestOn(weekdays: readonly string[], day: string): string | null {
  const near = [1, -1, 2, -2, 3, -3].map((days) => daysAfter(day, days));
  return near.find((other) => weekdays.includes(weekdayOf(other) ?? "")) ?? null;
}

/** Returns weekdays as a sentence names them: "Mondays and Tuesdays". */
function daysIn(weekdays: readonly string[]): string {
  return weekdays
    .map((name) => `${name}s`)
    .join(", ")
    .replace(/, (?=\w+$)/, " and ");
}
