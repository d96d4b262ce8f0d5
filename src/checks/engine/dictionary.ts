import type { Records } from "../../load/records.ts";
import { nearest } from "../../problems.ts";

/** Says whether a word is spelled right, and what may be meant where it is not. */
export interface Dictionary {
  readonly knows: (word: string) => boolean;
  readonly suggestionFor: (word: string) => string | null;
}

/** A word of a text: letters and marks, also joined by apostrophes and hyphens. */
export const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu;

/**
 * Returns a dictionary for some words: of English, as it is written in America and in Britain, and of the series' own
 * names, places, titles and words. Of the large English ones it reads only what can be a stem of one of the words; they
 * are read whole only for suggestions.
 */
export async function readDictionary(
  records: Records,
  words: Iterable<string>,
): Promise<Dictionary> {
  const own = ownWords(records);
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
    knows: (word) => isKnown(word, own, spellers),
    suggestionFor: (word) => {
      whole ??= nspell(Buffer.from(american.default.aff), Buffer.from(american.default.dic));
      return whole.suggest(word)[0] ?? nearest(word, own);
    },
  };
}

function isKnown(
  typed: string,
  own: ReadonlySet<string>,
  spellers: readonly { readonly correct: (word: string) => boolean }[],
): boolean {
  const isWord = (word: string) =>
    word.length === 1 ||
    isForeign.test(word) ||
    own.has(word.toLowerCase()) ||
    spellers.some((speller) => speller.correct(word));
  const word = typed.replaceAll("’", "'").replace(/'s$/, "");
  return isWord(word) || (word.includes("-") && word.split("-").every(isWord));
}

/** A capital inside a word makes it a name or an abbreviation; other scripts are not English. */
const isForeign = /^.+\p{Lu}|^\P{Script=Latin}/u;

/** Returns what may stand before a stem. */
function prefixesIn(rules: string): string[] {
  return [...rules.matchAll(/^PFX +\S+ +\S+ +(\S+) +\S+$/gm)].map((match) => match[1] ?? "");
}

/** The first one, two and three letters of each word and of what a hyphen joins, also after a prefix. */
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
 * A suffix takes the place of one letter of the stem at most, so a stem's beginning stands in the word. Figures stand for
 * themselves in the rules of what is joined, and without them these mean other words.
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

/** Names, places, titles and topics are right as they stand, and so is what data/words.yaml lists. */
function ownWords({ series, webinars, people, words }: Records): ReadonlySet<string> {
  const { title, plain_title, cities, newsletter, funding } = series?.record ?? {};
  const texts = [
    ...[title, plain_title, newsletter?.provider.name, newsletter?.sender.name],
    ...(cities ?? []).map(({ name }) => name),
    ...(funding ?? []).flatMap(({ funder, grant }) => [funder, grant]),
    ...webinars.flatMap(({ record }) => [record.topic, record.platform]),
    ...webinars.flatMap(({ record }) => record.talks.flatMap((t) => [t.title, ...t.topics])),
    ...[...people.values()].flatMap(({ record: { name, honorific, affiliation } }) => [
      ...[name, honorific],
      ...affiliation.map((institution) => institution.name),
    ]),
    ...(words?.record ?? []),
  ];
  const whole = texts.flatMap((text) => text?.toLowerCase().match(wordPattern) ?? []);
  return new Set(whole.flatMap((word) => [word, ...word.split("-")]));
}
