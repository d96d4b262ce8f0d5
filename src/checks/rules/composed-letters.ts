import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { flagMatches, textCheck, unusualCharacter } from "../engine/text-check.ts";

export const composedLetters: Rule = {
  name: "composed-letters",
  severity: "doubt",
  reason:
    "An é that is typed as e and a separate accent looks the same, but sorts and searches as another word (Unicode NFC).",
  wrong: 'name: "Jose\\u0301 Silva"',
  right: "name: José Silva",
  repair: "Retype the word.",
  // An address stays: with composed letters it would be another one.
  fix: (typed) => typed.normalize("NFC"),
  checkText: textCheck(["line", "markdown"], unusualCharacter, ({ prose }) =>
    prose.normalize("NFC") === prose
      ? []
      : flagMatches(prose, /[^\s\p{Co}]+/gu, ([typed]) => {
          const composed = typed.normalize("NFC");
          return composed === typed
            ? null
            : `${quote(typed)} has accents that are typed apart from their letters${didYouMean(composed)}`;
        }),
  ),
};
