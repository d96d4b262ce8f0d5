import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";

export const wasAnotherDay: Rule = {
  name: "was-another-day",
  severity: "problem",
  reason: "A webinar that moved has a new day or hour, and was has the old one.",
  wrong: `date: 2026-12-14
was: 2026-12-14`,
  right: `date: 2027-01-12
was: 2026-12-14`,
  repair: "Write the new day in date and the old one in was, or leave was out.",
  check: ({ webinars }) =>
    webinars.flatMap(({ record: { date, time, was }, source }) => {
      if (was === undefined || (was !== date && was !== `${date} ${time}`)) return [];
      return [{ source, path: ["was"], fact: `${quote(was)} is when the webinar is held now` }];
    }),
};
