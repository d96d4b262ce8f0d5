import type { AuditRule } from "./rule.ts";
import { problemsInTexts } from "./texts.ts";

const name = "escaped-once";

export const escapedOnce: AuditRule = {
  name,
  reason: 'A text that is escaped twice shows "&amp;" where "&" is meant.',
  check: (site) =>
    problemsInTexts(
      site,
      name,
      /&amp;(amp|lt|gt|quot|apos|nbsp|#\d+|#x[\da-f]+);/gi,
      (found) => `a visitor reads "${found.replace("&amp;", "&")}": the text is escaped twice`,
    ),
};
