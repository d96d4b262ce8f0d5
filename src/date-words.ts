// Days in English words.

const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Returns "24 February 2025", "February 2025" or "2025" for a day, a month or a year. */
export function dateWords(span: string): string {
  const [year, month, day] = span.split("-");
  const words = [day && Number(day), month && months[Number(month) - 1], year];
  return words.filter(Boolean).join(" ");
}

/** Returns the English name of the weekday of a day: "Monday"; null where the day does not exist. */
export function weekdayOf(day: string): string | null {
  return isRealDay(day) ? (weekdays[new Date(day).getUTCDay()] ?? null) : null;
}

/** Says whether a day is in the calendar, as 2025-02-30 is not. */
export function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}
