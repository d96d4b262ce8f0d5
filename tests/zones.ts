const minute = 60_000;
const day = 24 * 60 * minute;

/** A change of the clocks of a zone: from the instant (in milliseconds since 1970) on they are `after` minutes ahead of UTC. */
export interface ClockChange {
  readonly zone: string;
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Returns every change of the clocks of a zone in some years, as the platform's own calendar knows them. */
export function clockChanges(zone: string, firstYear: number, lastYear: number): ClockChange[] {
  const changes: ClockChange[] = [];
  const end = Date.UTC(lastYear + 1, 0);
  for (let from = Date.UTC(firstYear, 0); from < end; from += 7 * day) {
    const to = from + 7 * day;
    const [before, after] = [offset(from, zone), offset(to, zone)];
    if (before !== after) changes.push({ zone, at: lastBefore(from, to, zone), before, after });
  }
  return changes;
}

/** Returns the instant at which the offset changes, which lies after `from` and not after `to`. */
function lastBefore(from: number, to: number, zone: string): number {
  if (to - from <= minute) return to;
  const middle = from + Math.floor((to - from) / 2 / minute) * minute;
  return offset(middle, zone) === offset(from, zone)
    ? lastBefore(middle, to, zone)
    : lastBefore(from, middle, zone);
}

/** Returns how many minutes the clocks of a zone are ahead of UTC. */
export function offset(at: number, zone: string): number {
  return (Date.parse(`${wallClock(at, zone)}Z`) - at) / minute;
}

/** Returns every instant at which the clocks of a zone show a minute of a day, `2025-03-30T02:30`, the earliest first. */
export function instantsOf(wall: string, { zone, before, after }: ClockChange): number[] {
  return [...new Set([before, after])]
    .map((ahead) => Date.parse(`${wall}Z`) - ahead * minute)
    .filter((at) => wallClock(at, zone) === wall)
    .sort((a, b) => a - b);
}

/** Returns the first instant of a day in a zone. */
export function startOfDay(date: string, zone: string): number {
  const search = (from: number, to: number): number => {
    if (to - from <= minute) return to;
    const middle = from + Math.floor((to - from) / 2 / minute) * minute;
    const isBefore = wallClock(middle, zone).slice(0, 10) < date;
    return isBefore ? search(middle, to) : search(from, middle);
  };
  return search(Date.parse(date) - day, Date.parse(date) + day);
}

/** Returns what the clocks of a zone show: `2025-03-30T03:30`. */
export function wallClock(at: number, zone: string): string {
  return formatOf(zone).format(at).replace(" ", "T");
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const style = { dateStyle: "short", timeStyle: "short", hourCycle: "h23" } as const;
  const format = new Intl.DateTimeFormat("sv-SE", { ...style, timeZone });
  formats.set(timeZone, format);
  return format;
}
