import type { Rule } from "../engine/rule.ts";

export const timeHasADay: Rule = {
  name: "time-has-a-day",
  severity: "problem",
  isStructural: true,
  reason: "A time means nothing without its day.",
  wrong: `date: 2025-02
time: "16:00"`,
  right: `date: 2025-02-24
time: "16:00"`,
  repair: "Write the day, or leave the time out until the day is known.",
  check: ({ webinars }) =>
    webinars.flatMap(({ record, source }) => {
      if (record.time === undefined || record.date?.length === 10) return [];
      const found =
        record.date === undefined ? "there is no date" : `date is only "${record.date}"`;
      return [{ source, path: ["time"], fact: `a time needs a day, but ${found}` }];
    }),
};
