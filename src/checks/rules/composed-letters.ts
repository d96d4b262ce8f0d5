import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { inTexts, slipsAt, unusualSign } from "../engine/texts.ts";

export const composedLetters: Rule = {
  name: "composed-letters",
  reason:
    "An é that is typed as e and an accent looks the same, but sorts and searches as another word (Unicode NFC).",
  wrong: 'name: "Jose\\u0301 Silva"',
  right: "name: José Silva",
  repair: "Type the word anew.",
  fix: (typed) => typed.normalize("NFC"),
  checkText: inTexts(["line", "markdown", "address"], unusualSign, ({ value }) =>
    value.normalize("NFC") === value
      ? []
      : slipsAt(value, /\S+/g, ([typed]) => {
          const composed = typed.normalize("NFC");
          return composed === typed
            ? null
            : `${quote(typed)} holds accents that stand apart from their letters${didYouMean(composed)}`;
        }),
  ),
};
