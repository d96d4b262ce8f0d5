import { didYouMean, quote } from "../../../problems.ts";
import { dayOf } from "../../../times.ts";
import { datedWebinars } from "../../engine/dated-webinars.ts";
import { daysBetween, inYear } from "../../engine/days.ts";
import type { Rule } from "../../engine/rule.ts";

export const withinReach: Rule = {
  name: "within-reach",
  severity: "doubt",
  comesAndGoes: true,
  reason:
    "Hardly anybody plans a webinar more than a year and a half ahead, but a year is soon mistyped.",
  wrong: "date: 2052-02-24",
  right: "date: 2025-02-24",
  repair: "Correct the year; if the webinar is that far ahead, say so in a comment.",
  check: (records, _texts, { now }) => {
    if (now === null) return [];
    const today = dayOf(now, records.series?.record.time_zone ?? "UTC");
    return datedWebinars(records).flatMap(({ source, date }) => {
      const ahead = daysBetween(today, date);
      if (ahead <= mostDays) return [];
      const fact = `${quote(date)} is ${Math.floor(ahead / daysOfMonth)} months ahead`;
      return [{ source, path: ["date"], fact: `${fact}${didYouMean(nextAfter(today, date))}` }];
    });
  },
};

const daysOfMonth = 30.44;
const mostDays = 18 * daysOfMonth;

/** Returns the next day, month or year after today that differs from a date only in its year. */
function nextAfter(today: string, date: string): string {
  const year = Number(today.slice(0, 4));
  return inYear(date, year) > today.slice(0, date.length)
    ? inYear(date, year)
    : inYear(date, year + 1);
}
