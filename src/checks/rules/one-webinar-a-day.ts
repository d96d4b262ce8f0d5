import { datedWebinars, isDay } from "../engine/dated-webinars.ts";
import type { Rule } from "../engine/rule.ts";

export const oneWebinarADay: Rule = {
  name: "one-webinar-a-day",
  severity: "doubt",
  reason:
    "Two webinars on one day usually come from a copied file whose day was not changed, unless each has an hour of its own.",
  wrong: `# S06 is on 2025-02-24
topic: Data sheets
date: 2025-02-24`,
  right: `# S06 is on 2025-02-24
topic: Data sheets
date: 2025-06-16`,
  repair: "Correct the day of one of the two, or give both the hour at which they start.",
  check: (records) => {
    const webinars = datedWebinars(records).filter(({ date }) => isDay(date));
    return webinars.flatMap(({ source, date, record }, i) => {
      const other = webinars
        .slice(0, i)
        .find((one) => one.date === date && isSameHour(one.record.time, record.time));
      if (!other) return [];
      const hour = record.time === undefined ? "" : `, and both start at ${record.time}`;
      return [
        { source, path: ["date"], fact: `"${date}" is also the day of ${other.code}${hour}` },
      ];
    });
  },
};

function isSameHour(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
