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
  fix: (typed) => typed.normalize("NFC"),
  checkText: textCheck(["line", "markdown", "address"], unusualCharacter, ({ value }) =>
    value.normalize("NFC") === value
      ? []
      : flagMatches(value, /\S+/g, ([typed]) => {
          const composed = typed.normalize("NFC");
          return composed === typed
            ? null
            : `${quote(typed)} has accents that are typed apart from their letters${didYouMean(composed)}`;
        }),
  ),
};
