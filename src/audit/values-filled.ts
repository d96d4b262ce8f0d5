import type { AuditRule } from "./rule.ts";
import { isTyped, problemsInTexts } from "./texts.ts";

const name = "values-filled";

export const valuesFilled: AuditRule = {
  name,
  reason:
    "A program prints these words where it has no value; nobody meant a visitor to read them.",
  check: (site) =>
    problemsInTexts(site, name, /\b(undefined|NaN|null|Invalid Date)\b|\[object \w+\]/g, (word) =>
      isTyped(site, word) ? null : `"${word}" stands where a value is missing`,
    ),
};
