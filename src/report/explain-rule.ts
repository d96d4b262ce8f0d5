import { auditRules } from "../audit/index.ts";
import { builtExplanationText, explanations, explanationText } from "../checks/explanations.ts";
import { quote, suggest } from "../problems.ts";

/** Returns what a rule is for, with wrong and right YAML, or for "" a list of all rules; null for an unknown name. */
export function explainRule(name: string): string | null {
  if (name === "") return listOfRules();
  const dataRule = explanations.find((rule) => rule.name === name);
  if (dataRule) return explanationText(dataRule);
  const auditRule = auditRules.find((rule) => rule.name === name);
  return auditRule ? builtExplanationText(auditRule) : null;
}

/** Returns the message for an unknown rule name. */
export function noSuchRule(name: string): string {
  const names = allRules.map((rule) => rule.name);
  return `no rule ${quote(name)}${suggest(name, names)}\n\nnpm run check -- --explain lists all rules.`;
}

const allRules = [...explanations, ...auditRules];

function listOfRules(): string {
  const longest = Math.max(...allRules.map(({ name }) => name.length));
  return allRules.map(({ name, reason }) => `${name.padEnd(longest)}  ${reason}`).join("\n");
}
