import { problemAt } from "../load/source.ts";
import type { Rule } from "./rule.ts";

export const timeHasADay: Rule = {
  name: "time-has-a-day",
  reason: "An hour means nothing without the day it belongs to.",
  check: ({ episodes }) =>
    episodes.flatMap(({ record, source }) => {
      if (record.time === undefined || record.date?.length === 10) return [];
      const found =
        record.date === undefined ? "there is no date" : `date is only "${record.date}"`;
      return [problemAt(source, ["time"], `a time needs a day, but ${found}`)];
    }),
};
