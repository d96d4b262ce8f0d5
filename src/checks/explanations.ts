import { allowComments } from "./engine/allowances.ts";
import type { Explanation } from "./engine/rule.ts";
import { rules } from "./index.ts";

/** What is said about every rule, in reading order. */
export const explanations: readonly Explanation[] = [...rules, allowComments];

/** Returns what a rule is for, wrong and right YAML, and the repair, for a terminal. */
export function explanationText({ name, reason, wrong, right, repair }: Explanation): string {
  return [
    name,
    "",
    reason,
    "",
    "Wrong:",
    "",
    indent(wrong),
    "",
    "Right:",
    "",
    indent(right),
    "",
    repair,
  ].join("\n");
}

/** A rule on the built site: no line of the data is its own. */
export type BuiltRule = Pick<Explanation, "name" | "reason">;

const builtRepair =
  "This rule is on the built site, which stays as it was. Look at the page and the line that the message names, and correct the text, the address or the layout that it was made of.";

/** Returns what a rule on the built site is for, and what to do, for a terminal. */
export function builtExplanationText({ name, reason }: BuiltRule): string {
  return [name, "", reason, "", builtRepair].join("\n");
}

/** Returns docs/rules.md: the same text for every rule, those on the built site at the end. */
export function rulesPage(builtRules: readonly BuiltRule[]): string {
  const sections = explanations.map(({ name, reason, wrong, right, repair }) =>
    [`## ${name}`, reason, "Wrong:", yaml(wrong), "Right:", yaml(right), repair].join("\n\n"),
  );
  const built = builtRules.map(({ name, reason }) => `### ${name}\n\n${reason}`);
  const after = ["## The rules on the built site", builtRepair, ...built];
  return `${[introduction, ...sections, ...after].join("\n\n")}\n`;
}

const introduction = `# The rules

\`npm run check\` and \`npm run build\` keep these rules. A message ends in the name of its rule; \`npm run check -- --explain <rule>\`
prints what stands here. Where a rule is wrong for one line, a comment on that line, or on a line above it, switches it off and says why:

${yaml("website: http://okoro.example.org # allow https-addresses: the site does not answer on https")}

This page is made by \`npm run docs\`.`;

function yaml(text: string): string {
  return `\`\`\`yaml\n${text}\n\`\`\``;
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
