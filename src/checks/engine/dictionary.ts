import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { ITrie } from "cspell-trie-lib";
import { cacheFolder, cacheKeyOf } from "../../cache-key.js";
import { readCached, writeCached } from "../../cached-text.js";
import type { Records } from "../../load/records.ts";
import { institutionsOf } from "../../schema/person.ts";
import { nearWords } from "./near-words.ts";

/** What is known of words: American and British English, and the names, places and words of the series. */
export interface Dictionary {
  readonly knows: (word: string) => boolean;
  /** Returns the known word that a word is a letter away from; null if there is none. */
  readonly nearestTo: (word: string) => string | null;
}

/** The word lists; @cspell/dict-scientific-terms-us has no word more of 5,000 of sound prose, and takes as long as both. */
const lists = [
  ["@cspell/dict-en_us", "en_US.trie.gz"],
  ["@cspell/dict-en-gb", "en_GB.trie.gz"],
] as const;

/** Returns the dictionary of a series. */
export async function readDictionary(records: Records): Promise<Dictionary> {
  const tries = await readLists();
  const named = namedWords(records);
  const isListed = (word: string) =>
    named.has(word.toLowerCase()) ||
    [word, word.toLowerCase()].some((form) => tries.some((trie) => trie.hasWord(form, true)));
  const isWord = (word: string) =>
    notInLists.test(word) || isListed(word) || isDerived(word, isListed);
  return {
    knows: (typed) => {
      const word = plainForm(typed);
      return isWord(word) || (word.includes("-") && word.split("-").every(isWord));
    },
    nearestTo: (typed) => nearWords(plainForm(typed)).find((word) => isListed(word)) ?? null,
  };
}

/** Returns the word lists; their binary form is cached, as reading them from what the packages ship takes 0.4 s. */
async function readLists(): Promise<ITrie[]> {
  const { decodeTrie, encodeITrieToBTrie } = await import("cspell-trie-lib");
  const library = readFileSync(new URL(import.meta.resolve("cspell-trie-lib")));
  return lists.map(([name, file]) => {
    const list = readFileSync(new URL(file, import.meta.resolve(`${name}/cspell-ext.json`)));
    const [cache, key] = [path.join(cacheFolder, "words", file), cacheKeyOf([list, library])];
    const cached: CachedList | null = JSON.parse(readCached(cache) ?? "null");
    if (cached?.key === key) return decodeTrie(Buffer.from(cached.words, "base64"));
    const trie = decodeTrie(gunzipSync(list));
    const words = Buffer.from(encodeITrieToBTrie(trie)).toString("base64");
    writeCached(cache, JSON.stringify({ key, words } satisfies CachedList));
    return trie;
  });
}

interface CachedList {
  readonly key: string;
  readonly words: string;
}

function plainForm(typed: string): string {
  return typed.replaceAll("’", "'").replace(/'s?$/, "");
}

/** Matches what no list can have: single letters, capitals inside a word (a name, an abbreviation), foreign letters. */
const notInLists = /^.$|^.+\p{Lu}|[^A-Za-z'-]/u;

/** Beginnings and ends with which sciences make words of words. */
const beginnings =
  /^(?:anti|auto|bio|co|counter|cyber|de|dis|electro|eco|geo|hyper|infra|inter|intra|macro|mega|meta|micro|mis|mono|multi|nano|neuro|non|over|para|photo|poly|post|pre|proto|pseudo|quasi|re|semi|socio|sub|super|supra|techno|tele|thermo|trans|ultra|un|under)-?/;
const ends =
  /(?:ness|less|like|wise|fold|ship|ability|i[sz]e[ds]?|i[sz]ations?|i[sz]ing|ally|ian|ist|ists|ism|s|d)$/;

function isDerived(typed: string, isListed: (word: string) => boolean): boolean {
  const word = typed.toLowerCase();
  const parts = [word.replace(beginnings, ""), word.replace(ends, "")];
  return parts.some((part) => part !== word && part.length >= shortestPart && isListed(part));
}

/** Shorter ones are found in too many slips. */
const shortestPart = 4;

/** Matches a word: letters and combining marks, also joined by apostrophes and hyphens. */
export const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’-][\p{L}\p{M}]+)*/gu;

/** Returns the words that need no dictionary: those of names and places, and of data/words.yaml. */
function namedWords({ series, webinars, people, words }: Records): ReadonlySet<string> {
  const { title, plain_title, cities, newsletter, funding } = series?.record ?? {};
  const texts = [
    ...[title, plain_title, newsletter?.provider.name, newsletter?.sender.name],
    ...(cities ?? []).map(({ name }) => name),
    ...(funding ?? []).flatMap(({ funder, grant }) => [funder, grant]),
    ...webinars.map(({ record }) => record.platform),
    ...[...people.values()].flatMap(({ record }) => [
      ...[record.name, record.honorific],
      ...institutionsOf(record),
    ]),
    ...(words?.record ?? []),
  ];
  const whole = texts.flatMap((text) => text?.toLowerCase().match(wordPattern) ?? []);
  return new Set(whole.flatMap((word) => [word, ...word.split("-")]));
}
