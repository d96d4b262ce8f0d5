import { weekdayOf } from "../../date-words.ts";
import { didYouMean } from "../../problems.ts";
import type { Finding, Rule } from "../engine/rule.ts";
import type { FlaggedPart } from "../engine/text-check.ts";
import { findingOf, flagMatches } from "../engine/text-check.ts";
import type { DataText } from "../engine/texts.ts";

export const weekdaysFit: Rule = {
  name: "weekdays-fit",
  languages: ["en"],
  severity: "doubt",
  reason: "If a weekday contradicts its date, one of the two is wrong.",
  wrong: "abstract: We meet on Monday, 24 February 2024.",
  right: "abstract: We meet on Monday, 24 February 2025.",
  repair: "Look at a calendar, or leave the date out of the text: the page shows it.",
  check: (records, texts) => {
    const days = new Map(records.webinars.map(({ source, record }) => [source, record.date]));
    return texts.flatMap((text): Finding[] => {
      const day = days.get(text.source);
      if (text.kind === "address" || !anyWeekday.test(text.prose)) return [];
      return flagWrongWeekdays(text, day).map((part) => findingOf(text, part));
    });
  },
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const weekday = "\\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?";
const month =
  "(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?";
const number = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,?\\s+(\\d{4}))?\\b";
const anyWeekday = new RegExp(weekday, "i");

const forms = [
  new RegExp(`${weekday},?\\s+(?:the\\s+)?${number}\\s+(?:of\\s+)?${month}${year}`, "gi"),
  new RegExp(`${weekday},?\\s+${month}\\s+(?:the\\s+)?${number}${year}`, "gi"),
  new RegExp(`${weekday},?\\s+()()(\\d{4}-\\d{2}-\\d{2})\\b`, "gi"),
];

/** Matches a weekday without a date where the words before it say that it is the day of the webinar. */
const weekdayAlone =
  /\b(?:[Tt]his|[Cc]oming|(?<=\b(?:[Ss]ee you|(?:[Jj]oin|meet|webinar|session|register|takes? place)[^.!?\n]{0,60}) )on) ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!,?\s+(?:the\s+)?\w*\s?\d)/g;

function flagWrongWeekdays(
  { prose, path }: DataText,
  webinarDate: string | undefined,
): FlaggedPart[] {
  const dated = forms.flatMap((form) =>
    flagMatches(prose, form, (match) => {
      const day = dayOf(match, webinarDate);
      return day === null ? null : factOf(match[1] ?? "", day);
    }),
  );
  if (webinarDate?.length !== 10 || path[0] === "date") return dated;
  return [
    ...dated,
    ...flagMatches(prose, weekdayAlone, (match) => factOf(match[1] ?? "", webinarDate)),
  ];
}

function factOf(typed: string, day: string): string | null {
  const right = weekdayOf(day);
  if (right === null || right.slice(0, 3).toLowerCase() === typed.slice(0, 3).toLowerCase())
    return null;
  const named = weekdays.find((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  return `${day} is not a ${named ?? typed}${didYouMean(right)}`;
}

/** Returns the day that a match names, as 2025-02-24; without a year, only the webinar's own day is known. */
function dayOf([, , ...parts]: RegExpExecArray, webinarDate: string | undefined): string | null {
  const written = parts.find((part) => /^\d{4}-/.test(part ?? ""));
  if (written) return written;
  const digits = parts.find((part) => /^\d{1,2}$/.test(part ?? ""));
  const name = parts
    .find((part) => /^[a-z]/i.test(part ?? ""))
    ?.slice(0, 3)
    .toLowerCase();
  if (!digits || !name) return null;
  const monthNumber = String(months.indexOf(name) + 1).padStart(2, "0");
  const day = `${monthNumber}-${digits.padStart(2, "0")}`;
  const yearNumber = parts.find((part) => /^\d{4}$/.test(part ?? ""));
  if (yearNumber === undefined) return webinarDate?.slice(5) === day ? webinarDate : null;
  return `${yearNumber}-${day}`;
}
