import { stemmer } from "stemmer";
import { typedWords } from "../words.ts";
import {
  type FoundTalk,
  filterWord,
  type IndexOutline,
  pieceName,
  talksPerPiece,
  type WordEntry,
} from "./index-pieces.ts";
import { mayBeMistyped, meantWord } from "./meant-word.ts";

/** Returns the parsed piece of this name. */
export type LoadPiece = <Piece>(name: string) => Promise<Piece>;

/** The values that talks must have, by the names of the filters. */
export type Filters = Readonly<Record<string, string>>;

/** What a search finds. */
export interface FoundTalks {
  /** How many talks there are. */
  readonly count: number;
  /** The first of them. */
  readonly talks: readonly FoundTalk[];
  /** The words that were searched instead of mistyped ones, with a blank between them; empty where none was. */
  readonly meant: string;
}

/**
 * Returns the talks that fit all filters and have every typed word, a word that begins with it, or one of the same English
 * stem; where no talk has one, a word one edit from it. Talks with the words in their titles come first, exact words before
 * others; `most` limits the list, not the count.
 */
export async function findTalks(
  outline: IndexOutline,
  load: LoadPiece,
  typed: string,
  filters: Filters,
  most: number,
): Promise<FoundTalks> {
  const words = typedWords(typed);
  if (typed && words.length === 0) return { count: 0, talks: [], meant: "" };
  const asked = Object.entries(filters).map(([name, value]) => filterWord(name, value));
  const found = await Promise.all(words.map((word) => foundWord(word, outline, load)));
  const fitting = await Promise.all(asked.map((word) => ranksOf(word, outline, load)));
  const places = placesByRank([...found.map(({ ranks }) => ranks), ...fitting]);
  const talks = places.slice(0, most).map((place) => talkAt(place, outline, load));
  return {
    count: places.length,
    talks: await Promise.all(talks),
    meant: found.flatMap(({ meant }) => meant ?? []).join(" "),
  };
}

/** How well the talks at these places fit a word: the lower, the better. */
type Ranks = ReadonlyMap<number, number>;

const [exactInTitle, otherFormInTitle, inText, missing] = [0, 1, 2, 3];

/** Returns the places of the talks that have all words, ordered by the word that fits worst, then by place. */
function placesByRank(all: readonly Ranks[]): number[] {
  return [...(all[0]?.keys() ?? [])]
    .map((place) => [place, Math.max(...all.map((ranks) => ranks.get(place) ?? missing))] as const)
    .filter(([, rank]) => rank < missing)
    .sort(([a, rankOfA], [b, rankOfB]) => rankOfA - rankOfB || a - b)
    .map(([place]) => place);
}

/** Returns where a word is found; where no talk has it, the word that was meant, and where that is found. */
async function foundWord(
  word: string,
  outline: IndexOutline,
  load: LoadPiece,
): Promise<{ readonly ranks: Ranks; readonly meant: string | null }> {
  const ranks = await ranksOf(word, outline, load);
  if (ranks.size > 0 || !mayBeMistyped(word)) return { ranks, meant: null };
  // Looking for a wrong first letter would load the whole index of a long series.
  const starts = [...new Set(word.slice(0, 2))];
  const entries = await Promise.all(starts.map((start) => wordsFrom(start, outline, load)));
  const meant = meantWord(word, entries.flat());
  return { ranks: meant === null ? ranks : await ranksOf(meant, outline, load), meant };
}

async function ranksOf(word: string, outline: IndexOutline, load: LoadPiece): Promise<Ranks> {
  const stem = stemmer(word);
  // All words with a stem begin with it, apart from an e, i or l at its end.
  const start = word.length < 3 ? word : stem.replace(/[eil]$/, "");
  const ranks = new Map<number, number>();
  const rank = (gaps: readonly number[], value: number) => {
    let place = 0;
    for (const gap of gaps) {
      place += gap;
      ranks.set(place, Math.min(value, ranks.get(place) ?? missing));
    }
  };
  for (const [each, titleGaps, textGaps] of await wordsFrom(start, outline, load)) {
    if (!each.startsWith(word) && !(each.startsWith(start) && stemmer(each) === stem)) continue;
    rank(titleGaps, each === word ? exactInTitle : otherFormInTitle);
    rank(textGaps, inText);
  }
  return ranks;
}

/** Returns the entries of the pieces in which words with this beginning can be. */
async function wordsFrom(
  start: string,
  { firstWords, edition }: IndexOutline,
  load: LoadPiece,
): Promise<readonly WordEntry[]> {
  const places = [...firstWords.keys()].filter((place) => {
    const [first = "", next] = firstWords.slice(place, place + 2);
    return (first <= start || first.startsWith(start)) && (next === undefined || next > start);
  });
  const pieces = places.map((place) =>
    load<readonly WordEntry[]>(pieceName("words", place, edition)),
  );
  return (await Promise.all(pieces)).flat();
}

async function talkAt(
  place: number,
  { edition }: IndexOutline,
  load: LoadPiece,
): Promise<FoundTalk> {
  const name = pieceName("talks", Math.floor(place / talksPerPiece), edition);
  const piece = await load<readonly FoundTalk[]>(name);
  return piece[place % talksPerPiece] as FoundTalk;
}
