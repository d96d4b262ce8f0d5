/** What a search knows of the index before it loads any of its pieces. */
export interface IndexOutline {
  /** The hash of all pieces; it is part of their names, so that pieces of two builds never mix. */
  readonly edition: string;
  /** The first word of each piece of the sorted words. */
  readonly firstWords: readonly string[];
}

/** A moment of a transcript as its anchor has it: the second 250, or "250-da" in a further transcript. */
export type SpokenMoment = number | string;

/**
 * A word or filter, the talks that have it in their titles, and those that have it in their other texts only. A talk is
 * its place in the archive, less the place of the talk before it in the list: at 1,000 talks the index is then half as
 * large, gzipped. A word of transcripts also has the talks in which it is only said, each with the first moment.
 */
export type WordEntry = readonly [
  word: string,
  titleGaps: readonly number[],
  textGaps: readonly number[],
  spoken?: readonly (readonly [gap: number, moment: SpokenMoment])[],
];

/** A talk as the list of results shows it. */
export interface FoundTalk {
  readonly id: string;
  readonly title: string;
  readonly by: string;
  /** "Announced for 24 February 2025"; null for a talk that was held. */
  readonly label: string | null;
}

/** A talk that is found. */
export interface FoundHit extends FoundTalk {
  /** Where the words are said, for a talk that has them only there: the anchor `t250`, and "4:10". */
  readonly said: { readonly anchor: string; readonly at: string } | null;
}

/** How many talks a piece of the talks contains. */
export const talksPerPiece = 50;

/** Returns the file name of a piece: of the sorted words, or of the talks in the order of the archive. */
export function pieceName(kind: "words" | "talks", place: number, edition: string): string {
  return `${kind}-${place}-${edition}.json`;
}

/** Returns the entry that stands for a filter among the words; nobody can type it. */
export function filterWord(name: string, value: string): string {
  return `:${name}:${value}:`;
}
