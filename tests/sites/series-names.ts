import { loadData } from "../../src/load/load-data.ts";

/** What one series may have in common with another. */
const shared = new Set([
  "cities",
  "code",
  "date",
  "from",
  "honorific",
  "language",
  "paths",
  "platform",
  "status",
  "time",
  "time_zone",
  "topics",
  "until",
]);

/** Returns what belongs to the series of a data folder alone: its titles, names, ids, texts and addresses. */
export function namesOf(data: string): readonly string[] {
  const { series, organizers, webinars, people } = loadData(data).records;
  const records = [series, organizers, ...webinars, ...people.values()].map((of) => of?.record);
  return [...people.keys(), ...textsIn(records)].filter((text) => text !== "withheld");
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => !shared.has(name))
    .flatMap(([, inner]) => textsIn(inner));
}
