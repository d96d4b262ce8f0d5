import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { load } from "js-yaml";
import type { Site } from "../src/site/site.ts";
import type { Now } from "../src/site/times.ts";
import { uncheckedSite } from "./unchecked-site.ts";

type Fields = Readonly<Record<string, unknown>>;

/** How a series differs from the sound one of the fixtures, which stands in Europe/Lisbon. */
export interface Variant {
  /** Fields of data/series.yaml in the place of the sound ones. */
  readonly series?: Fields;
  /** People beside ada-lind and ben-okoro, by id. */
  readonly people?: Readonly<Record<string, Fields>>;
  /** All the webinars: S01, S02 and so on. */
  readonly episodes: readonly Fields[];
}

/** Returns the site of a series like the sound one, as of a day or an instant. */
export function siteOf(variant: Variant, now: string): Site {
  const data = mkdtempSync(path.join(tmpdir(), "series-"));
  try {
    writeData(data, variant);
    return uncheckedSite(data, momentOf(now), { history: null });
  } finally {
    rmSync(data, { recursive: true });
  }
}

function momentOf(now: string): Now {
  return now.includes("T") ? { at: now } : { on: now };
}

/** Every JSON text is a YAML text too. */
function writeData(data: string, { series, people = {}, episodes }: Variant): void {
  const sound = path.join(import.meta.dirname, "fixtures", "sound");
  cpSync(sound, data, { recursive: true });
  const write = (file: string, record: unknown) =>
    writeFileSync(path.join(data, file), JSON.stringify(record));
  const soundSeries = load(readFileSync(path.join(sound, "series.yaml"), "utf8")) as Fields;
  write("series.yaml", { ...soundSeries, ...series });
  for (const [id, person] of Object.entries(people)) write(`people/${id}.yaml`, person);
  for (const [i, episode] of episodes.entries())
    write(`episodes/s${String(i + 1).padStart(2, "0")}.yaml`, episode);
}
