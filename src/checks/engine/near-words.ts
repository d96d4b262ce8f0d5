const letters = [..."abcdefghijklmnopqrstuvwxyz"];

/** Longer words are not English. */
const longest = 40;

/**
 * Returns what is one slip away from a word, in lower case, the commonest slips first: two letters swapped, a letter
 * doubled or not, one of the same sound, one missing, one too many, another one. The first letter is seldom wrong.
 */
export function nearWords(typed: string): readonly string[] {
  const word = typed.toLowerCase();
  if (word.length > longest) return [];
  const inside = Array.from(word, (_, i) => i).slice(1);
  const put = (text: string, start: number, end: number) =>
    word.slice(0, start) + text + word.slice(end);
  const doubled = inside.map((i) => put(word.charAt(i), i, i));
  const single = inside.filter((i) => word[i] === word[i - 1]).map((i) => put("", i, i + 1));
  return [
    ...inside.map((i) => put(word.charAt(i) + word.charAt(i - 1), i - 1, i + 1)),
    ...[...doubled, ...single],
    ...inside.flatMap((i) => soundingLike(word.charAt(i)).map((letter) => put(letter, i, i + 1))),
    ...[...inside, word.length].flatMap((i) => letters.map((letter) => put(letter, i, i))),
    ...inside.map((i) => put("", i, i + 1)),
    ...inside.flatMap((i) => letters.map((letter) => put(letter, i, i + 1))),
    ...[put("", 0, 1), ...letters.flatMap((letter) => [put(letter, 0, 0), put(letter, 0, 1)])],
  ];
}

/** Letters that are written for one another because they sound alike. */
const sounds = ["aeiouy", "csz", "ckq", "gj", "mn", "fv", "dt", "bp"];

function soundingLike(letter: string): string[] {
  const groups = sounds.filter((group) => group.includes(letter));
  return [...groups.join("")].filter((other) => other !== letter);
}
