import { quote } from "../../problems.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const registrationInTime: Rule = {
  name: "registration-in-time",
  severity: "problem",
  isStructural: true,
  reason: "Registration that closes before it opens, or opens after the webinar, lets nobody in.",
  wrong: `date: 2026-03-12
registration:
  url: https://sound.example.org/register
  opens: 2026-02-12
  closes: 2026-01-12`,
  right: `date: 2026-03-12
registration:
  url: https://sound.example.org/register
  opens: 2026-01-12
  closes: 2026-02-12`,
  repair: "Correct the day on which registration opens or closes.",
  check: ({ webinars }) =>
    webinars.flatMap(({ record, source }): Finding[] => {
      const { registration, date, until = date } = record;
      if (typeof registration !== "object") return [];
      const { opens, closes } = registration;
      const finding = (field: string, fact: string) => [
        { source, path: ["registration", field], fact },
      ];
      if (opens !== undefined && closes !== undefined && !isBefore(opens, closes))
        return finding("closes", `${quote(closes)} is not after opens (${opens})`);
      const last = until?.length === 10 ? until : undefined;
      const late = Object.entries({ opens, closes }).find(
        ([, moment]) => moment !== undefined && last !== undefined && moment.slice(0, 10) > last,
      );
      return late ? finding(late[0], `${quote(late[1] ?? "")} is after the webinar (${last})`) : [];
    }),
};

/** A day on which registration closes is open to its end. */
function isBefore(opens: string, closes: string): boolean {
  return closes.includes(" ") ? opens < closes : opens.slice(0, 10) <= closes;
}
