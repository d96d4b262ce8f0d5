import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { type FlaggedPart, flagMatches, textCheck } from "../engine/text-check.ts";
import { maskCharacter } from "../engine/texts.ts";

export const lettersDecoded: Rule = {
  name: "letters-decoded",
  severity: "problem",
  reason:
    "Text that was once opened in the wrong encoding shows characters like Ã© instead of letters, and misspells names.",
  wrong: "name: InÃ©s MuÃ±oz",
  right: "name: Inés Muñoz",
  repair: "Type the letter that was meant, or copy the text again from its source.",
  checkText: textCheck(["line", "markdown"], /[^ -~\n]|\?\p{Ll}/u, ({ field, value, prose }) => [
    ...flagMatches(value, mojibake, ({ 0: run, index }) => {
      const meant = meantLetters(value, run, index);
      return meant === null ? null : `${quote(run)} was decoded wrongly${didYouMean(meant)}`;
    }),
    ...flagMatches(prose.replace(mojibake, mask), lostLetters, ({ 0: found, index }) => {
      const around = prose.slice(Math.max(0, index - 8), index + found.length + 8).trim();
      return `a letter is missing in ${quote(around)}`;
    }),
    ...questionMarks(field, prose),
  ]),
};

const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const continuation = `[\u0080-\u00bf${windows1252}]`;

/** Matches letters whose UTF-8 bytes were decoded as Windows-1252: mojibake. */
export const mojibake = new RegExp(
  `(?:[\u00c2-\u00df]${continuation}|[\u00e0-\u00ef]${continuation}{2}|[\u00f0-\u00f4]${continuation}{3})+`,
  "g",
);

/** Matches what is left of a letter when some of its bytes are lost: "EspÃrito", "â€", "ðŸ", the replacement character. */
const lostLetters = /(?<=\p{Ll})[ÃÂ](?=[\s\p{Ll}]|$)|(?<=[\s\d]|^)Â(?=\s|$)|â€|ðŸ|\uFFFD/gu;

/**
 * A question mark inside a word stands for a lost letter where the word is a name, or where several words have one. A
 * single "colou?r" is a pattern of a search.
 */
function questionMarks(field: string, prose: string): FlaggedPart[] {
  if (!prose.includes("?")) return [];
  const words = [...prose.matchAll(/(?<![\p{L}\p{M}?])[\p{L}\p{M}?]*\p{L}\?\p{Ll}[\p{L}\p{M}]*/gu)];
  const isLost = words.length > 1 || field === "name" || field === "affiliation";
  return words
    .filter(({ 0: word }) => isLost || /^\p{Lu}/u.test(word))
    .flatMap(({ 0: word, index }) =>
      flagMatches(
        word,
        /(?<=\p{L})\?(?=\p{Ll})/gu,
        () => `a letter is missing in ${quote(word)}`,
      ).map((part) => ({ ...part, start: part.start + index, end: part.end + index })),
    );
}

function mask(run: string): string {
  return maskCharacter.repeat(run.length);
}

/** Returns the letters that a match of `mojibake` in a text was meant to be; null where it may be right as it is. */
export function meantLetters(text: string, run: string, index: number): string | null {
  return endsInPunctuation(text, run, index) ? null : decode(run);
}

/** Says whether the last character is a quotation mark, dash or ellipsis of its own after a capital, as in „IKEÄ“. */
function endsInPunctuation(text: string, run: string, index: number): boolean {
  return /^[^Â][»”’“–—…]$/u.test(run) && !/^\p{L}/u.test(text.slice(index + run.length));
}

/** Encodes a text as Windows-1252 and decodes it as UTF-8; returns null if the bytes are not UTF-8. */
function decode(run: string): string | null {
  const bytes = Array.from(run, (character) => {
    const high = windows1252.indexOf(character);
    return high >= 0 ? 0x80 + high : character.charCodeAt(0);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
