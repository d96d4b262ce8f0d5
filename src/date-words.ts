const weekdays = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Returns a day, a month or a year in English: "24 February 2025", "February 2025", "2025". */
export function dateWords(span: string): string {
  const [year, month, day] = span.split("-");
  const words = [day && Number(day), month && months[Number(month) - 1], year];
  return words.filter(Boolean).join(" ");
}

/** Returns the English name of a day's weekday, "Monday"; null if the day does not exist. */
export function weekdayOf(day: string): string | null {
  return isRealDay(day) ? (weekdays[new Date(day).getUTCDay()] ?? null) : null;
}

/** Tells whether a day exists; 2025-02-30 does not. */
export function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
}
