import { createHash } from "node:crypto";
import { findableWords } from "../words.ts";
import { type IndexOutline, pieceName, talksPerPiece, type WordEntry } from "./index-pieces.ts";
import type { Search, SearchRecord } from "./search-records.ts";

/** The index that the archive searches. */
export interface SearchIndex {
  /** Its folder, as a path below the site's address. */
  readonly folder: string;
  readonly outline: IndexOutline;
  /** The JSON of each piece, by its file name. */
  readonly pieces: ReadonlyMap<string, string>;
}

/** Returns the index of a search: the same for the same records. */
export function searchIndexOf({ folder, records }: Search): SearchIndex {
  const words = wordPieces(wordEntries(records));
  const texts = {
    words: words.map((piece) => JSON.stringify(piece)),
    talks: talkPieces(records).map((piece) => JSON.stringify(piece)),
  };
  const hash = createHash("sha256");
  for (const text of [...texts.words, ...texts.talks]) hash.update(text);
  const edition = hash.digest("hex").slice(0, 10);
  const named = (["words", "talks"] as const).flatMap((kind) =>
    texts[kind].map((text, place) => [pieceName(kind, place, edition), text] as const),
  );
  const firstWords = words.flatMap(([first]) => first?.[0] ?? []);
  return { folder, outline: { edition, firstWords }, pieces: new Map(named) };
}

/** Returns the words and filters of all talks with the talks that have them, sorted by UTF-16 code units. */
function wordEntries(records: readonly SearchRecord[]): WordEntry[] {
  const places = new Map<string, readonly [inTitle: number[], inText: number[]]>();
  const placesOf = (word: string) => {
    const known = places.get(word) ?? [[], []];
    places.set(word, known);
    return known;
  };
  for (const [place, { title, text, filters }] of records.entries()) {
    const first = new Set([...findableWords(title), ...filters]);
    for (const word of first) placesOf(word)[0].push(place);
    for (const word of new Set(findableWords(text)))
      if (!first.has(word)) placesOf(word)[1].push(place);
  }
  return [...places.keys()].sort().map((word) => {
    const [inTitle, inText] = placesOf(word);
    return [word, gapsOf(inTitle), gapsOf(inText)];
  });
}

function gapsOf(places: readonly number[]): number[] {
  return places.map((place, i) => place - (places[i - 1] ?? 0));
}

/** How many UTF-16 code units a piece of the words has, unless a single word needs more. */
const mostUnits = 40_000;

function wordPieces(entries: readonly WordEntry[]): WordEntry[][] {
  const pieces: WordEntry[][] = [];
  let units = mostUnits;
  for (const entry of entries) {
    const more = JSON.stringify(entry).length + 1;
    units += more;
    if (units > mostUnits) {
      pieces.push([]);
      units = more;
    }
    pieces.at(-1)?.push(entry);
  }
  return pieces;
}

function talkPieces(records: readonly SearchRecord[]) {
  const talks = records.map(({ id, title, by, label }) => ({ id, title, by, label }));
  return Array.from({ length: Math.ceil(talks.length / talksPerPiece) }, (_, i) =>
    talks.slice(i * talksPerPiece, (i + 1) * talksPerPiece),
  );
}
