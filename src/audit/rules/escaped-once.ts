import type { PageRule } from "./audit-rule.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "escaped-once";

/** Matches character references that are escaped again. */
export const twiceEscaped = /&amp;(amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/gi;

export const escapedOnce: PageRule = {
  name,
  reason: 'A text that is escaped twice shows "&amp;" where "&" is meant.',
  checkPage: (page, { meant }) =>
    problemsInTexts(page, name, twiceEscaped, (found) =>
      meant.has(found)
        ? null
        : `a visitor reads "${found.replace("&amp;", "&")}": the text is escaped twice`,
    ),
};
