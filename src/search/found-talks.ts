import { stemmer } from "stemmer";
import { momentWords } from "../moment-words.ts";
import { typedWords } from "../words.ts";
import {
  type FoundHit,
  type FoundTalk,
  filterWord,
  type IndexOutline,
  pieceName,
  type SpokenMoment,
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
  readonly talks: readonly FoundHit[];
  /** The words that were searched instead of mistyped ones, with a blank between them; empty where none was. */
  readonly meant: string;
}

/**
 * Returns the talks that fit all filters and have every typed word, a word that begins with it, or one of the same English
 * stem; where no talk has one, a word one edit from it. Talks with the words in their titles come first, exact words before
 * others, and those in which a word is only said last; `most` limits the list, not the count.
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
  const fitting = await Promise.all(asked.map((word) => hitsOf(word, outline, load)));
  const all = [...found.map(({ hits }) => hits), ...fitting];
  const places = placesByRank(all);
  const talks = places.slice(0, most).map(async (place) => ({
    ...(await talkAt(place, outline, load)),
    said: saidAt(momentAt(place, all)),
  }));
  return {
    count: places.length,
    talks: await Promise.all(talks),
    meant: found.flatMap(({ meant }) => meant ?? []).join(" "),
  };
}

/** How well a talk fits a word: the lower, the better; and where the word is said, if it is only said. */
interface Hit {
  readonly rank: number;
  readonly moment: SpokenMoment | null;
}

/** The talks that fit a word, by their places. */
type Hits = ReadonlyMap<number, Hit>;

const [exactInTitle, otherFormInTitle, inText, said, missing] = [0, 1, 2, 3, 4];

/** Returns the places of the talks that have all words, ordered by the word that fits worst, then by place. */
function placesByRank(all: readonly Hits[]): number[] {
  return [...(all[0]?.keys() ?? [])]
    .map(
      (place) => [place, Math.max(...all.map((hits) => hits.get(place)?.rank ?? missing))] as const,
    )
    .filter(([, rank]) => rank < missing)
    .sort(([a, rankOfA], [b, rankOfB]) => rankOfA - rankOfB || a - b)
    .map(([place]) => place);
}

/** Of several words that are said, the one that is said last for the first time is the rarest. */
function momentAt(place: number, all: readonly Hits[]): SpokenMoment | null {
  const moments = all.flatMap((hits) => hits.get(place)?.moment ?? []);
  return moments.sort((a, b) => secondsOf(b) - secondsOf(a))[0] ?? null;
}

function secondsOf(moment: SpokenMoment): number {
  return Number.parseInt(String(moment), 10);
}

function saidAt(moment: SpokenMoment | null): FoundHit["said"] {
  return moment === null ? null : { anchor: `t${moment}`, at: momentWords(secondsOf(moment)) };
}

/** Returns where a word is found; where no talk has it, the word that was meant, and where that is found. */
async function foundWord(
  word: string,
  outline: IndexOutline,
  load: LoadPiece,
): Promise<{ readonly hits: Hits; readonly meant: string | null }> {
  const hits = await hitsOf(word, outline, load);
  if (hits.size > 0 || !mayBeMistyped(word)) return { hits, meant: null };
  // Looking for a wrong first letter would load the whole index of a long series.
  const starts = [...new Set(word.slice(0, 2))];
  const entries = await Promise.all(starts.map((start) => wordsFrom(start, outline, load)));
  const meant = meantWord(word, entries.flat());
  return { hits: meant === null ? hits : await hitsOf(meant, outline, load), meant };
}

async function hitsOf(word: string, outline: IndexOutline, load: LoadPiece): Promise<Hits> {
  const stem = stemmer(word);
  // All words with a stem begin with it, apart from an e, i or l at its end.
  const start = word.length < 3 ? word : stem.replace(/[eil]$/, "");
  const hits = new Map<number, Hit>();
  const add = (gaps: readonly number[], rank: number, moments: readonly SpokenMoment[] = []) => {
    let place = 0;
    for (const [i, gap] of gaps.entries()) {
      place += gap;
      if (rank < (hits.get(place)?.rank ?? missing))
        hits.set(place, { rank, moment: moments[i] ?? null });
    }
  };
  for (const [each, titleGaps, textGaps, spoken = []] of await wordsFrom(start, outline, load)) {
    if (!each.startsWith(word) && !(each.startsWith(start) && stemmer(each) === stem)) continue;
    add(titleGaps, each === word ? exactInTitle : otherFormInTitle);
    add(textGaps, inText);
    const [gaps, moments] = [spoken.map(([gap]) => gap), spoken.map(([, moment]) => moment)];
    add(gaps, said, moments);
  }
  return hits;
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
