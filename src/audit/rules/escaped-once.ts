import type { PageRule } from "./audit-rule.ts";
import { escapedCharacters } from "./meant-words.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "escaped-once";

const pattern = new RegExp(escapedCharacters.replace("&", "&amp;"), "gi");

export const escapedOnce: PageRule = {
  name,
  reason: 'A text that is escaped twice shows "&amp;" where "&" is meant.',
  checkPage: (page, { meant }) =>
    problemsInTexts(page, name, pattern, (found) => {
      const shown = found.replace(/^&amp;/i, "&");
      return meant.has(shown) ? null : `a visitor reads "${shown}": the text is escaped twice`;
    }),
};
