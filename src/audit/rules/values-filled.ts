import type { PageRule } from "./rule.ts";
import { problemsInTexts } from "./texts.ts";

const name = "values-filled";

export const valuesFilled: PageRule = {
  name,
  reason:
    "A program prints these words where it has no value; nobody meant a visitor to read them.",
  checkPage: (page, { isTyped }) =>
    problemsInTexts(page, name, /\b(undefined|NaN|null|Invalid Date)\b|\[object \w+\]/g, (word) =>
      isTyped(word) ? null : `"${word}" stands where a value is missing`,
    ),
};
