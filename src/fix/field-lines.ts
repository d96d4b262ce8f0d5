import type { OutlineNode } from "../load/outline.ts";

/** A field of a mapping that is written line by line, by offsets in its file. */
export interface FieldLines {
  readonly name: string;
  /** Where the name starts. */
  readonly start: number;
  /** Where the value ends, without a comment on its line. */
  readonly valueEnd: number;
  /** The start of the line after the last line of the value; comments below it are not part. */
  readonly end: number;
}

/** Returns the fields of a mapping from top to bottom; null if it is not written with one field below the other. */
export function fieldLines(text: string, mapping: OutlineNode): FieldLines[] | null {
  const fields = [...mapping.children]
    .map(([name, node]) => ({ name, start: node.name, valueEnd: deepEnd(node) }))
    .map((field) => ({ ...field, end: lineEnd(text, field.valueEnd) }))
    .sort((a, b) => a.start - b.start);
  const columns = new Set(fields.map(({ start }) => columnOf(text, start)));
  const areLines = fields.every(
    ({ start }, i) => i === 0 || /^[ ]*$/.test(text.slice(lineStart(text, start), start)),
  );
  const isNoMapping = fields.some(({ start, name }) => !text.startsWith(name, start));
  return columns.size !== 1 || !areLines || isNoMapping || isFlow(text, fields) ? null : fields;
}

/** `- { name: Ada }` has one field on one line, too. */
function isFlow(text: string, [first]: readonly FieldLines[]): boolean {
  return first === undefined || /[{,]\s*$/.test(text.slice(0, first.start));
}

/** Returns how many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Returns the offset at which the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Returns the offset at which the comments directly above a line start; that of the line if there are none. */
export function startWithComments(text: string, offset: number, comment = /^[ \t]*#/): number {
  let start = lineStart(text, offset);
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!comment.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

function lineEnd(text: string, offset: number): number {
  if (text.charAt(offset - 1) === "\n") return offset;
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end + 1;
}

function deepEnd(node: OutlineNode): number {
  return Math.max(node.end, ...[...node.children.values()].map(deepEnd));
}
