import { dateWords } from "../../../date-words.ts";
import { didYouMean, quote } from "../../../problems.ts";
import { isDay } from "../../engine/dated-webinars.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf, flagMatches } from "../../engine/text-check.ts";
import { datePatterns, dayIn, isAnnounced } from "../../engine/written-dates.ts";

export const daysInTexts: Rule = {
  name: "days-in-texts",
  severity: "doubt",
  languages: ["en"],
  reason:
    "A webinar that is moved keeps the old day in its texts, and some visitors believe the text.",
  wrong: `date: 2025-03-24
talks:
  - abstract: Join us on 24 February for caves.`,
  right: `date: 2025-03-24
talks:
  - abstract: Join us for caves.`,
  repair: "Leave the day out of the text: the page shows it.",
  check: ({ webinars }, texts) => {
    const days = new Map(webinars.map(({ source, record }) => [source, record.date ?? ""]));
    return texts.flatMap((text): Finding[] => {
      const day = days.get(text.source) ?? "";
      if (!isDay(day) || text.kind === "address") return [];
      return datePatterns
        .flatMap((pattern) =>
          flagMatches(text.prose, pattern, (match) => {
            const named = dayIn(match, day.slice(0, 4));
            const isOther = named !== null && named !== day && isNear(named, day);
            if (!isOther || !isAnnounced(text.prose, match.index)) return null;
            return `${quote(match[0])} is not the day of the webinar${didYouMean(dateWords(day))}`;
          }),
        )
        .map((part) => findingOf(text, part));
    });
  },
};

/** What happened years before or after is another story. */
function isNear(named: string, day: string): boolean {
  return Math.abs(Number(named.slice(0, 4)) - Number(day.slice(0, 4))) <= 1;
}
