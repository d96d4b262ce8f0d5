import type { Entry } from "../../load/records.ts";
import { quote } from "../../problems.ts";
import type { PersonRecord } from "../../schema/person.ts";
import { foldLetters } from "../../words.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const peopleDiffer: Rule = {
  name: "people-differ",
  severity: "doubt",
  reason:
    "Two names that are nearly the same usually belong to one person, spelled two ways, whose talks are split between two pages.",
  wrong: `# data/people/amara-okor.yaml, beside amara-okoro.yaml
name: Amara Okor`,
  right: `# data/people/amara-okoro.yaml, and no other
name: Amara Okoro`,
  repair:
    "Keep one file and use its id everywhere; if they are two people, say so in a comment that switches this rule off.",
  check: ({ people }) => {
    const known = new Map<string, Entry<PersonRecord>>();
    return [...people.values()].flatMap((person): Finding[] => {
      const { indexed, lookedUp } = keysOf(foldLetters(person.record.name));
      const other = lookedUp.map((key) => known.get(key)).find((one) => one !== undefined);
      for (const key of indexed) if (!known.has(key)) known.set(key, person);
      if (!other) return [];
      const [mine, theirs] = [person, other].map(({ record }) => quote(record.name));
      const is = mine === theirs ? "also the name in" : `nearly ${theirs} in`;
      const fact = `${mine} is ${is} ${other.id}.yaml`;
      return [{ source: person.source, path: ["name"], fact }];
    });
  },
};

/** The keys that a name is indexed by, and the keys that find a nearly equal name; comparing all pairs would be quadratic. */
interface NameKeys {
  readonly indexed: readonly string[];
  readonly lookedUp: readonly string[];
}

function keysOf(name: string): NameKeys {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const sorted = [...words].sort().join(" ");
  const same = [`same ${sorted}`, `joined ${words.join("")}`];
  const { indexed, lookedUp } = shortenedKeys(words);
  const few = words.length <= mostWords ? words : [];
  const typos = few.flatMap((word, i) => typoKeys(word, words.toSpliced(i, 1)));
  const shorter = few.flatMap((word, i) => withoutOneLetter(word, words.toSpliced(i, 1)));
  return {
    indexed: [...same, ...indexed, ...typos, ...shorter.map((key) => `missing ${key}`)],
    lookedUp: [
      ...[...same, ...lookedUp, ...typos, `missing ${sorted}`],
      ...shorter.map((key) => `same ${key}`),
    ],
  };
}

/** Names of more words are compared without looking for typos: they would have thousands of keys. */
const mostWords = 6;

/** Returns keys that match a name with and without its middle names, or with the first name as an initial. */
function shortenedKeys(words: readonly string[]): NameKeys {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2) return { indexed: [], lookedUp: [] };
  const [mine, theirs] = words.length === 2 ? ["short", "long"] : ["long", "short"];
  const [form, other] = first.length === 1 ? ["initial", "whole"] : ["whole", "initial"];
  return {
    indexed: [`${mine} ${first} ${last}`, `${form} ${first[0]} ${last}`],
    lookedUp: [`${theirs} ${first} ${last}`, `${other} ${first[0]} ${last}`],
  };
}

/** Longer words are not names, and would have too many keys. */
const maxLength = 40;

/** Returns a key for each letter left out. Short words are skipped: one letter less is often another name. */
function withoutOneLetter(word: string, others: readonly string[]): string[] {
  if (word.length < 6 || word.length > maxLength) return [];
  const shorter = Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
  return [...new Set(shorter)].map((rest) => [...others, rest].sort().join(" "));
}

/** Returns keys that two names share if they differ in one letter, or in the order of two neighbouring letters. */
function typoKeys(word: string, others: readonly string[]): string[] {
  if (word.length > maxLength) return [];
  const rest = [...others].sort().join(" ");
  const replaced = Array.from(word, (_, i) => `${word.slice(0, i)}?${word.slice(i + 1)}`);
  const swapped = Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => {
    const pair = [...word.slice(i, i + 2)].sort().join("");
    return `${word.slice(0, i)}(${pair})${word.slice(i + 2)}`;
  });
  const keys = [...(word.length >= 7 ? replaced : []), ...(word.length >= 5 ? swapped : [])];
  return keys.map((key) => `${rest} ${key}`);
}
