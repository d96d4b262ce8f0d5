import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { covered, inTexts, slipsAt } from "../engine/texts.ts";

export const lettersDecoded: Rule = {
  name: "letters-decoded",
  reason:
    "Text that was once opened in the wrong encoding shows signs like Ã© instead of letters, and misspells names.",
  wrong: "name: InÃ©s MuÃ±oz",
  right: "name: Inés Muñoz",
  repair: "Type the letter that was meant, or copy the text once more from its source.",
  checkText: inTexts(["line", "markdown"], /[^ -~\n]|\?[a-z]/, ({ value, prose }) => [
    ...slipsAt(value, bytesOfLetters, ({ 0: run, index }) => {
      const meant = endsQuote(value, run, index) ? null : decode(run);
      return meant === null ? null : `${quote(run)} was decoded wrongly${didYouMean(meant)}`;
    }),
    ...slipsAt(prose.replace(bytesOfLetters, cover), lost, ({ 0: sign, index }) => {
      const around = prose.slice(Math.max(0, index - 8), index + sign.length + 8).trim();
      return `a letter was lost in ${quote(around)}`;
    }),
  ]),
};

const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const next = `[\u0080-\u00bf${windows1252}]`;

/** The bytes of letters in UTF-8, each read as a sign of Windows-1252. */
const bytesOfLetters = new RegExp(
  `(?:[\u00c2-\u00df]${next}|[\u00e0-\u00ef]${next}{2}|[\u00f0-\u00f4]${next}{3})+`,
  "g",
);

/** What is left when a part of a letter is gone: "EspÃrito", "â€", "ðŸ", a replacement character, "Esp?rito". */
const lost =
  /(?<=\p{Ll})[ÃÂ](?=[\s\p{Ll}]|$)|(?<=[\s\d]|^)Â(?=\s|$)|â€|ðŸ|\uFFFD|(?<=\p{L})\?(?=\p{Ll})/gu;

function cover(run: string): string {
  return covered.repeat(run.length);
}

/** A quotation mark or a dash after a capital, as in „IKEÄ“, is no part of a letter. */
function endsQuote(text: string, run: string, index: number): boolean {
  return /^[^Â][»”’“–—…]$/u.test(run) && !/^\p{L}/u.test(text.slice(index + run.length));
}

/** Returns the text that UTF-8 makes of the bytes behind some signs of Windows-1252; null where it makes none. */
function decode(run: string): string | null {
  const bytes = Array.from(run, (sign) => {
    const high = windows1252.indexOf(sign);
    return high >= 0 ? 0x80 + high : sign.charCodeAt(0);
  });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}
