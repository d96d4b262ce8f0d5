import { distance } from "fastest-levenshtein";
import { didYouMean, quote } from "../../problems.ts";
import type { Finding, Rule } from "../engine/rule.ts";
import {
  isForeign,
  type Registry,
  readRegistry,
  type Word,
  wordsOf,
} from "../engine/spelled-names.ts";
import { findingOf, type Text } from "../engine/texts.ts";

export const namesSpelledAlike: Rule = {
  name: "names-spelled-alike",
  reason:
    "Names and places are spelled in data/people; a text that spells them otherwise is wrong, and impolite.",
  wrong: "abstract: Amara Okor works in Espirito Santo.",
  right: "abstract: Amara Okoro works in Espírito Santo.",
  repair: "Spell it as the person's file does, or correct that file.",
  check: (records, texts) => {
    const registry = readRegistry(records);
    return texts.flatMap((text) =>
      text.kind === "address" || isName(text) ? [] : slipsIn(text, registry),
    );
  },
};

function isName({ field, path }: Text): boolean {
  return field === "name" && path.length === 1;
}

function slipsIn(text: Text, registry: Registry): Finding[] {
  const words = wordsOf(text.prose);
  const nearby = registry.nearby(text);
  const slips: { word: Word; end: number; right: string }[] = [];
  for (const [i, word] of words.entries()) {
    const right =
      placeMeant(word, words[i + 1], registry) ??
      nameMeant(word, [words[i - 1], words[i + 1]], text, registry) ??
      nearbyMeant(word, nearby, registry);
    if (right === null) continue;
    const end = word.start + word.typed.length;
    const last = slips.at(-1);
    // Words side by side are one name.
    if (last && stand(text.prose, words[i - 1] ?? word, word) && last.end === endOf(words[i - 1]))
      slips[slips.length - 1] = {
        ...last,
        end,
        right: last.right + text.prose.slice(last.end, word.start) + right,
      };
    else slips.push({ word, end, right });
  }
  return slips.map(({ word: { start }, end, right }) => {
    const typed = quote(text.prose.slice(start, end));
    const fact = `${typed} is spelled otherwise elsewhere in the data${didYouMean(right)}`;
    return findingOf(text, { start, end, fact });
  });
}

function endOf(word: Word | undefined): number {
  return word ? word.start + word.typed.length : -1;
}

function placeMeant(
  word: Word,
  next: Word | undefined,
  { places, names }: Registry,
): string | null {
  const place = places.get(word.folded);
  if (!place || place.typed === word.typed || isForeign(word) || names.has(word.folded))
    return null;
  // A short word is one of a place only beside the next word of it: "Sao" in "Sao Paulo".
  return word.folded.length > 4 || place.next === next?.folded ? place.typed : null;
}

/** A word beside another one of the same name is meant to be the rest of that name. */
function nameMeant(
  word: Word,
  neighbours: readonly (Word | undefined)[],
  { prose }: Text,
  { names }: Registry,
): string | null {
  for (const neighbour of neighbours) {
    const known = neighbour && names.get(neighbour.folded);
    if (!known || !stand(prose, word, neighbour)) continue;
    for (const name of known) {
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

function nearbyMeant(word: Word, nearby: readonly Word[], { names }: Registry): string | null {
  if (word.folded.length < 5) return null;
  const meant = nearby.find((other) => isMeant(word, other, 1));
  const own = meant && names.get(word.folded);
  if (own?.some((name) => name.some((other) => other.typed === word.typed))) return null;
  return meant?.typed ?? null;
}

/** Says whether a word is a name in another spelling: without its accents, or a letter or two away. */
function isMeant(word: Word, name: Word, steps: number): boolean {
  if (word.folded === name.folded)
    return isForeign(name) && word.typed.toLowerCase() !== name.typed.toLowerCase();
  const long = Math.max(word.folded.length, name.folded.length);
  const short = Math.min(word.folded.length, name.folded.length);
  if (long < 5 || long - short > 1) return false;
  const limit = long >= 8 ? steps : 1;
  return distance(word.folded, name.folded) <= limit;
}
