import { didYouMean } from "../../problems.ts";
import { zoneNameOn } from "../../zone-names.ts";
import { isDay } from "../engine/dated-webinars.ts";
import type { Finding, Rule } from "../engine/rule.ts";
import { findingOf, flagMatches } from "../engine/text-check.ts";

export const zoneNamesFit: Rule = {
  name: "zone-names-fit",
  severity: "doubt",
  reason: "CET typed in summer makes everyone who trusts it join an hour late.",
  wrong: `date: 2023-06-05
topic: Challenges (16:00 CET)`,
  right: `date: 2023-06-05
topic: Challenges`,
  repair:
    "Leave the time and the time zone out of the text: the page shows them, in summer and winter.",
  check: (records, texts) => {
    const dates = new Map(records.webinars.map(({ source, record }) => [source, record.date]));
    return texts.flatMap((text): Finding[] => {
      const date = dates.get(text.source);
      if (date === undefined || text.kind === "address") return [];
      if (!/\d/.test(text.prose) || !isDay(date)) return [];
      return flagMatches(text.prose, pattern, ([, name]) => factOf(name ?? "", date)).map((part) =>
        findingOf(text, part),
      );
    });
  },
};

/** Names of standard and summer time, each with a zone that uses it; ambiguous names are left out. */
const zones: Readonly<Record<string, string>> = {
  CET: "Europe/Copenhagen",
  CEST: "Europe/Copenhagen",
  BST: "Europe/London",
  EET: "Europe/Athens",
  EEST: "Europe/Athens",
  EST: "America/New_York",
  EDT: "America/New_York",
  CDT: "America/Chicago",
  PST: "America/Los_Angeles",
  PDT: "America/Los_Angeles",
  AEDT: "Australia/Sydney",
  NZST: "Pacific/Auckland",
  NZDT: "Pacific/Auckland",
};

/** Matches a zone's name in capitals (est and cet are French words) after a time: "16:00 CET", "4 pm (CET)". */
const pattern = new RegExp(
  `(?<=\\b\\d{1,2}(?:[:.]\\d\\d)?\\s{0,3}(?:[aApP]\\.?[mM]\\.?|h|Uhr)?\\s{0,3}\\(?)\\b(${Object.keys(zones).join("|")})\\b`,
  "g",
);

function factOf(typed: string, date: string): string | null {
  const right = zoneNameOn(date, zones[typed] ?? "");
  if (right === typed) return null;
  return `${date} is not in ${typed}${didYouMean(right)}`;
}
