import type { MarkdownIt, StateInline } from "markdown-it";

const scripts = [
  {
    mark: "~",
    tag: "sub",
    pattern: /(?<=[\p{L}\p{N})\]])~([+−-]?[\p{L}\p{N},.]+[+−-]?)~(?![\p{N}~])/uy,
    digits: "₀₁₂₃₄₅₆₇₈₉₊₋",
  },
  {
    mark: "^",
    tag: "sup",
    pattern: /(?<=[\p{L}\p{N})\]])\^([+−-]?[\p{L}\p{N},.]+[+−-]?)\^(?![\p{N}^])/uy,
    digits: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻",
  },
] as const;

/**
 * Teaches a parser `H~2~O` and `10^-3^`: tokens of the type `sub` or `sup`, whose content is for plain text. Only a word or
 * a number right after a letter, digit or bracket is raised; sums such as `x^2+y^2` and amounts such as `~5` stay text.
 */
export function addRaisedText(parser: MarkdownIt): void {
  for (const { mark, tag, pattern, digits } of scripts) {
    parser.inline.ruler.before("strikethrough", tag, (state, silent) => {
      if (!state.src.startsWith(mark, state.pos)) return false;
      pattern.lastIndex = state.pos;
      const [typed, raised] = pattern.exec(state.src) ?? [];
      if (typed === undefined || raised === undefined) return false;
      if (state.pos + typed.length > state.posMax) return false;
      if (!silent) pushRaised(state, tag, raised, plainOf(raised, digits) ?? typed);
      state.pos += typed.length;
      return true;
    });
    parser.renderer.rules[tag] = (tokens, i) =>
      `<${tag}>${parser.utils.escapeHtml(tokens[i]?.info ?? "")}</${tag}>`;
  }
}

function pushRaised(state: StateInline, tag: string, raised: string, plain: string): void {
  const token = state.push(tag, tag, 0);
  token.info = raised;
  token.content = plain;
}

/** Returns a raised number in the characters that Unicode has for it; null for words. */
function plainOf(raised: string, digits: string): string | null {
  const places = [...raised.replaceAll("−", "-")].map((sign) => "0123456789+-".indexOf(sign));
  return places.includes(-1) ? null : places.map((place) => digits.charAt(place)).join("");
}
