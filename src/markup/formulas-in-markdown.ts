import type { Token } from "markdown-it";
import { formulaHint, type PlacedFormula } from "./formula.ts";
import { formulaMeta } from "./formula-tokens.ts";
import { fieldMarkdown } from "./markdown-parsers.ts";

/** Returns the formulas of a Markdown text, in its order. */
export function formulasInMarkdown(text: string): PlacedFormula[] {
  if (!formulaHint.test(text)) return [];
  const lines = linesOf(text);
  const found: PlacedFormula[] = [];
  let row = 0;
  let from = 0;
  for (const token of fieldMarkdown.parse(text, {})) {
    if (token.map) [row, from] = [token.map[0], 0];
    if (token.type !== "inline") continue;
    const starts = token.content.split("\n").map((part, i) => {
      const line = lines[row + i];
      // The cells of a row stand on one line, one after another; their tokens have no lines of their own.
      const at = Math.max(0, line?.text.indexOf(part, i === 0 ? from : 0) ?? 0);
      from = at + part.length;
      return (line?.start ?? 0) + at;
    });
    found.push(...placed(token, starts));
  }
  return found;
}

function linesOf(text: string): { readonly text: string; readonly start: number }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const found = { text: line, start };
    start += line.length + 1;
    return found;
  });
}

/** Returns the formulas of a token, given where in the text each line of its content starts. */
function placed({ content, children }: Token, starts: readonly number[]): PlacedFormula[] {
  const placeOf = (offset: number) => {
    const before = content.slice(0, offset).split("\n");
    return (starts[before.length - 1] ?? 0) + (before.at(-1)?.length ?? 0);
  };
  return (children ?? []).flatMap((token) => {
    if (token.type !== "formula") return [];
    const { formula, at } = formulaMeta(token);
    return { ...formula, start: placeOf(at), end: placeOf(at + formula.typed.length) };
  });
}
