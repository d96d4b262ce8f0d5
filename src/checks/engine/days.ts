const milliseconds = 24 * 60 * 60 * 1000;

/** Returns the number of days from one day to another; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / milliseconds;
}

/** Returns the day of another year; 29 February becomes the 28th. */
export function inYear(day: string, year: number): string {
  const moved = `${year}${day.slice(4)}`;
  return moved.endsWith("-02-29") && new Date(moved).getUTCDate() !== 29 ? `${year}-02-28` : moved;
}
