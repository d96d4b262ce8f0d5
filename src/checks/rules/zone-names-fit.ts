import { didYouMean } from "../../problems.ts";
import { zoneNameOn } from "../../zone-names.ts";
import { isDay } from "../engine/dated.ts";
import type { Finding, Rule } from "../engine/rule.ts";
import { findingOf, slipsAt } from "../engine/texts.ts";

export const zoneNamesFit: Rule = {
  name: "zone-names-fit",
  reason: "CET typed in summer sends everyone who trusts it to the webinar an hour late.",
  wrong: `date: 2023-06-05
topic: Challenges (16:00 CET)`,
  right: `date: 2023-06-05
topic: Challenges`,
  repair: "Leave hour and zone out of the text: the page shows them, summer and winter.",
  check: (records, texts) => {
    const dates = new Map(records.webinars.map(({ source, record }) => [source, record.date]));
    return texts.flatMap((text): Finding[] => {
      const date = dates.get(text.source);
      if (date === undefined || text.kind === "address") return [];
      if (!/\d/.test(text.prose) || !isDay(date)) return [];
      const slips = slipsAt(text.prose, pattern, ([, name]) => factOf(name ?? "", date));
      return slips.map((slip) => findingOf(text, slip));
    });
  },
};

/** Names that say whether it is summer, each with a zone that uses it; names that several zones share are left out. */
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

/** A zone's name after an hour: "16:00 CET", "4 pm (CET)". */
const pattern = new RegExp(
  `(?<=\\b\\d{1,2}(?:[:.]\\d\\d)?\\s*(?:[ap]\\.?m\\.?|h|Uhr)?\\s*\\(?)\\b(${Object.keys(zones).join("|")})\\b`,
  "gi",
);

function factOf(typed: string, date: string): string | null {
  const right = zoneNameOn(date, zones[typed.toUpperCase()] ?? "");
  if (right === typed.toUpperCase()) return null;
  return `${date} is not in ${typed.toUpperCase()}${didYouMean(right)}`;
}
