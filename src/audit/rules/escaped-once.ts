import type { PageRule } from "./audit-rule.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "escaped-once";

export const escapedOnce: PageRule = {
  name,
  reason: 'A text that is escaped twice shows "&amp;" where "&" is meant.',
  checkPage: (page) =>
    problemsInTexts(
      page,
      name,
      /&amp;(amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/gi,
      (found) => `a visitor reads "${found.replace("&amp;", "&")}": the text is escaped twice`,
    ),
};
