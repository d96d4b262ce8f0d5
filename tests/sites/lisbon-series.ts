import type { SeriesRecord } from "../../src/schema/series.ts";
import type { Site } from "../../src/site/site.ts";
import { madeSite } from "./made-site.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A series in Lisbon, where winter is UTC: what differs from a plain one. */
export interface Variant {
  readonly series?: Partial<SeriesRecord>;
  /** People beside ada-lind and ben-okoro, by id. */
  readonly people?: Readonly<Record<string, Fields>>;
  /** All the webinars: S01, S02 and so on. */
  readonly episodes: readonly Fields[];
}

/** Returns the site of a series in Lisbon, as of a day of its winter or an instant. */
export function siteOf({ series, people, episodes }: Variant, now: string): Site {
  const id = (i: number) => `s${String(i + 1).padStart(2, "0")}`;
  return madeSite({
    series: { time_zone: "Europe/Lisbon", length_minutes: 60, ...series },
    people: { ...speakers, ...people },
    episodes: Object.fromEntries(episodes.map((episode, i) => [id(i), episode])),
    now: now.includes("T") ? now : `${now}T00:00:00Z`,
  });
}

const speakers = {
  "ada-lind": { name: "Ada Lind", affiliation: "Harbour College, Norway" },
  "ben-okoro": { name: "Ben Okoro", affiliation: "Lagoon Institute, Nigeria" },
};
