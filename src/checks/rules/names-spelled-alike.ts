import { distance } from "fastest-levenshtein";
import { didYouMean, quote } from "../../problems.ts";
import {
  type CapitalizedWord,
  capitalizedWords,
  indexNames,
  isForeign,
  type NameIndex,
} from "../engine/name-index.ts";
import type { Finding, Rule } from "../engine/rule.ts";
import { findingOf } from "../engine/text-check.ts";
import type { DataText } from "../engine/texts.ts";

export const namesSpelledAlike: Rule = {
  name: "names-spelled-alike",
  severity: "doubt",
  reason:
    "The files in data/people say how names and places are spelled; a text that spells them differently is wrong, and impolite.",
  wrong: "abstract: Amara Okor works in Espirito Santo.",
  right: "abstract: Amara Okoro works in Espírito Santo.",
  repair: "Spell it as the person's file does, or correct that file.",
  check: (records, texts) => {
    const index = indexNames(records);
    return texts.flatMap((text) =>
      text.kind === "address" || isName(text) ? [] : misspellingsIn(text, index),
    );
  },
};

function isName({ field, path }: DataText): boolean {
  return field === "name" && path.length === 1;
}

function misspellingsIn(text: DataText, index: NameIndex): Finding[] {
  const words = capitalizedWords(text.prose);
  const related = index.relatedWords(text);
  const misspelt: { start: number; end: number; right: string }[] = [];
  for (const [i, word] of words.entries()) {
    const right = spellingOf(word, [words[i - 1], words[i + 1]], related, text, index);
    if (right === null) continue;
    const last = misspelt.at(-1);
    const previous = words[i - 1];
    // Adjacent words are parts of one name, and one finding.
    if (last && previous && last.end === endOf(previous) && areAdjacent(text, previous, word)) {
      last.right += text.prose.slice(last.end, word.start) + right;
      last.end = endOf(word);
    } else misspelt.push({ start: word.start, end: endOf(word), right });
  }
  return misspelt.map(({ start, end, right }) => {
    const typed = quote(text.prose.slice(start, end));
    const fact = `${typed} is spelled differently elsewhere in the data${didYouMean(right)}`;
    return findingOf(text, { start, end, fact });
  });
}

type Neighbours = readonly [CapitalizedWord | undefined, CapitalizedWord | undefined];

/** Returns the spelling of a name or place that a word is meant to be; null if the word is correct or not a name. */
function spellingOf(
  word: CapitalizedWord,
  neighbours: Neighbours,
  related: readonly CapitalizedWord[],
  text: DataText,
  index: NameIndex,
): string | null {
  return (
    placeMeant(word, neighbours[1], index) ??
    nameMeant(word, neighbours, text, index) ??
    relatedMeant(word, related, index)
  );
}

function endOf({ start, typed }: CapitalizedWord): number {
  return start + typed.length;
}

function placeMeant(
  word: CapitalizedWord,
  next: CapitalizedWord | undefined,
  { places, names }: NameIndex,
): string | null {
  const place = places.get(word.folded);
  if (!place || place.typed === word.typed || isForeign(word) || names.has(word.folded))
    return null;
  // A short word counts only if the place's next word follows: "Sao" in "Sao Paulo".
  return word.folded.length > 4 || place.next === next?.folded ? place.typed : null;
}

/** A word next to one word of a known name is probably another word of that name. */
function nameMeant(
  word: CapitalizedWord,
  neighbours: Neighbours,
  text: DataText,
  { names }: NameIndex,
): string | null {
  for (const neighbour of neighbours) {
    const candidates = neighbour && names.get(neighbour.folded);
    if (!candidates || !areAdjacent(text, word, neighbour)) continue;
    for (const name of candidates) {
      if (name.some(({ typed }) => typed === word.typed)) return null;
      const meant = name.find(
        (other) => other.folded !== neighbour.folded && isMisspelling(word, other, 2),
      );
      if (meant) return meant.typed;
    }
  }
  return null;
}

/** Says whether only a space, an initial or a hyphen separates two words. */
function areAdjacent({ prose }: DataText, a: CapitalizedWord, b: CapitalizedWord): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return /^(\s+|\s+\p{Lu}\.\s+|[-‐‑])$/u.test(prose.slice(endOf(first), second.start));
}

function relatedMeant(
  word: CapitalizedWord,
  related: readonly CapitalizedWord[],
  { names }: NameIndex,
): string | null {
  if (word.folded.length < 5) return null;
  const meant = related.find((other) => isMisspelling(word, other, 1));
  const own = meant && names.get(word.folded);
  if (own?.some((name) => name.some((other) => other.typed === word.typed))) return null;
  return meant?.typed ?? null;
}

/** Says whether a word is a misspelled name: without its accents, or at most `limit` letters different. */
function isMisspelling(word: CapitalizedWord, name: CapitalizedWord, limit: number): boolean {
  if (word.folded === name.folded)
    return isForeign(name) && word.typed.toLowerCase() !== name.typed.toLowerCase();
  const long = Math.max(word.folded.length, name.folded.length);
  const short = Math.min(word.folded.length, name.folded.length);
  if (long < 5 || long - short > 1) return false;
  return distance(word.folded, name.folded) <= (long >= 8 ? limit : 1);
}
