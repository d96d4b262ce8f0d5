import type { z } from "zod";
import type { personSchema } from "../schema/person.ts";
import type { seriesSchema } from "../schema/series.ts";
import type { webinarSchema } from "../schema/webinar.ts";

type WebinarFields = z.input<typeof webinarSchema>;
type TalkFields = NonNullable<WebinarFields["talks"]>[number];

/** A person as a page or a file names them, with the fields of a record. */
export type ImportedPerson = z.input<typeof personSchema>;

/** A talk with its speakers by name; `number` is the one of its code, null where it has none. */
export interface ImportedTalk extends Omit<TalkFields, "speakers" | "code"> {
  readonly number: number | null;
  readonly speakers: readonly ImportedPerson[];
}

/** A webinar; `number` is null where nobody gave one. */
export interface ImportedWebinar extends Omit<WebinarFields, "talks"> {
  readonly number: number | null;
  readonly talks: readonly ImportedTalk[];
  /** Why a field holds what it holds, by the field: what was guessed. */
  readonly guesses: Guesses;
}

/** Why a field was guessed, by its dotted path. */
export type Guesses = Readonly<Record<string, string>>;

/** What a page says of the series; its newsletter names a person, not yet an id. */
export type ImportedSeries = Partial<z.input<typeof seriesSchema>>;

/** A text that no field takes, and why. */
export interface Leftover {
  /** The line in the file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** What was read from a page or a file. */
export interface SourceFacts {
  readonly series: ImportedSeries;
  readonly guesses: Guesses;
  readonly organizers: readonly ImportedPerson[];
  readonly webinars: readonly ImportedWebinar[];
  readonly left: readonly Leftover[];
}

/** Nothing, to which parts are added. */
export const noFacts: SourceFacts = {
  series: {},
  guesses: {},
  organizers: [],
  webinars: [],
  left: [],
};

/** Returns two findings as one; where both name a field of the series, the first one counts. */
export function joinFacts(a: SourceFacts, b: SourceFacts): SourceFacts {
  const funding = [...(a.series.funding ?? []), ...(b.series.funding ?? [])];
  return {
    series: { ...b.series, ...a.series, ...(funding.length === 0 ? {} : { funding }) },
    guesses: { ...b.guesses, ...a.guesses },
    organizers: [...a.organizers, ...b.organizers],
    webinars: [...a.webinars, ...b.webinars],
    left: [...a.left, ...b.left],
  };
}
