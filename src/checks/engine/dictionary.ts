import type { Records } from "../../load/records.ts";
import { nearest } from "../../problems.ts";
import { institutionsOf } from "../../schema/person.ts";

/** Says whether a word is spelled correctly, and suggests a correction. */
export interface Dictionary {
  readonly knows: (word: string) => boolean;
  readonly suggestionFor: (word: string) => string | null;
}

/** Matches a word: letters and combining marks, also joined by apostrophes and hyphens. */
export const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu;

/**
 * Returns a dictionary that decides about `words`: American and British English (Hunspell), and the names, places, titles
 * and words of the series. Only the possible stems of the words are loaded, which saves 200 ms; the first suggestion
 * loads the whole American dictionary.
 */
export async function readDictionary(
  records: Records,
  words: Iterable<string>,
): Promise<Dictionary> {
  const known = knownWords(records);
  const [{ default: nspell }, american, british] = await Promise.all([
    import("nspell"),
    import("dictionary-en"),
    import("dictionary-en-gb"),
  ]);
  const spellers = [american, british].map(({ default: { aff, dic } }) => {
    const rules = Buffer.from(aff).toString();
    return nspell(rules, stemsIn(dic, beginningsIn(words, prefixesIn(rules))));
  });
  let whole: ReturnType<typeof nspell> | undefined;
  return {
    knows: (word) => isCorrect(word, known, spellers),
    suggestionFor: (word) => {
      whole ??= nspell(Buffer.from(american.default.aff), Buffer.from(american.default.dic));
      return whole.suggest(word)[0] ?? nearest(word, known);
    },
  };
}

function isCorrect(
  typed: string,
  known: ReadonlySet<string>,
  spellers: readonly { readonly correct: (word: string) => boolean }[],
): boolean {
  const isWord = (word: string) =>
    word.length === 1 ||
    word.length > longestWord ||
    notEnglish.test(word) ||
    known.has(word.toLowerCase()) ||
    spellers.some((speller) => speller.correct(word));
  const word = typed.replaceAll("’", "'").replace(/'s$/, "");
  return isWord(word) || (word.includes("-") && word.split("-").every(isWord));
}

/** Longer words are not English; Hunspell's rules on compounds take long for them. */
const longestWord = 40;

/** Matches what English dictionaries lack: a capital inside a word (a name, an abbreviation), or another script. */
const notEnglish = /^.+\p{Lu}|^\P{Script=Latin}/u;

/** Returns the prefixes that the affix rules allow before a stem. */
function prefixesIn(rules: string): string[] {
  return [...rules.matchAll(/^PFX +\S+ +\S+ +(\S+) +\S+$/gm)].map((match) => match[1] ?? "");
}

/** Returns the first one, two and three letters of each word and of its hyphenated parts, with and without a prefix. */
function beginningsIn(words: Iterable<string>, prefixes: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words)
    for (const part of [word, ...word.split("-")])
      for (const prefix of ["", ...prefixes])
        if (part.toLowerCase().startsWith(prefix))
          for (const length of [1, 2, 3])
            found.add(part.slice(prefix.length, prefix.length + length).toLowerCase());
  return found;
}

/**
 * Returns the lines of a Hunspell dictionary whose stem shares its beginning with a word: a suffix replaces at most one
 * letter of the stem. Stems that start with a digit always stay, because the compound rules refer to them.
 */
function stemsIn(dictionary: Uint8Array, beginnings: ReadonlySet<string>): string {
  const isPossible = (line: string) => {
    const [stem = ""] = line.split("/", 1);
    const length = Math.min(3, Math.max(1, stem.length - 1));
    return /^\d/.test(stem) || beginnings.has(stem.slice(0, length).toLowerCase());
  };
  const [count = "", ...stems] = Buffer.from(dictionary).toString().split("\n");
  return [count, ...stems.filter(isPossible)].join("\n");
}

/** Returns the words that need no dictionary: those of names, places, titles and topics, and of data/words.yaml. */
function knownWords({ series, webinars, people, words }: Records): ReadonlySet<string> {
  const { title, plain_title, cities, newsletter, funding } = series?.record ?? {};
  const texts = [
    ...[title, plain_title, newsletter?.provider.name, newsletter?.sender.name],
    ...(cities ?? []).map(({ name }) => name),
    ...(funding ?? []).flatMap(({ funder, grant }) => [funder, grant]),
    ...webinars.flatMap(({ record }) => [record.topic, record.platform]),
    ...webinars.flatMap(({ record }) => record.talks.flatMap((t) => [t.title, ...t.topics])),
    ...[...people.values()].flatMap(({ record }) => [
      ...[record.name, record.honorific],
      ...institutionsOf(record),
    ]),
    ...(words?.record ?? []),
  ];
  const whole = texts.flatMap((text) => text?.toLowerCase().match(wordPattern) ?? []);
  return new Set(whole.flatMap((word) => [word, ...word.split("-")]));
}
