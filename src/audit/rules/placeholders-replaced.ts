import type { PageRule } from "./audit-rule.ts";
import { placeholders, wholeWords } from "./meant-words.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "placeholders-replaced";

const pattern = wholeWords(placeholders);

export const placeholdersReplaced: PageRule = {
  name,
  reason:
    "A word that holds a place says nothing to a visitor; what is missing has words of its own.",
  checkPage: (page, { meant }) =>
    problemsInTexts(page, name, pattern, (word) =>
      meant.has(word) ? null : `"${word}" is a placeholder`,
    ),
};
