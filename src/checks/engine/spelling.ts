import type { Records } from "../../load/records.ts";
import { placeOf, positionOf } from "../../load/source.ts";
import { didYouMean, type Problem, quote } from "../../problems.ts";
import { type Dictionary, readDictionary, wordPattern } from "./dictionary.ts";
import { type Text, textsOf } from "./texts.ts";

/** How many words are looked up for a suggestion: a text in another language would take minutes. */
const mostSuggestions = 20;

/** Returns a note for each word of a running text in English that no dictionary has: once for each text. */
export async function findMisspellings(records: Records): Promise<Problem[]> {
  const texts = textsOf(records).filter((text) => isProse.test(text.field));
  const found = texts.filter((text) => isEnglish(text, records)).flatMap(wordsOf);
  const words = new Set(found.map(({ word }) => word));
  const dictionary = await readDictionary(records, words);
  const unknown = [...words].filter((word) => !dictionary.knows(word));
  const facts = new Map(unknown.map((word, i) => [word, factOf(word, i, dictionary)]));
  return found.flatMap(({ text: { source, path }, word, start }) => {
    const fact = facts.get(word);
    const place = () => placeOf(source, path, { start, end: start + word.length });
    if (fact === undefined) return [];
    const position = positionOf(source, place().start);
    return [{ file: source.file, ...position, field: path.join("."), fact }];
  });
}

const isProse = /^(description|introduction|abstract|bio)$/;

function factOf(word: string, index: number, { suggestionFor }: Dictionary): string {
  const isLookedUp = index < mostSuggestions && word.length <= 30;
  const meant = isLookedUp ? suggestionFor(word) : null;
  return `${quote(word)} is not in the dictionary${meant === null ? "" : didYouMean(meant)}`;
}

/** A talk may be in another language than the series. */
function isEnglish({ source, path }: Text, { series, webinars }: Records): boolean {
  const episode = webinars.find((entry) => entry.source === source)?.record;
  const language = episode?.talks[Number(path[1])]?.language ?? series?.record.language ?? "en";
  return /^en\b/.test(language);
}

/** A word of a text, where it stands in it for the first time. */
interface Word {
  readonly text: Text;
  readonly word: string;
  readonly start: number;
}

function wordsOf(text: Text): Word[] {
  const firsts = new Map<string, number>();
  for (const { 0: word, index } of withoutCodes(text.prose).matchAll(wordPattern))
    if (!firsts.has(word)) firsts.set(word, index);
  return [...firsts].map(([word, start]) => ({ text, word, start }));
}

/** What has a digit or an @ in it is a code, a number or an address, and stands in no dictionary. */
function withoutCodes(prose: string): string {
  return prose.replace(/[^\s()]*[\p{N}_@][^\s()]*/gu, (code) => " ".repeat(code.length));
}
