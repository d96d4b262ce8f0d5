import { say } from "./fill-phrase.ts";
import type { Language } from "./language.ts";

/** How a language writes days, times, lists and durations (CLDR, `Intl`). */
export interface DateForms {
  /** Returns a day, a month or a year: "24 February 2025", "February 2025", "2025". */
  readonly spanWords: (span: string) => string;
  /** Returns a day with its weekday: "Monday 24 February 2025". */
  readonly dayWords: (day: string) => string;
  /** Returns a first and a last day: "12–13 March 2026". */
  readonly daysWords: (first: string, last: string) => string;
  /** Returns the same without the year. */
  readonly dayInYear: (day: string) => string;
  /** Returns a time of day, given as `15:00`, in the hour format of the language. */
  readonly timeWords: (time: string) => string;
  /** Returns two times of one day: "16:00–16:30". */
  readonly hoursWords: (start: string, end: string) => string;
  /** Returns minutes in words, without their sign: "5 hours 30 minutes". */
  readonly durationWords: (minutes: number) => string;
  /** Returns alternatives: "A, B or C". */
  readonly alternatives: (texts: readonly string[]) => string;
}

/** Returns the forms of a language. Days are those of the Gregorian calendar everywhere, as in the addresses and files. */
export function dateFormsOf(language: Language): DateForms {
  const { locale } = language;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const { format } = new Intl.DateTimeFormat(locale, {
      calendar: "gregory",
      timeZone: "UTC",
      ...options,
    });
    return (moment: string) => format(new Date(moment));
  };
  const bySpan = [
    format({ year: "numeric" }),
    format({ year: "numeric", month: "long" }),
    format({ year: "numeric", month: "long", day: "numeric" }),
  ] as const;
  const weekday = format({ weekday: "long" });
  const monthDay = format({ month: "long", day: "numeric" });
  const time = format({ timeStyle: "short" });
  const range = (options: Intl.DateTimeFormatOptions) => {
    const dates = new Intl.DateTimeFormat(locale, {
      calendar: "gregory",
      timeZone: "UTC",
      ...options,
    });
    // Some versions of Node put thin blanks around the dash.
    return (first: string, last: string) =>
      dates
        .formatRange(new Date(first), new Date(last))
        .replace(/\u2009/g, first.slice(0, 7) === last.slice(0, 7) ? "" : " ");
  };
  const hours = range({ timeStyle: "short" });
  const spanWords = (span: string) => bySpan[span.split("-").length - 1]?.(span) ?? span;
  const withWeekday = (day: string, date: string) =>
    say(language, "weekday_and_date", { weekday: weekday(day), date });
  return {
    spanWords,
    dayWords: (day) => withWeekday(day, spanWords(day)),
    daysWords: range({ year: "numeric", month: "long", day: "numeric" }),
    dayInYear: (day) => withWeekday(day, monthDay(day)),
    timeWords: (hour) => time(`1970-01-01T${hour}Z`),
    hoursWords: (start, end) => hours(`1970-01-01T${start}Z`, `1970-01-01T${end}Z`),
    ...durationForms(locale),
  };
}

function durationForms(locale: string): Pick<DateForms, "durationWords" | "alternatives"> {
  const unit = (unit: string) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" });
  const [hours, minutes] = [unit("hour"), unit("minute")];
  const both = new Intl.ListFormat(locale, { type: "unit", style: "narrow" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  return {
    durationWords: (total) => {
      const [whole, rest] = [Math.floor(Math.abs(total) / 60), Math.abs(total) % 60];
      const words = [hours.format(whole), ...(rest === 0 ? [] : [minutes.format(rest)])];
      return both.format(words);
    },
    alternatives: (texts) => either.format(texts),
  };
}

/** Returns the texts that stand before each of some names in a list: "", ", " and " and ". */
export function separatorsIn(names: readonly string[], locale: string): string[] {
  if (names.length < 2) return names.map(() => "");
  const parts = new Intl.ListFormat(locale, { type: "conjunction" }).formatToParts(names);
  const before: string[] = [];
  let words = "";
  for (const { type, value } of parts)
    if (type === "literal") words += value;
    else {
      before.push(words);
      words = "";
    }
  return before;
}
