import type { MarkdownIt, StateBlock, StateInline, Token } from "markdown-it";
import { type Formula, formulaAt, formulasInLine } from "./formula.ts";
import { formulaHtml } from "./mathml.ts";

/** What a token of the type `formula` carries. */
interface FormulaMeta {
  readonly formula: Formula;
  /** Its offset in the content of its paragraph. */
  readonly at: number;
  /** The marks right after it, which must not begin a line: ",". */
  readonly marks: string;
}

/**
 * Teaches a parser formulas: tokens of the type `formula`, whose content is what was typed, with the marks after it. They
 * become MathML, or stay as typed where the renderer's environment says `keepsFormulas`.
 */
export function addFormulas(parser: MarkdownIt): void {
  parser.inline.ruler.before("escape", "formula", readFormula);
  parser.block.ruler.before("paragraph", "formula-lines", joinFormulaLines);
  parser.renderer.rules["formula"] = (tokens, i, _, env) =>
    env?.["keepsFormulas"]
      ? parser.utils.escapeHtml(tokens[i]?.content ?? "")
      : unbroken(formulaMeta(tokens[i]));
}

function unbroken({ formula, marks }: FormulaMeta): string {
  const html = formulaHtml(formula);
  return marks === "" ? html : `<span class="unbroken">${html}${marks}</span>`;
}

/** Returns what a token of the type `formula` carries. */
export function formulaMeta(token: Token | undefined): FormulaMeta {
  return token?.meta as unknown as FormulaMeta;
}

function readFormula(state: StateInline, silent: boolean): boolean {
  const at = state.pos;
  const formula = formulaAt(state.src, at);
  if (formula === null || at + formula.typed.length > state.posMax) return false;
  const after = state.src.slice(at + formula.typed.length, state.posMax);
  const marks = formula.isDisplay ? "" : (/^[,.;:!?…、。，]+/.exec(after)?.[0] ?? "");
  const content = formula.typed + marks;
  if (!silent) {
    const token = state.push("formula", "math", 0);
    token.content = content;
    token.meta = { formula, at, marks };
  }
  state.pos += content.length;
  return true;
}

/** The line up to which formulas were looked for; without it, 200 lists of 12,000 items take minutes. */
const lookedThrough = new WeakMap<StateBlock, number>();

/** Keeps the lines of a formula in their paragraph: `+ b` is no list there. It never reads a block itself. */
function joinFormulaLines(state: StateBlock, startLine: number, endLine: number): boolean {
  if (startLine < (lookedThrough.get(state) ?? 0)) return false;
  let end = startLine;
  while (end < endLine && !state.isEmpty(end)) end++;
  lookedThrough.set(state, end);
  if (end - startLine < 2) return false;
  const text = state.getLines(startLine, end, state.blkIndent, false);
  const formulas = formulasInLine(text);
  let [line, read] = [startLine, 0];
  for (const { start, typed } of formulas) {
    line += lineBreaksIn(text.slice(read, start));
    const last = line + lineBreaksIn(typed);
    // To markdown-it, a line with a negative indent continues the paragraph before it, whatever it looks like.
    state.sCount.fill(-1, line + 1, last + 1);
    [line, read] = [last, start + typed.length];
  }
  return false;
}

function lineBreaksIn(text: string): number {
  return text.split("\n").length - 1;
}
