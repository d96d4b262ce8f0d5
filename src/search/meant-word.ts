import type { WordEntry } from "./index-pieces.ts";

/** Shorter words are one edit from too many others. */
const fewestLetters = 5;

/** Says whether a typed word may be a slip of the keyboard: codes and years mean what they say. */
export function mayBeMistyped(typed: string): boolean {
  return typed.length >= fewestLetters && !/\d/.test(typed);
}

/** Returns the word one edit from a mistyped one that most talks have; null where there is none. */
export function meantWord(typed: string, entries: readonly WordEntry[]): string | null {
  let meant: string | null = null;
  let most = 0;
  for (const [word, inTitles, inTexts, spoken = []] of entries) {
    const talks = inTitles.length + inTexts.length + spoken.length;
    if (talks > most && mayBeMistyped(word) && isOneEditFrom(typed, word))
      [meant, most] = [word, talks];
  }
  return meant;
}

/** An edit is a letter too many, missing or wrong, or two neighbours swapped (Damerau). */
function isOneEditFrom(a: string, b: string): boolean {
  if (a.length > b.length) return isOneEditFrom(b, a);
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const restOf = (word: string, from: number) => word.slice(i + from);
  if (a.length < b.length) return restOf(a, 0) === restOf(b, 1);
  const isSwapped = a[i] === b[i + 1] && a[i + 1] === b[i] && restOf(a, 2) === restOf(b, 2);
  return isSwapped || restOf(a, 1) === restOf(b, 1);
}
