import type { Problem } from "../problems.ts";
import type { FolderKind, Kind, RecordOf } from "../schema/data-files.ts";
import type { Source } from "./source.ts";

/** A record with the file it came from; the file's name is its id. */
export interface Entry<Type> {
  readonly id: string;
  readonly record: Type;
  /** The record as it was typed: without what the schema adds. */
  readonly typed: unknown;
  readonly source: Source;
}

/** The single files of the data folder that passed their schema; null for those that did not, and for absent ones. */
type SingleRecords = {
  readonly [Name in Exclude<Kind, FolderKind>]: Entry<RecordOf<Name>> | null;
};

/** Everything that the data folder holds and that passed its schema. */
export interface Records extends SingleRecords {
  readonly webinars: readonly Entry<RecordOf<"webinars">>[];
  readonly people: ReadonlyMap<string, Entry<RecordOf<"people">>>;
  /** The ids of all files in data/people, broken ones too: a mistake in a person's file is reported once. */
  readonly personIds: ReadonlySet<string>;
  /** Whether every file is among the records; if not, nothing can be said about what is absent. */
  readonly isComplete: boolean;
}

/** Records without problems: nothing that the site is built from is absent. */
export interface SoundRecords extends Records {
  readonly series: NonNullable<Records["series"]>;
  readonly organizers: NonNullable<Records["organizers"]>;
}

/** The records, and the problems of the files that are not among them. */
export interface Loaded {
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** Returns every entry of the records with its kind, in the order of `dataFiles`. */
export function entriesOf(records: Records): (readonly [Kind, Entry<unknown>])[] {
  const { personIds, isComplete, ...kinds } = records;
  return Object.entries(kinds).flatMap(([kind, found]) => {
    const entries = found === null ? [] : "record" in found ? [found] : [...found.values()];
    return entries.map((entry) => [kind as Kind, entry] as const);
  });
}
