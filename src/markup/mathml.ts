import MarkdownIt from "markdown-it";
import temml from "temml";
import type { Formula } from "./formula.ts";

/** Returns a text as HTML. */
export const escapeHtml: (text: string) => string = new MarkdownIt().utils.escapeHtml;

/** Why a formula cannot be shown. */
export interface FormulaMistake {
  /** In an organizer's words: `a "{" has no "}"`. */
  readonly fact: string;
  /** The offset in its TeX, or null where it is about the whole. */
  readonly at: number | null;
}

/** Returns a formula as MathML, or as it was typed if it has a mistake, which the check of the data reports. */
export function formulaHtml(formula: Formula): string {
  const { mathml } = convert(formula);
  return mathml ?? escapeHtml(formula.typed);
}

/** Returns the mistake that keeps a formula from being shown, or null. */
export function formulaMistake(formula: Formula): FormulaMistake | null {
  return convert(formula).mistake;
}

type Converted =
  | { readonly mathml: string; readonly mistake: null }
  | { readonly mathml: null; readonly mistake: FormulaMistake };

/** A formula stands by itself: what defines commands, or points to another formula, would do nothing or harm. */
const useless =
  /\\(?:[gex]?def|let|futurelet|global|long|(?:new|renew|provide)command|(?:eq)?ref|label)(?![A-Za-z])/;

const options = {
  throwOnError: true,
  /** In em, and in pt for absolute lengths. */
  maxSize: [20, 400] as [number, number],
  /** Commands of older LaTeX that Temml leaves out. */
  macros: { "\\mbox": "\\text", "\\xspace": "" },
};

function convert({ tex, isDisplay }: Formula): Converted {
  const found = useless.exec(tex);
  if (found) return broken(`${found[0]} does not work here`, found.index);
  try {
    const mathml = temml.renderToString(tex, { ...options, displayMode: isDisplay });
    return { mathml: plainMathml(mathml), mistake: null };
  } catch (error) {
    const { name, message, position } = error as Error & { position?: number };
    if (name === "ParseError") return broken(inPlainWords(message), position ?? null);
    // Braces that are nested thousands of times exhaust the stack; Temml trips over "x_".
    const isTooDeep = error instanceof RangeError;
    return broken(isTooDeep ? "it is nested too deeply" : "it is not complete", null);
  }
}

function broken(fact: string, at: number | null): Converted {
  return { mathml: null, mistake: { fact, at } };
}

/** The content security policy allows no style attribute: lines get a class, and layouts/style.css has what a formula needs. */
function plainMathml(mathml: string): string {
  return mathml
    .replace(/(?: class="([^"]*)")? style="([^"]*)"/g, (_, names = "", style = "") =>
      classOf(names, style),
    )
    .replaceAll('<span class="tml-eqn"></span>', "");
}

function classOf(names: string, style: string): string {
  const borders = [...style.matchAll(/border(?:-(\w+))?:/g)];
  const lines = borders.map(([, side = "box"]) => ` line-${side}`);
  const all = `${names}${lines.join("")}`.trim();
  return all === "" ? "" : ` class="${all}"`;
}

const messages: readonly (readonly [RegExp, string])[] = [
  [/^Unsupported function name: (\S+)/, "$1 is not a command we know"],
  [/^Function "(\S+)" is not trusted/, "$1 does not work here"],
  [/^Unexpected end of input/, 'its end is missing (a "}"?)'],
  [/^Expected '\}', got 'EOF'/, 'a "{" has no "}"'],
  [/^Expected 'EOF', got '(.+?)'/, '"$1" cannot stand there'],
  [/^Expected '(.+?)', got 'EOF'/, '"$1" is missing'],
  [/^Expected '(.+?)', got '(.+?)'/, '"$1" is expected, not "$2"'],
  [/^Double (sub|super)script/, "two $1scripts in a row: put the first part in { }"],
  [/^(\S+) (?:works only|can be used only) in display mode/, "$1 needs $$$$ … $$$$"],
];

/** Returns a message of Temml in the words of this project; one that is not listed stays as it is. */
function inPlainWords(message: string): string {
  const text = message.trim().replace(/ at (?:position \d+|end of input):.*$/s, "");
  const [pattern, words] = messages.find(([known]) => known.test(text)) ?? [/^./, ""];
  const first = (letter: string) => letter.toLowerCase();
  return words === ""
    ? text.replace(pattern, first)
    : (pattern.exec(text)?.[0] ?? "").replace(pattern, words);
}
