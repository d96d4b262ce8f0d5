const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const month =
  "(?<month>Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\\.?";
const number = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,?\\s+(?<year>\\d{4}))?(?![\\p{L}\\p{N}-])";

/** Match a day as English writes it: "24 February 2025", "February 24th", "2025-02-24"; the year may be left out. */
export const datePatterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}.-])${number}\\s+(?:of\\s+)?${month}${year}`, "gu"),
  new RegExp(`(?<![\\p{L}\\p{N}.-])${month}\\s+(?:the\\s+)?${number}${year}`, "gu"),
  /(?<![\p{L}\p{N}/-])(?<iso>\d{4}-\d{2}-\d{2})(?![\p{L}\p{N}-])/gu,
];

/** Returns the day that a match of a date names, in a year where it names none; null if there is no such day. */
export function dayIn({ groups = {} }: RegExpExecArray, usualYear: string): string | null {
  const { iso, day, month: name, year: typed } = groups;
  if (iso !== undefined) return iso;
  const number = months.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
  if (number === 0 || day === undefined) return null;
  return `${typed ?? usualYear}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** Says whether the words before a day or an hour tell that it is that of the webinar. */
export function isAnnounced(prose: string, index: number): boolean {
  return announcement.test(prose.slice(Math.max(0, index - 120), index));
}

const announcement =
  /(?:\b(?:join us|see you|we(?:'ll|’ll| will)? meet|meets?|(?:takes|take) place|will be held|will take place|(?:this|the|our|next) (?:webinar|seminar|session|meeting|event|talk) (?:is|starts|begins|will (?:be|start|begin)))\b[^.!?\n]{0,40})$/i;
