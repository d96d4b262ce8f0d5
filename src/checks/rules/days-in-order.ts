import { didYouMean } from "../../problems.ts";
import { type DatedWebinar, datedWebinars } from "../engine/dated-webinars.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const daysInOrder: Rule = {
  name: "days-in-order",
  severity: "doubt",
  reason:
    "Webinars are numbered in the order of their days, so a day out of order is usually a wrong year: in January people still type the old one.",
  wrong: `# S05 was held on 2024-03-25
topic: Echoes and caves
date: 2024-02-24`,
  right: `# S05 was held on 2024-03-25
topic: Echoes and caves
date: 2025-02-24`,
  repair: "Correct the year, the month or the day, or the number in the file name.",
  check: (records) => {
    const dated = datedWebinars(records);
    const kept = inOrder(dated);
    let before: Neighbour = null;
    let next = 0;
    return dated.flatMap((webinar): Finding[] => {
      if (kept[next] === webinar) {
        before = webinar;
        next++;
        return [];
      }
      return outOfOrder(webinar, before, kept[next] ?? null);
    });
  },
};

/** The nearest webinar that is in order. */
type Neighbour = DatedWebinar | null;

function outOfOrder(webinar: DatedWebinar, before: Neighbour, after: Neighbour): Finding[] {
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

/** Says whether a date is certainly before another; one that is only a month or a year may be any of its days. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function fits(day: string, before: Neighbour, after: Neighbour): boolean {
  return !(before && isBefore(day, before.date)) && !(after && isBefore(after.date, day));
}

/** The years that are possible between two neighbours, or within a year of the only one. */
function yearsAround(before: Neighbour, after: Neighbour): number[] {
  const [low, high] = [before, after].map((one) => one && Number(one.date.slice(0, 4)));
  const first = low ?? (high ?? 0) - 1;
  const last = high ?? first + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The longest sequence of webinars in order that ends with `webinar`, as a linked list. */
interface Chain {
  readonly webinar: DatedWebinar;
  readonly length: number;
  /** The earliest day that the last webinar can be on. */
  readonly earliest: string;
  readonly before: Chain | null;
}

/** Returns the longest sequence of webinars whose days ascend; of two equally long ones, the first. */
function inOrder(webinars: readonly DatedWebinar[]): DatedWebinar[] {
  // The search below is quadratic, and the data is nearly always in order.
  if (webinars.every(({ date }, i) => date >= (webinars[i - 1]?.date ?? ""))) return [...webinars];
  const chains: Chain[] = [];
  for (const webinar of webinars) {
    const { date } = webinar;
    const latest = `${date}-99-99`;
    let before: Chain | null = null;
    for (const chain of chains) if (chain.earliest <= latest) before = longer(before, chain);
    const earliest = before && before.earliest > date ? before.earliest : date;
    chains.push({ webinar, length: (before?.length ?? 0) + 1, earliest, before });
  }
  const kept: DatedWebinar[] = [];
  for (let chain = chains.reduce(longer, null); chain; chain = chain.before)
    kept.push(chain.webinar);
  return kept.reverse();
}

function longer(best: Chain | null, chain: Chain): Chain {
  return best && best.length >= chain.length ? best : chain;
}
