import { createHash } from "node:crypto";
import { findableWords } from "../words.ts";
import { type Outline, pieceName, talksAPiece } from "./find-talks.ts";
import { packNumbers } from "./pack-numbers.ts";
import type { Search, SearchRecord } from "./search-records.ts";

/** The index that the archive searches: its pieces as JSON, by their names, and what the search has to know before. */
export interface SearchIndex {
  /** Where it stands below the site's address. */
  readonly folder: string;
  readonly outline: Outline;
  readonly pieces: ReadonlyMap<string, string>;
}

/** How many letters a piece of the list of words has at most, unless a single word needs more. */
const mostLetters = 40_000;

/** Returns the index of a search: the same for the same records. */
export function searchIndexOf({ folder, records }: Search): SearchIndex {
  const words = wordPieces(talksByWord(records));
  const texts = {
    words: words.map((piece) => JSON.stringify(Object.fromEntries(piece))),
    talks: talkPieces(records).map((piece) => JSON.stringify(piece)),
  };
  const hash = createHash("sha256");
  for (const text of [...texts.words, ...texts.talks]) hash.update(text);
  const outline = {
    edition: hash.digest("hex").slice(0, 10),
    words: words.map(([first]) => first?.[0] ?? ""),
  };
  const named = (["words", "talks"] as const).flatMap((kind) =>
    texts[kind].map((text, place) => [pieceName(outline, kind, place), text] as const),
  );
  return { folder, outline, pieces: new Map(named) };
}

/** The talks that have a word, and the last of their numbers. */
interface Found {
  readonly numbers: number[];
  last: number;
}

/** Returns for each word the talks that have it: a number is even where the title does. */
function talksByWord(records: readonly SearchRecord[]): Map<string, Found> {
  const known = new Map<string, Found>();
  const add = (word: string, number: number) => {
    const found = known.get(word);
    if (!found) known.set(word, { numbers: [number], last: number });
    else if (found.last >> 1 < number >> 1) {
      found.numbers.push(number);
      found.last = number;
    }
  };
  for (const [place, { title, text, filters }] of records.entries()) {
    for (const word of findableWords(title)) add(word, 2 * place);
    for (const word of filters) add(word, 2 * place);
    for (const word of findableWords(text)) add(word, 2 * place + 1);
  }
  return known;
}

type Entry = readonly [word: string, talks: string];

function wordPieces(known: ReadonlyMap<string, Found>): Entry[][] {
  const pieces: Entry[][] = [[]];
  let letters = 0;
  for (const word of [...known.keys()].sort()) {
    const talks = packNumbers(known.get(word)?.numbers ?? []);
    const length = word.length + talks.length + punctuation;
    letters += length;
    if (letters > mostLetters) {
      pieces.push([]);
      letters = length;
    }
    pieces.at(-1)?.push([word, talks]);
  }
  return pieces;
}

/** How many letters JSON adds to a word and its talks. */
const punctuation = 6;

function talkPieces(records: readonly SearchRecord[]) {
  return Array.from({ length: Math.ceil(records.length / talksAPiece) }, (_, i) =>
    records
      .slice(i * talksAPiece, (i + 1) * talksAPiece)
      .map(({ id, title, by }) => ({ id, title, by })),
  );
}
