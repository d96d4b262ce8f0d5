import { didYouMean } from "../problems.ts";
import { type Dated, datedOf, isDay } from "./dated.ts";
import type { Finding, Rule } from "./rule.ts";

export const daysInOrder: Rule = {
  name: "days-in-order",
  reason:
    "Webinars are numbered in the order of their days, so a day out of order is mostly a wrong year: in January one still types the old one.",
  wrong: `# S05 was held on 2024-03-25
topic: Echoes and caves
date: 2024-02-24`,
  right: `# S05 was held on 2024-03-25
topic: Echoes and caves
date: 2025-02-24`,
  repair: "Correct the year, the month or the day, or the number in the file's name.",
  check: (records) => {
    const dated = datedOf(records);
    const kept = inOrder(dated.filter(({ date }) => isDay(date)));
    let before: Dated | null = null;
    let next = 0;
    return dated.flatMap((webinar): Finding[] => {
      if (kept[next] === webinar) {
        before = webinar;
        next++;
        return [];
      }
      return findingOf(webinar, before, kept[next] ?? null);
    });
  },
};

function findingOf(webinar: Dated, before: Dated | null, after: Dated | null): Finding[] {
  const { source, date } = webinar;
  const isEarly = before !== null && isBefore(date, before.date);
  const other = isEarly ? before : after !== null && isBefore(after.date, date) ? after : null;
  if (other === null) return [];
  const right = yearsAround(before, after)
    .map((year) => `${year}${date.slice(4)}`)
    .filter((day) => fits(day, before, after) && !Number.isNaN(Date.parse(day)));
  const suggestion = right.length === 1 && right[0] ? didYouMean(right[0]) : "";
  const fact = `"${date}" is ${isEarly ? "before" : "after"} ${other.code} (${other.date})${suggestion}`;
  return [{ source, path: ["date"], fact }];
}

/** A date that is only a month or a year may be any of its days. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function fits(day: string, before: Dated | null, after: Dated | null): boolean {
  return !(before && isBefore(day, before.date)) && !(after && isBefore(after.date, day));
}

/** The years in which a day may lie: from one neighbour to the other, or within a year of the only one. */
function yearsAround(before: Dated | null, after: Dated | null): number[] {
  const [low, high] = [before, after].map((one) => one && Number(one.date.slice(0, 4)));
  const first = low ?? (high ?? 0) - 1;
  const last = high ?? first + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Returns the longest series of webinars whose days ascend; of two that contradict each other, the first stays. */
function inOrder(webinars: readonly Dated[]): Dated[] {
  // Patience sorting from the last to the first: the top of each pile is the latest day that can start a series.
  const tops: number[] = [];
  const follower: number[] = [];
  for (let i = webinars.length - 1; i >= 0; i--) {
    const date = webinars[i]?.date ?? "";
    let [pile, end] = [0, tops.length];
    while (pile < end) {
      const middle = (pile + end) >> 1;
      if ((webinars[tops[middle] ?? 0]?.date ?? "") >= date) pile = middle + 1;
      else end = middle;
    }
    follower[i] = tops[pile - 1] ?? -1;
    tops[pile] = i;
  }
  const series: Dated[] = [];
  for (let i = tops.at(-1) ?? -1; i >= 0; i = follower[i] ?? -1) {
    const webinar = webinars[i];
    if (webinar) series.push(webinar);
  }
  return series;
}
