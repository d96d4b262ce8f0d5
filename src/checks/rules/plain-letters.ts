import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { flagMatches, textCheck, unusualCharacter } from "../engine/text-check.ts";

export const plainLetters: Rule = {
  name: "plain-letters",
  severity: "doubt",
  reason:
    "Ligatures from a PDF and the bold letters of social networks are symbols, not letters: searches and screen readers miss them.",
  wrong: "title: Fair classiﬁcation # fi is one character",
  right: "title: Fair classification",
  repair: "Retype the word.",
  checkText: textCheck(["line", "markdown"], unusualCharacter, ({ prose }) => {
    const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(
      prose,
    );
    return flagMatches(prose, pattern, ([typed]) => {
      const plain = typed.normalize("NFKC");
      if (plain === typed || (isWide && /[\uff01-\uff5e]/.test(typed))) return null;
      return `${quote(typed)} contains symbols that only look like letters${didYouMean(plain)}`;
    });
  }),
};

const pattern =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]*[\ufb00-\ufb06\uff01-\uff5e\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u{1f170}-\u{1f189}ⓐ-ⓩⒶ-Ⓩ][\p{L}\p{N}]*/gu;
