import { createHash } from "node:crypto";
import { findableWords } from "../words.ts";
import {
  type IndexOutline,
  pieceName,
  type SpokenMoment,
  talksPerPiece,
  type WordEntry,
} from "./index-pieces.ts";
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

/** The talks that have a word: in their titles, in their other texts, or only in what is said. */
interface WordPlaces {
  readonly inTitle: number[];
  readonly inText: number[];
  readonly said: { readonly place: number; readonly moment: SpokenMoment }[];
}

/** Returns the words and filters of all talks with the talks that have them, sorted by UTF-16 code units. */
function wordEntries(records: readonly SearchRecord[]): WordEntry[] {
  const places = new Map<string, WordPlaces>();
  const placesOf = (word: string) => {
    const known = places.get(word) ?? { inTitle: [], inText: [], said: [] };
    places.set(word, known);
    return known;
  };
  for (const [place, { title, text, spoken, filters }] of records.entries()) {
    const first = new Set([...findableWords(title), ...filters]);
    const rest = new Set(findableWords(text).filter((word) => !first.has(word)));
    for (const word of first) placesOf(word).inTitle.push(place);
    for (const word of rest) placesOf(word).inText.push(place);
    for (const [word, moment] of firstMoments(spoken))
      if (!first.has(word) && !rest.has(word)) placesOf(word).said.push({ place, moment });
  }
  return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(entryOf);
}

/** Returns each word that is said with the moment of its first paragraph: all moments would double the index. */
function firstMoments(spoken: SearchRecord["spoken"]): ReadonlyMap<string, SpokenMoment> {
  const moments = new Map<string, SpokenMoment>();
  for (const { moment, text } of spoken)
    for (const word of findableWords(text)) if (!moments.has(word)) moments.set(word, moment);
  return moments;
}

function entryOf([word, { inTitle, inText, said }]: readonly [string, WordPlaces]): WordEntry {
  const entry = [word, gapsOf(inTitle), gapsOf(inText)] as const;
  if (said.length === 0) return entry;
  const gaps = gapsOf(said.map(({ place }) => place));
  return [...entry, said.map(({ moment }, i) => [gaps[i] ?? 0, moment] as const)];
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
