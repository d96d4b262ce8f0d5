import type { Problem } from "../problems.ts";
import { dataFileList, type FolderKind, type Kind, type RecordOf } from "../schema/data-files.ts";
import type { ImageFile } from "./load-images.ts";
import type { Past } from "./past.ts";
import type { Source } from "./source.ts";
import type { TranscriptFile } from "./transcript.ts";

/** A record with its source; the file name is its id. */
export interface Entry<Type> {
  readonly id: string;
  readonly record: Type;
  /** The record as it was typed, without defaults and transforms. */
  readonly typed: unknown;
  readonly source: Source;
}

/** The single files of the data folder; null for absent ones and for those with problems. */
type SingleRecords = {
  readonly [Name in Exclude<Kind, FolderKind>]: Entry<RecordOf<Name>> | null;
};

/** All files of the data folder that passed their schema. */
export interface Records extends SingleRecords {
  readonly webinars: readonly Entry<RecordOf<"webinars">>[];
  readonly people: ReadonlyMap<string, Entry<RecordOf<"people">>>;
  /** The ids of all files in data/people, broken ones too, so that references to those are not reported. */
  readonly personIds: ReadonlySet<string>;
  /** The files of data/images by their names. */
  readonly images: ReadonlyMap<string, ImageFile>;
  /** The files of data/transcripts, in the order of their names. */
  readonly transcripts: readonly TranscriptFile[];
  /** What was published so far. */
  readonly past: Past;
  /** Whether every file passed; if not, rules cannot tell what is missing. */
  readonly isComplete: boolean;
}

/** Records that a site can be built from: the required files are there. */
export interface SoundRecords extends Records {
  readonly series: NonNullable<Records["series"]>;
  readonly organizers: NonNullable<Records["organizers"]>;
}

/** The records, and the problems of the files that did not pass. */
export interface Loaded {
  readonly records: Records;
  readonly problems: readonly Problem[];
}

/** Returns every entry of the records with its kind, in the order of `dataFiles`. */
export function entriesOf(records: Records): (readonly [Kind, Entry<unknown>])[] {
  return dataFileList.flatMap(([kind]) => {
    const found = records[kind];
    const entries = found === null ? [] : "record" in found ? [found] : [...found.values()];
    return entries.map((entry) => [kind, entry] as const);
  });
}
