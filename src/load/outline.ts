import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml/browser";
import { type ScalarEvent, type ScalarText, scalarText } from "./scalar-text.ts";

/** A range of a text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The position of a YAML value in its file, with those of the values inside it. */
export interface OutlineNode extends Span {
  /** The offset of the field's name; for an item of a list, of the item. */
  readonly name: number;
  /** How a single value is written: without quotes, in quotes, after ">" or after "|"; null for lists and mappings. */
  readonly style: ScalarStyle | null;
  /** Returns the text, and its offsets in the file; null for lists and mappings. */
  readonly scalar: () => ScalarText | null;
  readonly children: ReadonlyMap<string, OutlineNode>;
}

/** A way of writing a single value (YAML 1.2 §7.3, §8.1). */
export type ScalarStyle = "plain" | "quoted" | "folded" | "literal";

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: "plain",
  [SCALAR_STYLE.SINGLE_QUOTED]: "quoted",
  [SCALAR_STYLE.DOUBLE_QUOTED]: "quoted",
  [SCALAR_STYLE.FOLDED_BLOCK]: "folded",
  [SCALAR_STYLE.LITERAL_BLOCK]: "literal",
};

/** The parser events of a file, and the index of the next one. */
interface Cursor {
  readonly text: string;
  readonly events: readonly Event[];
  index: number;
}

/** Returns the positions of all values of a YAML file that parses. */
export function readOutline(text: string): OutlineNode {
  return readNode({ text, events: parseEvents(text, {}), index: 1 });
}

/** Returns the outline of a Markdown file, which is a single text. */
export function outlineOfText(text: string): OutlineNode {
  const { length } = text;
  const offsets = () => Array.from({ length: length + 1 }, (_, offset) => offset);
  const scalar = () => ({ value: text, offsets: offsets() });
  const end = Math.max(1, length);
  return { start: 0, end, name: 0, style: "literal", scalar, children: new Map() };
}

/** Returns the spans of all scalars of a YAML file that parses, quotes included. */
export function scalarSpans(text: string): Span[] {
  const scalars = parseEvents(text, {}).filter((event) => event.type === EVENT_ID.SCALAR);
  return scalars.map((event) => ({ start: event.valueStart - 1, end: event.valueEnd }));
}

function readNode(cursor: Cursor): OutlineNode {
  const event = cursor.events[cursor.index++];
  if (event?.type === EVENT_ID.SCALAR) return scalarNode(cursor.text, event);
  const start = event && "start" in event ? event.start : 0;
  const children = new Map<string, OutlineNode>();
  const node = { start, end: start + 1, name: start, style: null, scalar: () => null, children };
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return node;
  while ((cursor.events[cursor.index]?.type ?? EVENT_ID.POP) !== EVENT_ID.POP)
    if (event.type === EVENT_ID.SEQUENCE) readItem(cursor, children, start);
    else readField(cursor, children);
  cursor.index++;
  return node;
}

/** An empty item has no position of its own: it gets that of the item before it. */
function readItem(cursor: Cursor, items: Map<string, OutlineNode>, listStart: number): void {
  const item = readNode(cursor);
  const start = items.get(String(items.size - 1))?.start ?? listStart;
  const position = item.start < 0 ? { start, end: start + 1, name: start } : {};
  items.set(String(items.size), { ...item, ...position });
}

function readField(cursor: Cursor, fields: Map<string, OutlineNode>): void {
  const key = cursor.events[cursor.index];
  const name = readNode(cursor).start;
  const value = readNode(cursor);
  if (key?.type !== EVENT_ID.SCALAR) return;
  // An empty value has no position of its own: it gets that of its name.
  const position = value.start < 0 ? { start: name, end: name + 1 } : {};
  fields.set(getScalarValue(cursor.text, key), { ...value, ...position, name });
}

/** A quoted scalar starts at its quote, a block scalar at its first word; an empty one has no position (-1). */
function scalarNode(text: string, event: ScalarEvent): OutlineNode {
  const { valueStart, valueEnd } = event;
  const style = styles[event.style] ?? "plain";
  const isBlock = style === "folded" || style === "literal";
  const indentation = isBlock ? text.slice(valueStart, valueEnd).search(/\S|$/) : 0;
  const start = style === "quoted" ? valueStart - 1 : valueStart + indentation;
  let scalar: ScalarText | null = null;
  return {
    start,
    end: Math.max(start + 1, style === "quoted" ? valueEnd + 1 : valueEnd),
    name: start,
    style,
    children: new Map(),
    // Computed once: a text can have thousands of findings.
    scalar: () => {
      scalar ??= scalarText(text, event);
      return scalar;
    },
  };
}
