import type { ITrie } from "cspell-trie-lib";
import type { Records } from "../../load/records.ts";
import { institutionsOf } from "../../schema/person.ts";
import { nearWords } from "./near-words.ts";

/** What is known of words: American and British English, and the names, places and words of the series. */
export interface Dictionary {
  readonly knows: (word: string) => boolean;
  /** Returns the known word that a word is a letter away from; null if there is none. */
  readonly nearestTo: (word: string) => string | null;
}

/** Returns the dictionary of a series; `lists` are the word lists of English. */
export function dictionaryOf(records: Records, lists: readonly ITrie[]): Dictionary {
  const named = namedWords(records);
  const isListed = (word: string) =>
    named.has(word.toLowerCase()) ||
    [word, word.toLowerCase()].some((form) => lists.some((list) => list.hasWord(form, true)));
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
