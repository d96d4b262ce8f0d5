import { didYouMean, quote } from "../../../problems.ts";
import { type Dictionary, wordPattern } from "../../engine/dictionary.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { type FlaggedPart, findingOf } from "../../engine/text-check.ts";
import type { DataText } from "../../engine/texts.ts";

export const wordsInDictionary: Rule = {
  name: "words-in-dictionary",
  severity: "doubt",
  languages: ["en"],
  comesAndGoes: true,
  reason:
    "A misspelt word is found by no search, and a title with one is quoted with it for years.",
  wrong: "title: A scoping reveiw of sounds",
  right: "title: A scoping review of sounds",
  repair: "Correct the word; one that is right belongs in data/words.yaml.",
  check: (_records, texts, { dictionary }) => {
    if (dictionary === null) return [];
    const slips = slipFinder(dictionary);
    return texts
      .filter(({ field }) => prose.has(field))
      .flatMap((text): Finding[] => flagSlips(text, slips).map((part) => findingOf(text, part)));
  },
};

const prose = new Set([
  "description",
  "introduction",
  "abstract",
  "bio",
  "title",
  "topic",
  "topics",
]);

/** What a word is: known, or not, and then meant to be another one, or like no known word. */
interface Judged {
  readonly isKnown: boolean;
  readonly meant: string | null;
}

/** Returns a function that judges each word once. */
function slipFinder({ knows, nearestTo }: Dictionary): (word: string) => Judged {
  const found = new Map<string, Judged>();
  let unknown = 0;
  return (word) => {
    const judged = found.get(word);
    if (judged !== undefined) return judged;
    const isKnown = unknown >= mostUnknown || isName(word) || knows(word);
    if (!isKnown) unknown++;
    const fresh = { isKnown, meant: isKnown ? null : nearestTo(word) };
    found.set(word, fresh);
    return fresh;
  };
}

/** A series of thousands of talks has fewer words that are in no dictionary; what has more is not prose. */
const mostUnknown = 5_000;

/** A short word with a capital is a name more often than a slip. */
function isName(word: string): boolean {
  return word.length < 4 || (/^\p{Lu}/u.test(word) && word.length < 7);
}

function flagSlips(
  { prose: text, kind }: DataText,
  judge: (word: string) => Judged,
): FlaggedPart[] {
  const firsts = new Map<string, number>();
  const names = new Set<string>();
  for (const { 0: word, index } of withoutCodes(text).matchAll(wordPattern)) {
    if (!firsts.has(word)) firsts.set(word, index);
    if (kind === "markdown" && nameInSentence.test(text.slice(Math.max(0, index - 3), index + 1)))
      names.add(word);
  }
  const unknown = [...firsts].filter(([word]) => !names.has(word) && !judge(word).isKnown);
  // A text of mostly unknown words is in a language that the data does not name.
  if (unknown.length > 2 && unknown.length > firsts.size / 2) return [];
  return unknown.flatMap(([word, start]) => {
    const { meant } = judge(word);
    if (meant === null) return [];
    const fact = `${quote(word)} is not in the dictionary${didYouMean(meant)}`;
    return [{ start, end: start + word.length, fact }];
  });
}

/** Matches the start of a word with a capital behind another word: a name, except in titles. */
const nameInSentence = /[\p{Ll}\p{N}],? \p{Lu}$/u;

/** Blanks out what contains a digit, _, @ or a dot inside: codes, files and addresses are not in dictionaries. */
function withoutCodes(text: string): string {
  return text.replace(
    /(?<![^\s()])[^\s()]*(?:[\p{N}_@\\]|\p{L}\?\p{L}|\p{L}\.\p{Ll})[^\s()]*/gu,
    (code) => " ".repeat(code.length),
  );
}
