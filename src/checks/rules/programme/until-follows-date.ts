import { quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";

export const untilFollowsDate: Rule = {
  name: "until-follows-date",
  severity: "problem",
  isStructural: true,
  reason: "A webinar of several days has a first day, and a last day after it.",
  wrong: `date: 2026-03-12
until: 2026-03-10`,
  right: `date: 2026-03-12
until: 2026-03-13`,
  repair: "Correct one of the two days, or leave until out: a webinar of one day has only date.",
  check: ({ webinars }) =>
    webinars.flatMap(({ record: { date, until }, source }) => {
      if (until === undefined || (date?.length === 10 && date < until)) return [];
      const found =
        date === undefined
          ? "needs a first day, but there is no date"
          : date.length < 10
            ? `needs a first day, but date is only ${quote(date)}`
            : `${quote(until)} is not after date (${date})`;
      return [{ source, path: ["until"], fact: found }];
    }),
};
