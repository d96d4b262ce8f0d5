const milliseconds = 24 * 60 * 60 * 1000;

/** Returns the number of days from one day to another; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / milliseconds;
}

/** Returns the day a number of days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * milliseconds).toISOString().slice(0, 10);
}

/** Returns the day of another year; 29 February becomes the 28th. */
export function inYear(day: string, year: number): string {
  const moved = `${year}${day.slice(4)}`;
  return moved.endsWith("-02-29") && new Date(moved).getUTCDate() !== 29 ? `${year}-02-28` : moved;
}

/** Returns the time with the same hands on a clock with twelve hours: "04:00" gives "16:00". */
export function otherHalf(time: string): string {
  const hour = (Number(time.slice(0, 2)) + 12) % 24;
  return `${String(hour).padStart(2, "0")}${time.slice(2)}`;
}
