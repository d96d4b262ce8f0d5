import { datedWebinars, isDay } from "../engine/dated-webinars.ts";
import type { Rule } from "../engine/rule.ts";

export const oneWebinarADay: Rule = {
  name: "one-webinar-a-day",
  severity: "doubt",
  reason: "Two webinars on one day usually come from a copied file whose day was not changed.",
  wrong: `# S06 is on 2025-02-24
topic: Data sheets
date: 2025-02-24`,
  right: `# S06 is on 2025-02-24
topic: Data sheets
date: 2025-06-16`,
  repair: "Correct the day of one of the two.",
  check: (records) => {
    const first = new Map<string, string>();
    return datedWebinars(records)
      .filter(({ date }) => isDay(date))
      .flatMap(({ source, code, date }) => {
        const other = first.get(date);
        if (other === undefined) first.set(date, code);
        return other === undefined
          ? []
          : [{ source, path: ["date"], fact: `"${date}" is also the day of ${other}` }];
      });
  },
};
