import { distance } from "fastest-levenshtein";
import type { Records } from "../load/records.ts";
import { didYouMean, quote } from "../problems.ts";
import { foldLetters } from "./fold.ts";
import type { Finding, Rule } from "./rule.ts";
import { findingOf, type Text, textsOf } from "./texts.ts";

export const namesSpelledAlike: Rule = {
  name: "names-spelled-alike",
  reason:
    "Names and places are spelled in data/people; a text that spells them otherwise is wrong, and impolite.",
  wrong: "abstract: Malih Alikhani works in Espirito Santo.",
  right: "abstract: Malihe Alikhani works in Espírito Santo.",
  repair: "Spell it as the person's file does, or correct that file.",
  check: (records) => {
    const registry = readRegistry(records);
    return textsOf(records).flatMap((text) =>
      text.kind === "address" || isName(text) ? [] : slipsIn(text, registry),
    );
  },
};

/** A word of a name or a text, as it is written and folded, and where it starts. */
interface Word {
  readonly typed: string;
  readonly folded: string;
  readonly start: number;
}

/** How the names and places of the series are spelled, by their folded words. */
interface Registry {
  /** The names that hold a word, each as its words. */
  readonly names: ReadonlyMap<string, readonly (readonly Word[])[]>;
  /** Places with accents or letters that English lacks. */
  readonly places: ReadonlyMap<string, string>;
  /** The names of whom a text is about. */
  readonly nearby: (text: Text) => readonly (readonly Word[])[];
}

function isName({ field, path }: Text): boolean {
  return field === "name" && path.length === 1;
}

function readRegistry(records: Records): Registry {
  const names = new Map<string, (readonly Word[])[]>();
  const places = new Map<string, string>();
  const byId = new Map<string, readonly Word[]>();
  for (const { id, record } of records.people.values()) {
    const words = wordsOf(record.name);
    byId.set(id, words);
    for (const { folded } of words) names.set(folded, [...(names.get(folded) ?? []), words]);
    for (const word of record.affiliation.flatMap(({ name }) => wordsOf(name)))
      if (isForeign(word) && !places.has(word.folded)) places.set(word.folded, word.typed);
  }
  const talks = new Map(records.episodes.map(({ source, record }) => [source, record.talks]));
  const owners = new Map([...records.people.values()].map(({ id, source }) => [source, id]));
  const nearby = ({ source, path }: Text) => {
    const speakers =
      path[0] === "talks" ? talks.get(source)?.[Number(path[1])]?.speakers : undefined;
    return [...(speakers ?? []), owners.get(source) ?? ""].flatMap((id) => [byId.get(id) ?? []]);
  };
  return { names, places, nearby };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)].map(({ 0: typed, index }) => ({
    typed,
    folded: foldLetters(typed),
    start: index,
  }));
}

function isForeign({ typed, folded }: Word): boolean {
  return typed.toLowerCase() !== folded;
}

function slipsIn(text: Text, registry: Registry): Finding[] {
  const words = wordsOf(text.prose);
  const nearby = registry.nearby(text);
  return words.flatMap((word, i) => {
    const right =
      placeMeant(word, registry) ??
      nameMeant(word, [words[i - 1], words[i + 1]], text, registry) ??
      nearbyMeant(word, nearby, registry);
    if (right === null) return [];
    const fact = `${quote(word.typed)} is spelled otherwise in data/people${didYouMean(right)}`;
    return [findingOf(text, { start: word.start, end: word.start + word.typed.length, fact })];
  });
}

function placeMeant(word: Word, { places, names }: Registry): string | null {
  const place = places.get(word.folded);
  const isOther =
    place !== undefined && place !== word.typed.normalize("NFC") && word.folded.length > 4;
  return isOther && !isForeign(word) && !names.has(word.folded) ? place : null;
}

/** A word beside another one of the same name is meant to be the rest of that name. */
function nameMeant(
  word: Word,
  neighbours: readonly (Word | undefined)[],
  { prose }: Text,
  { names }: Registry,
): string | null {
  for (const neighbour of neighbours) {
    if (!neighbour || !stand(prose, word, neighbour)) continue;
    for (const name of names.get(neighbour.folded) ?? []) {
      if (name.some(({ typed }) => typed === word.typed)) return null;
      const meant = name.find(
        (other) => other.folded !== neighbour.folded && isMeant(word, other, 2),
      );
      if (meant) return meant.typed;
    }
  }
  return null;
}

/** Says whether two words stand side by side, with nothing but a blank, an initial or a hyphen between them. */
function stand(prose: string, a: Word, b: Word): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^(\s+|\s+\p{Lu}\.\s+|[-‐‑])$/u.test(
    prose.slice(first.start + first.typed.length, second.start),
  );
}

function nearbyMeant(
  word: Word,
  nearby: readonly (readonly Word[])[],
  { names }: Registry,
): string | null {
  if (
    word.folded.length < 5 ||
    names.get(word.folded)?.some((name) => name.some((other) => other.typed === word.typed))
  )
    return null;
  return (
    nearby.flat().find((other) => other.folded.length > 5 && isMeant(word, other, 1))?.typed ?? null
  );
}

/** Says whether a word is a name in another spelling: without its accents, or a letter or two away. */
function isMeant(word: Word, name: Word, steps: number): boolean {
  if (word.folded === name.folded)
    return isForeign(name) && word.typed.toLowerCase() !== name.typed.toLowerCase();
  const [short, long] = [word, name].map(({ folded }) => folded.length).sort((a, b) => a - b);
  if (short === undefined || long === undefined || long < 5 || long - short > 1) return false;
  const limit = long >= 8 ? steps : 1;
  return distance(word.folded, name.folded) <= limit;
}
