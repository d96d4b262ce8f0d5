import type { PageRule } from "./audit-rule.ts";
import { emptyValues, wholeWords } from "./meant-words.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "values-filled";

const pattern = wholeWords(emptyValues);

export const valuesFilled: PageRule = {
  name,
  reason:
    "A program prints these words where it has no value; nobody meant a visitor to read them.",
  checkPage: (page, { meant }) =>
    problemsInTexts(page, name, pattern, (word) =>
      meant.has(word) ? null : `"${word}" stands where a value is missing`,
    ),
};
