/** A formula in TeX, as it stands in a text. */
export interface Formula {
  /** As it was typed, with its delimiters. */
  readonly typed: string;
  readonly tex: string;
  /** Whether it was set off from the text by `$$…$$` or `\[…\]`. */
  readonly isDisplay: boolean;
}

/** A formula, and the offsets in its text at which it starts and ends, in UTF-16 units. */
export interface PlacedFormula extends Formula {
  readonly start: number;
  readonly end: number;
}

const delimiters = [
  { open: "$$", close: "$$", isDisplay: true },
  { open: "$", close: "$", isDisplay: false },
  { open: "\\[", close: "\\]", isDisplay: true },
  { open: "\\(", close: "\\)", isDisplay: false },
] as const;

/** Matches every text with a formula, and few others. */
export const formulaHint = /\$|\\[([]/;

/** More than anybody types, and little enough to read in an instant. */
const longest = 4_000;

/** The most braces in each other, among which a dollar is looked for. */
const deepest = 20;

/**
 * Returns the formula that starts at an offset of a text, or null. A formula stays in its paragraph. For single dollars,
 * Pandoc's rule (tex_math_dollars) tells formulas from prices: no blank inside the dollars, no digit after them.
 */
export function formulaAt(text: string, start: number): Formula | null {
  const pair = delimiters.find(({ open }) => text.startsWith(open, start));
  if (!pair) return null;
  const from = start + pair.open.length;
  if (text.startsWith(pair.close, from)) return null;
  const length = lengthTo(pair.close, text, from) ?? 0;
  const tex = text.slice(from, from + length);
  const isFormula = pair.open === "$" ? isBetweenDollars(tex, text[from + length + 1]) : tex.trim();
  if (!isFormula) return null;
  const typed = text.slice(start, from + length + pair.close.length);
  return { typed, tex, isDisplay: pair.isDisplay };
}

const pieces = /\\.|\n[ \t]*\n|\$\$?|[{}]/gs;

/**
 * Returns how far from `from` the closing delimiter is. A dollar in braces closes nothing, `\text{an $x$}`, if the formula
 * is closed after them; else the first one may.
 */
function lengthTo(close: string, text: string, from: number): number | null {
  const part = text.slice(from, from + longest);
  let depth = 0;
  let inBraces: RegExpExecArray | null = null;
  for (const piece of part.matchAll(pieces)) {
    const [typed] = piece;
    if (typed === "{") depth++;
    else if (typed === "}") depth--;
    else if (depth > 0 && depth <= deepest && typed.startsWith("$")) inBraces ??= piece;
    else if (typed.startsWith(close)) return piece.index;
    else if (/^(\$|\n|\\[([])/.test(typed)) break;
  }
  return inBraces?.[0].startsWith(close) ? inBraces.index : null;
}

function isBetweenDollars(tex: string, after: string | undefined): boolean {
  return /^[^\s`]([^`]*[^\s`])?$/.test(tex) && !/\d/.test(after ?? "") && !isPrice(tex);
}

/** "US$5 to US$ 6", "$5 (before: 3$)", "$5 *$x$*": a number, and then a word or an open mark, but no sign of TeX. */
function isPrice(tex: string): boolean {
  return /^\d[^\\^_={}]*$/.test(tex) && /^\S*\s.*(\p{L}{2}|[*([“"]$)/su.test(tex);
}

/** Returns the formulas of a text that is not Markdown. */
export function formulasInLine(text: string): PlacedFormula[] {
  if (!formulaHint.test(text)) return [];
  const found: PlacedFormula[] = [];
  for (let start = 0; start < text.length; ) {
    const formula = formulaAt(text, start);
    const end = start + (formula?.typed.length ?? (text[start] === "\\" ? 2 : 1));
    if (formula) found.push({ ...formula, start, end });
    start = end;
  }
  return found;
}

/** Returns the parts of a text that is not Markdown: its formulas, and what stands around them. */
export function splitAtFormulas(text: string): readonly (string | Formula)[] {
  let done = 0;
  const parts = formulasInLine(text).flatMap((formula) => {
    const before = text.slice(done, formula.start);
    done = formula.end;
    return [before, formula];
  });
  return [...parts, text.slice(done)];
}
