const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/**
 * Returns what is one slip away from a word, in lower case, the commonest slips first: two letters swapped, one missing,
 * one too many, one for another; the first letter is seldom the wrong one.
 */
export function nearWords(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  if (word.length > longest) return [];
  const places = Array.from(word, (_, i) => i);
  const inside = places.slice(1);
  return [
    ...inside.map(
      (i) => word.slice(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.slice(i + 1),
    ),
    ...[...inside, word.length].flatMap((i) =>
      letters.map((letter) => word.slice(0, i) + letter + word.slice(i)),
    ),
    ...inside.map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...inside.flatMap((i) =>
      letters.map((letter) => word.slice(0, i) + letter + word.slice(i + 1)),
    ),
    word.slice(1),
    ...letters.flatMap((letter) => [letter + word, letter + word.slice(1)]),
  ];
}

/** Longer words are not English. */
const longest = 40;
