import { formulaHint, type PlacedFormula } from "./formula.ts";
import { formulaMeta } from "./formula-tokens.ts";
import { type PlacedInline, placedInlines } from "./inline-places.ts";
import { fieldMarkdown } from "./markdown-parsers.ts";

/** Returns the formulas of a Markdown text, in its order. */
export function formulasInMarkdown(text: string): PlacedFormula[] {
  if (!formulaHint.test(text)) return [];
  return placedInlines(text, fieldMarkdown.parse(text, {})).flatMap(formulasIn);
}

function formulasIn({ children, placeOf }: PlacedInline): PlacedFormula[] {
  return children.flatMap((token) => {
    if (token.type !== "formula") return [];
    const { formula, at } = formulaMeta(token);
    return { ...formula, start: placeOf(at), end: placeOf(at + formula.typed.length) };
  });
}
