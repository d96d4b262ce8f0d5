import type { Explanation } from "./engine/rule.ts";
import { allowComments } from "./engine/suppressions.ts";
import { rules } from "./index.ts";

/** The explanations of all rules on the data, in reading order. */
export const explanations: readonly Explanation[] = [...rules, allowComments];

/** Returns the explanation of a rule, as a terminal shows it. */
export function explanationText(rule: Explanation): string {
  const { name, reason, wrong, right } = rule;
  const examples = ["Wrong:", indent(wrong), "Right:", indent(right)];
  return [name, reason, ...examples, endingOf(rule)].join("\n\n");
}

function endingOf({ repair, isStructural, severity, languages }: Explanation): string {
  const readable = languages ? ` It reads texts in ${namesOf(languages)}.` : "";
  const stops =
    severity === "doubt" ? "a doubt, which stops nothing" : "a problem, which stops the build";
  const always = isStructural ? " No comment switches this rule off: the site depends on it." : "";
  return `${repair}${readable} It is ${stops}.${always}`;
}

function namesOf(languages: readonly string[]): string {
  const nameOf = new Intl.DisplayNames("en", { type: "language" });
  return new Intl.ListFormat("en").format(languages.map((language) => nameOf.of(language) ?? ""));
}

/** A rule on the built site, which has no YAML of its own. */
export type BuiltRule = Pick<Explanation, "name" | "reason">;

const builtRepair =
  "This rule checks the site after it is built; if it fails, the earlier site stays in place. Look at the page and the line that the message names, and correct the text, the address or the layout that they come from.";

/** Returns the explanation of a rule on the built site, as a terminal shows it. */
export function builtExplanationText({ name, reason }: BuiltRule): string {
  return [name, "", reason, "", builtRepair].join("\n");
}

/** Returns docs/rules.md: the explanations of all rules, those on the built site at the end. */
export function rulesPage(builtRules: readonly BuiltRule[]): string {
  const sections = explanations.map((rule) => {
    const { name, reason, wrong, right } = rule;
    const examples = ["Wrong:", yaml(wrong), "Right:", yaml(right)];
    return [`## ${name}`, reason, ...examples, endingOf(rule)].join("\n\n");
  });
  const built = builtRules.map(({ name, reason }) => `### ${name}\n\n${reason}`);
  const after = ["## The rules on the built site", builtRepair, ...built];
  return `${[introduction, ...sections, ...after].join("\n\n")}\n`;
}

const introduction = `# The rules

\`npm run check\` and \`npm run build\` apply these rules. A problem is certainly wrong and stops the build; a doubt is
probably wrong: it is shown, and stops nothing unless \`--strict\` is given. Each message ends with the name of its rule;
\`npm run check -- --explain <rule>\` prints its section. If a rule is wrong for one line, a comment on that line, or on a line above it, switches it off and says why:

${yaml("website: http://okoro.example.org # allow https-addresses: the site does not answer on https")}

[The rules, measured](rules-measured.md) says how often each was wrong about sound talks. \`npm run docs\` writes this page.`;

function yaml(text: string): string {
  return `\`\`\`yaml\n${text}\n\`\`\``;
}

function indent(text: string): string {
  return text.replace(/^/gm, "    ");
}
