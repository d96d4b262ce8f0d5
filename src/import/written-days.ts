import { isRealDay } from "../date-words.ts";
import { foldLetters } from "../words.ts";

/** A day, or a month, that a text writes in words or digits. */
export interface WrittenDay {
  /** `2026-01-31` or `2026-01`. */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** The number of each month by its name and its abbreviation, in the languages of the pages. */
const months = new Map(
  ["en", "da", "de", "fr", "es"].flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, i) => {
        const name = foldLetters(format.format(Date.UTC(2026, i, 15)));
        return [name.replace(/\W/g, ""), String(i + 1).padStart(2, "0")] as const;
      });
    }),
  ),
);

const year = String.raw`((?:19|20)\d\d)`;
const forms: readonly (readonly [RegExp, (found: readonly string[]) => readonly string[]])[] = [
  [new RegExp(`\\b${year}-(\\d\\d)-(\\d\\d)\\b`), ([y = "", m = "", d = ""]) => [y, m, d]],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:of |de )?(\\p{L}{3,})\\.?,?\\s+(?:de )?${year}`,
      "u",
    ),
    ([d = "", m = "", y = ""]) => [y, monthOf(m), d],
  ],
  [
    new RegExp(`(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${year}`, "u"),
    ([m = "", d = "", y = ""]) => [y, monthOf(m), d],
  ],
  [
    new RegExp(`\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${year}`),
    ([d = "", m = "", y = ""]) => [y, m, d],
  ],
  [new RegExp(`(\\p{L}{3,})\\.?,?\\s+${year}`, "u"), ([m = "", y = ""]) => [y, monthOf(m)]],
];

/** Returns the first day that a text writes, `27th Feb 2023`, or else its first month; null where there is none. */
export function writtenDay(text: string): WrittenDay | null {
  for (const [form, partsOf] of forms) {
    const found = form.exec(text);
    if (!found) continue;
    const day = partsOf(found.slice(1))
      .map((part) => part.padStart(2, "0"))
      .join("-");
    if (!isRealDay(`${day}-01`.slice(0, 10))) continue;
    return { day, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

function monthOf(word: string): string {
  const folded = foldLetters(word);
  return months.get(folded) ?? months.get(folded.slice(0, 3)) ?? "";
}

/** Returns the first time of day that a text writes, `16:00`, `4 pm`, on the 24-hour clock; null where there is none. */
export function writtenTime(text: string): string | null {
  const [, hour = "", minute = "00", half = ""] =
    /\b(\d{1,2})(?:[:.h](\d\d))?\s*([ap])\.?m\b/i.exec(text) ??
    /\b(\d{1,2})[:h](\d\d)\b/.exec(text) ??
    [];
  if (hour === "") return null;
  const hours = half === "" ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  return hours > 23 || Number(minute) > 59 ? null : `${String(hours).padStart(2, "0")}:${minute}`;
}
