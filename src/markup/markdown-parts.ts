import type { MarkdownIt } from "markdown-it";
import { linesOf, placedInlines } from "./inline-places.ts";
import type { MarkupPart, Places } from "./token-places.ts";

/** Returns the parts of a Markdown text that a parser reads as markup or code; offsets are those of the text. */
export function markdownParts(text: string, parser: MarkdownIt): MarkupPart[] {
  const places: Places = { steps: new Map(), parts: new Map() };
  const tokens = parser.parse(text, places);
  const lines = linesOf(text);
  const startOf = (line: number) => lines[line]?.start ?? text.length;
  const fences = tokens.flatMap(({ type, map }) =>
    type === "fence" && map ? [{ start: startOf(map[0]), end: startOf(map[1]), isCode: true }] : [],
  );
  const inline = placedInlines(text, tokens).flatMap(({ children, placeOf }) =>
    (places.parts.get(children) ?? []).map((part) => ({
      ...part,
      start: placeOf(part.start),
      end: placeOf(part.end),
    })),
  );
  return [...fences, ...inline];
}
