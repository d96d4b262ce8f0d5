import { auditRules } from "../audit/index.ts";
import { builtExplanationText, explanations, explanationText } from "../checks/explanations.ts";
import { quote, suggest } from "../problems.ts";

/** Returns what a rule is for, with wrong and right YAML, or for "" a list of all rules; null where no rule has the name. */
export function explainRule(name: string): string | null {
  if (name === "") return listOfRules();
  const known = explanations.find((rule) => rule.name === name);
  const built = auditRules.find((rule) => rule.name === name);
  return known ? explanationText(known) : built ? builtExplanationText(built) : null;
}

/** Returns what to say where no rule has a name. */
export function noSuchRule(name: string): string {
  const names = allRules.map((rule) => rule.name);
  return `no rule ${quote(name)}${suggest(name, names)}\n\nnpm run check -- --explain lists all rules.`;
}

const allRules = [...explanations, ...auditRules];

function listOfRules(): string {
  const longest = Math.max(...allRules.map(({ name }) => name.length));
  return allRules.map(({ name, reason }) => `${name.padEnd(longest)}  ${reason}`).join("\n");
}
