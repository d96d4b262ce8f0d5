import type { Finding, TextRule } from "./rule.ts";
import type { DataText } from "./texts.ts";

/**
 * Tells whether a finding of a rule on texts is about a formula, which is no prose: it lies in one, or crosses its edge. A
 * finding that can be repaired may not even hold one.
 */
export function isAboutFormula({ fix }: TextRule, text: DataText, { part }: Finding): boolean {
  if (!part && !fix) return false;
  const { start, end } = part ?? { start: 0, end: text.value.length };
  return text.formulas
    .filter((formula) => formula.start < end && start < formula.end)
    .some((formula) => fix !== undefined || formula.start <= start || end <= formula.end);
}
