import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const accentsAsLetters: Rule = {
  name: "accents-as-letters",
  severity: "doubt",
  reason: "What TeX makes an accent of is shown as it is typed, in names most of all.",
  wrong: "name: Ren\\'e Lind",
  right: "name: René Lind",
  repair: "Type the letter itself.",
  checkText: textCheck(["line", "markdown"], /\\/, ({ prose }) =>
    flagMatches(prose, pattern, ([typed, sign, signed, name, under, named = ""]) => {
      const [mark, letter] = [sign ?? name ?? "", signed ?? under ?? ""];
      const meant = letters[named] ?? `${letter}${marks[mark] ?? ""}`.normalize("NFC");
      return `${quote(typed)} is TeX${didYouMean(meant)}`;
    }),
  ),
};

const marks: Readonly<Record<string, string>> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  c: "\u0327",
  v: "\u030c",
  u: "\u0306",
  H: "\u030b",
  k: "\u0328",
  r: "\u030a",
};

const letters: Readonly<Record<string, string>> = {
  ss: "ß",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  aa: "å",
  AA: "Å",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
};

/** Matches `\'e`, `{\"o}`, `\c{c}`, `\v s` and `{\o}`; a backslash before punctuation alone, or behind 1986, is Markdown. */
const pattern =
  /\{?(?<!\d)\\(?:(['`^"~=.])\s?\{?([a-zA-Z])\}?|([cvuHkr])\{([a-zA-Z])\}|(ss|oe|aa|ae|AA|AE|[oOlL])(?:\{\}|(?=\})|(?=\s)))\}?/g;
