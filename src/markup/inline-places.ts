import type { Token } from "markdown-it";

/** The tokens inside a paragraph, a heading or a cell, and where in the whole text each offset of its content is. */
export interface PlacedInline {
  readonly children: Token[];
  readonly placeOf: (offset: number) => number;
}

/** Returns the inline content of a parsed Markdown text, in its order; offsets are UTF-16 units. */
export function placedInlines(text: string, tokens: readonly Token[]): PlacedInline[] {
  const lines = linesOf(text);
  const found: PlacedInline[] = [];
  let row = 0;
  let from = 0;
  for (const { type, map, content, children } of tokens) {
    if (map) [row, from] = [map[0], 0];
    if (type !== "inline" || !children) continue;
    const starts = content.split("\n").map((part, i) => {
      const line = lines[row + i];
      const words = part.trimStart();
      // The cells of a row stand on one line, one after another; their tokens have no lines of their own.
      const at = Math.max(0, line?.text.indexOf(words, i === 0 ? from : 0) ?? 0);
      from = at + words.length;
      return (line?.start ?? 0) + at - (part.length - words.length);
    });
    found.push({ children, placeOf: placeFinder(content, starts) });
  }
  return found;
}

/** A line of a text without its line break. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** Returns the lines of a text as CommonMark tells them apart (§2.1). */
export function linesOf(text: string): TextLine[] {
  const ends = [...text.matchAll(/\r\n?|\n|$/g)];
  let start = 0;
  return ends.map(({ 0: lineBreak, index }) => {
    // The parser reads this for the character that no text may hold.
    const line = { text: text.slice(start, index).replaceAll("\0", "\ufffd"), start };
    start = index + lineBreak.length;
    return line;
  });
}

/** Returns a function from offsets in a content to those in the text, given where each line of the content starts. */
function placeFinder(content: string, starts: readonly number[]): (offset: number) => number {
  const lines = linesOf(content).map(({ start }) => start);
  return (offset) => {
    const line = lines.findLastIndex((start) => start <= offset);
    return (starts[line] ?? 0) + offset - (lines[line] ?? 0);
  };
}
