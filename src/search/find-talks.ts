import { stemmer } from "stemmer";
import { typedWords } from "../words.ts";
import { unpackNumbers } from "./numbers.ts";

/** What is known of an index before any of its pieces is loaded. */
export interface Outline {
  /** Another one whenever any piece is: it stands in their names, so that pieces of two indexes are never mixed. */
  readonly edition: string;
  /** The first word of each piece of the sorted list of words. */
  readonly words: readonly string[];
}

/**
 * A piece of the list of words: for each the talks that it is in, packed. A talk is twice its place in the archive, and one
 * more where the title lacks the word.
 */
export type WordPiece = Readonly<Record<string, string>>;

/** What is shown of a talk that was found. */
export interface FoundTalk {
  readonly id: string;
  readonly title: string;
  readonly by: string;
}

/** Returns a piece of an index. */
export type Load = <Piece>(name: string) => Promise<Piece>;

/** How many talks one piece tells of. */
export const talksAPiece = 50;

/** Returns the name of a piece. */
export function pieceName({ edition }: Outline, kind: "words" | "talks", place: number): string {
  return `${kind}-${place}-${edition}.json`;
}

/** Returns what stands for a filter among the words; nobody can type it. */
export function filterWord(name: string, value: string): string {
  return `:${name}:${value}:`;
}

/**
 * Returns how many talks have every typed word, or one that begins with it or has the same English stem, and fit all
 * filters; and the first of them: those with the words in their titles come first, the exact ones before the others.
 */
export async function findTalks(
  outline: Outline,
  load: Load,
  typed: string,
  filters: Readonly<Record<string, string>>,
  most: number,
): Promise<{ readonly count: number; readonly talks: readonly FoundTalk[] }> {
  const words = typedWords(typed);
  if (typed && words.length === 0) return { count: 0, talks: [] };
  const asked = [
    ...words,
    ...Object.entries(filters).map(([name, value]) => filterWord(name, value)),
  ];
  const all = await Promise.all(asked.map((word) => ranksOf(word, outline, load)));
  const [first = new Map<number, number>()] = all;
  const found = [...first.keys()]
    .map((talk) => [talk, Math.max(...all.map((ranks) => ranks.get(talk) ?? missing))] as const)
    .filter(([, rank]) => rank < missing)
    .sort(([a, rankOfA], [b, rankOfB]) => rankOfA - rankOfB || a - b);
  const shown = found.slice(0, most).map(([talk]) => talkAt(talk, outline, load));
  return { count: found.length, talks: await Promise.all(shown) };
}

/** How well talks fit a word: 0 where the title has it, 1 where it has another form of it, 2 where another text has either. */
type Ranks = Map<number, number>;

const missing = 3;

async function ranksOf(word: string, outline: Outline, load: Load): Promise<Ranks> {
  const stem = stemmer(word);
  // Words of one stem begin with it, but for an e, i or l at its end.
  const start = word.length < 3 ? word : stem.replace(/[eil]$/, "");
  const ranks: Ranks = new Map();
  for (const piece of await wordsFrom(start, outline, load))
    for (const [each, packed] of Object.entries(piece)) {
      if (!each.startsWith(word) && !(each.startsWith(start) && stemmer(each) === stem)) continue;
      for (const number of unpackNumbers(packed)) {
        const rank = number & 1 ? 2 : Number(each !== word);
        ranks.set(number >> 1, Math.min(rank, ranks.get(number >> 1) ?? missing));
      }
    }
  return ranks;
}

/** Returns the pieces that have words with a beginning. */
function wordsFrom(start: string, outline: Outline, load: Load): Promise<WordPiece[]> {
  const places = [...outline.words.keys()].filter((place) => {
    const [first = "", next] = outline.words.slice(place, place + 2);
    return (first <= start || first.startsWith(start)) && (next === undefined || next > start);
  });
  return Promise.all(places.map((place) => load<WordPiece>(pieceName(outline, "words", place))));
}

async function talkAt(place: number, outline: Outline, load: Load): Promise<FoundTalk> {
  const name = pieceName(outline, "talks", Math.floor(place / talksAPiece));
  const piece = await load<readonly FoundTalk[]>(name);
  return piece[place % talksAPiece] as FoundTalk;
}
