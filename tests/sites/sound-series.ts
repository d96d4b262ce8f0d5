import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dump, load } from "js-yaml";

// tests/fixtures/sound-series has the shapes of public series, a file each; texts and names are invented.

interface SoundSeries {
  readonly series: unknown;
  readonly organizers: readonly string[];
  readonly privacy?: unknown;
  readonly words?: readonly string[];
  /** A file of phrases in tests/fixtures. */
  readonly interface?: string;
  /** By id: a record, or the name and the affiliation. */
  readonly people: Readonly<Record<string, unknown>>;
  /** S01, S02 and so on. */
  readonly webinars: readonly { readonly talks?: readonly unknown[] }[];
}

const fixtures = "tests/fixtures";
const folder = path.join(fixtures, "sound-series");

/** The names of the sound series. */
export const soundSeriesNames: readonly string[] = readdirSync(folder).map(
  (file) => path.parse(file).name,
);

/** Writes the data folder of a sound series, and returns how many talks it has. */
export function writeSoundSeries(name: string, data: string): number {
  const text = readFileSync(path.join(folder, `${name}.yaml`), "utf8");
  const { people, webinars, interface: phrases, ...others } = load(text) as SoundSeries;
  const records = [
    ...Object.entries(others),
    ...Object.entries(people).map(([id, typed]) => [`people/${id}`, personOf(typed)] as const),
    ...webinars.map((webinar, i) => [`episodes/s${`${i + 1}`.padStart(2, "0")}`, webinar] as const),
  ];
  for (const sub of ["people", "episodes"]) mkdirSync(path.join(data, sub), { recursive: true });
  for (const [file, record] of records)
    writeFileSync(path.join(data, `${file}.yaml`), dump(record));
  if (phrases) copyFileSync(path.join(fixtures, phrases), path.join(data, "interface.yaml"));
  return webinars.flatMap(({ talks = [] }) => talks).length;
}

function personOf(typed: unknown): unknown {
  if (!Array.isArray(typed)) return typed;
  const [name, affiliation] = typed;
  return { name, affiliation };
}
