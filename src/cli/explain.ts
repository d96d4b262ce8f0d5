import { auditRules } from "../audit/index.ts";
import { builtExplanationText, explanations, explanationText } from "../checks/explanations.ts";
import { quote, suggest } from "../problems.ts";

/** Answers --explain, which stands alone on its command line. */
export function explain(args: readonly string[]): void {
  const [, ...values] = args.flatMap((arg) => arg.split(/(?<=^--explain)=/));
  const [name, ...others] = values;
  const known = explanations.find((rule) => rule.name === name);
  const built = auditRules.find((rule) => rule.name === name);
  if (others.length > 0) refuse(`--explain takes one rule, not ${quote(values.join(" "))}`);
  else if (name === undefined) console.log(list());
  else if (known) console.log(explanationText(known));
  else if (built) console.log(builtExplanationText(built));
  else
    refuse(
      `no rule ${quote(name)}${suggest(
        name,
        all.map((rule) => rule.name),
      )}`,
    );
}

const all = [...explanations, ...auditRules];

function list(): string {
  return all.map(({ name, reason }) => `${name.padEnd(longest)}  ${reason}`).join("\n");
}

const longest = Math.max(...all.map(({ name }) => name.length));

function refuse(fact: string): void {
  console.error(`${fact}\n\nnpm run check -- --explain lists all rules.`);
  process.exitCode = 2;
}
