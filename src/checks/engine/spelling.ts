import type { Records } from "../../load/records.ts";
import { placeOf, positionOf } from "../../load/source.ts";
import { didYouMean, type Problem, quote } from "../../problems.ts";
import { type Dictionary, readDictionary, wordPattern } from "./dictionary.ts";
import { type DataText, isIn, textsOf } from "./texts.ts";

/** A suggestion is slow to look up: for a text in another language, looking up all would take minutes. */
const maxSuggestions = 10;

/** A series of thousands of talks has fewer different words; a text of more is not prose. */
const mostWords = 20_000;

/** A text in a language of which nothing says that it is not English has as many words that no dictionary has. */
const mostUnknown = 1_000;

/** Returns a note for each word of an English description, abstract or bio that no dictionary has, once for each text. */
export async function findMisspellings(records: Records): Promise<Problem[]> {
  const texts = textsOf(records).filter((text) => runningText.test(text.field));
  const found = texts.filter((text) => isIn(text, ["en"])).flatMap(wordsOf);
  const words = [...new Set(found.map(({ word }) => word))].slice(0, mostWords);
  const dictionary = await readDictionary(records, words);
  const unknown: string[] = [];
  for (const word of words)
    if (unknown.length < mostUnknown && !dictionary.knows(word)) unknown.push(word);
  const facts = new Map(unknown.map((word, i) => [word, factOf(word, i, dictionary)]));
  return found.flatMap(({ text: { source, path }, word, start }) => {
    const fact = facts.get(word);
    if (fact === undefined) return [];
    const place = placeOf(source, path, { start, end: start + word.length });
    const position = positionOf(source, place.start);
    return [{ file: source.file, ...position, field: path.join("."), fact }];
  });
}

const runningText = /^(description|introduction|abstract|bio)$/;

function factOf(word: string, index: number, { suggestionFor }: Dictionary): string {
  const meant = index < maxSuggestions && word.length <= 30 ? suggestionFor(word) : null;
  return `${quote(word)} is not in the dictionary${meant === null ? "" : didYouMean(meant)}`;
}

/** A word of a text, and the offset of its first occurrence. */
interface Word {
  readonly text: DataText;
  readonly word: string;
  readonly start: number;
}

function wordsOf(text: DataText): Word[] {
  const firsts = new Map<string, number>();
  for (const { 0: word, index } of withoutCodes(text.prose).matchAll(wordPattern))
    if (!firsts.has(word)) firsts.set(word, index);
  return [...firsts].map(([word, start]) => ({ text, word, start }));
}

/** Blanks out what contains a digit, _ or @: codes, numbers and addresses are not in dictionaries. */
function withoutCodes(prose: string): string {
  return prose.replace(/(?<![^\s()])[^\s()]*[\p{N}_@][^\s()]*/gu, (code) =>
    " ".repeat(code.length),
  );
}
