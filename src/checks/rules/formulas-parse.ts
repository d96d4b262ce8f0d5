import type { PlacedFormula } from "../../markup/formula.ts";
import { formulaMistake } from "../../markup/mathml.ts";
import { quote } from "../../problems.ts";
import type { Finding, Rule } from "../engine/rule.ts";
import { findingOf, flagMatches } from "../engine/text-check.ts";
import { type DataText, firstBeyond, mostFormulas } from "../engine/texts.ts";

export const formulasParse: Rule = {
  name: "formulas-parse",
  severity: "problem",
  reason:
    "Between $ and $, $$ and $$, \\( and \\), \\[ and \\] stands a formula in LaTeX; what cannot be read as one would not be shown.",
  wrong: "title: Walks of length $\\frac{n}{2$",
  right: "title: Walks of length $\\frac{n}{2}$",
  repair:
    "Correct the LaTeX; before a dollar sign that is money, write a backslash: \\$. In double quotes, YAML needs each backslash twice; below `abstract: |` it does not.",
  check: (_, texts) => {
    const beyond = firstBeyond(texts, mostFormulas, ({ formulas }) => formulas.length);
    if (beyond)
      return [{ ...beyond, fact: `here are more than ${mostFormulas} formulas in all data` }];
    return texts.flatMap((text) => [...mistakesIn(text), ...unclosedIn(text)]);
  },
};

function mistakesIn(text: DataText): Finding[] {
  return text.formulas.flatMap((formula) => {
    const mistake = formulaMistake(formula);
    if (mistake === null) return [];
    const start = formula.start + placeIn(formula, mistake.at);
    const fact = `the formula ${quote(formula.typed)} cannot be shown: ${mistake.fact}`;
    return [findingOf(text, { start, end: formula.end, fact })];
  });
}

/** Returns the offset in a formula, with its delimiters, of an offset in its TeX. */
function placeIn({ typed, tex }: PlacedFormula, at: number | null): number {
  return at === null ? 0 : (typed.length - tex.length) / 2 + Math.min(at, tex.length);
}

/** A delimiter without a partner, and then a command, an index or an exponent of LaTeX in its paragraph. */
const unclosed =
  /(?<!\\)(?:\$\$?|\\[([])(?=\S)(?=(?:(?!\n[ \t]*\n|\\[([])[^$\uE000]){0,300}?(?:\\[A-Za-z]{2}|[_^]\{))/g;

function unclosedIn(text: DataText): Finding[] {
  if (text.kind === "address") return [];
  return flagMatches(
    text.prose,
    unclosed,
    ([typed]) => `${quote(typed)} opens a formula that nothing closes`,
  ).map((part) => findingOf(text, part));
}
