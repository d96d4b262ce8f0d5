import type { MarkdownIt, StateInline, Token } from "markdown-it";

/** A part of an inline content that is markup or code, not words; offsets in the content, in UTF-16 units. */
export interface MarkupPart {
  readonly start: number;
  readonly end: number;
  readonly isCode: boolean;
}

/** Where a rule of the parser began to read, and what was there before it. */
interface Step {
  readonly at: number;
  readonly tokens: number;
  readonly hasPending: boolean;
}

/** What a parser keeps in its environment for one text; without it, as when a page is rendered, it remembers nothing. */
export type Places = {
  readonly steps: Map<StateInline, Step[]>;
  /** What is markup or code in the children of an inline token. */
  readonly parts: Map<Token[], readonly MarkupPart[]>;
};

/**
 * Teaches a parser to remember where the parts of an inline content stand: its tokens have no positions of their own, but
 * it asks the first rule at each place that it reads.
 */
export function addTokenPlaces(parser: MarkdownIt): void {
  parser.inline.ruler.before("text", "place", (state, silent) => {
    const { steps } = state.env as Partial<Places>;
    if (steps && !silent) {
      const { pos: at, tokens, pending } = state;
      const step = { at, tokens: tokens.length, hasPending: pending !== "" };
      const known = steps.get(state);
      if (known) known.push(step);
      else steps.set(state, [step]);
    }
    return false;
  });
  parser.inline.ruler2.before("fragments_join", "place", (state) => {
    const { steps, parts } = state.env as Partial<Places>;
    parts?.set(state.tokens, partsIn(state, steps?.get(state) ?? []));
    return false;
  });
}

function partsIn(state: StateInline, steps: readonly Step[]): MarkupPart[] {
  let labelEnd = 0;
  return steps.flatMap(({ at, tokens: first, hasPending }, i) => {
    const next = steps[i + 1];
    const pushed = state.tokens.slice(first, next?.tokens);
    // Words that were pending are pushed before anything else.
    const read = hasPending && pushed[0]?.type === "text" ? pushed.slice(1) : pushed;
    const end = next?.at ?? state.posMax;
    if (read.some(isTypedLink)) labelEnd = state.md.helpers.parseLinkLabel(state, at, true);
    const closes = read.at(-1)?.type === "link_close" && labelEnd > at;
    const parts = partsOfStep(read, at, end);
    return closes ? [...partsOfStep(read.slice(0, -1), at, labelEnd), part(labelEnd, end)] : parts;
  });
}

/** A link `[…](…)`, not an address that stands by itself. */
function isTypedLink({ type, markup }: Token): boolean {
  return type === "link_open" && markup === "";
}

function partsOfStep(read: readonly Token[], start: number, end: number): MarkupPart[] {
  const [token] = read.filter(({ type }) => !/^text|break$/.test(type));
  if (!token || token.markup === "linkify") return [];
  return /^(em|strong|s)_/.test(token.type)
    ? delimiterParts(read, start)
    : [part(start, end, /^(code_inline|formula)$/.test(token.type))];
}

/** Marks such as `**` are read in a row; those that found no partner are words. */
function delimiterParts(read: readonly Token[], start: number): MarkupPart[] {
  let at = start;
  return read.flatMap(({ type, content, markup }) => {
    const from = at;
    at += (type === "text" ? content : markup).length;
    return type === "text" ? [] : [part(from, at)];
  });
}

function part(start: number, end: number, isCode = false): MarkupPart {
  return { start, end, isCode };
}
