import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml/browser";

/** A range of a text in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The position of a YAML value in its file, with those of the values inside it. */
export interface OutlineNode extends Span {
  /** The offset of the field's name; for an item of a list, of the item. */
  readonly name: number;
  /** Returns the offset in the file of each UTF-16 unit of a text, and of its end; empty for lists and mappings. */
  readonly offsets: () => readonly number[];
  readonly children: ReadonlyMap<string, OutlineNode>;
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

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
export function outlineOfText({ length }: string): OutlineNode {
  const offsets = () => Array.from({ length: length + 1 }, (_, offset) => offset);
  return { start: 0, end: Math.max(1, length), name: 0, offsets, children: new Map() };
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
  const node = { start, end: start + 1, name: start, offsets: () => [], children };
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
  const { style, valueStart, valueEnd } = event;
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
  const indentation = isBlock ? text.slice(valueStart, valueEnd).search(/\S|$/) : 0;
  const start = isQuoted ? valueStart - 1 : valueStart + indentation;
  let offsets: readonly number[] | null = null;
  return {
    start,
    end: Math.max(start + 1, isQuoted ? valueEnd + 1 : valueEnd),
    name: start,
    children: new Map(),
    // Computed once: a text can have thousands of findings.
    offsets: () => {
      offsets ??= offsetsOf(text, event);
      return offsets;
    },
  };
}

/** How a quoted scalar writes one character that is not white space; white space is folded, so it cannot be counted. */
const characters: Readonly<Record<number, RegExp>> = {
  [SCALAR_STYLE.SINGLE_QUOTED]: /''|[^ \t\r\n]/g,
  [SCALAR_STYLE.DOUBLE_QUOTED]: /\\(?:x..|u.{4}|U.{8}|[\s\S])|[^ \t\r\n]/g,
};

/** Aligns the text of a scalar with its source: characters other than white space are in both, in the same order. */
function offsetsOf(text: string, event: ScalarEvent): number[] {
  const raw = text.slice(event.valueStart, event.valueEnd);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: written, index } of raw.matchAll(characters[event.style] ?? /[^ \t\r\n]/g)) {
    if (/^\\[ntr \t\r\n]/.test(written)) continue;
    // An escaped character beyond the BMP is two UTF-16 units.
    const units = /^\\U000[1-9a-f]|^\\U0010/i.test(written) ? 2 : 1;
    for (let unit = 0; unit < units; unit++) {
      starts.push(event.valueStart + index);
      ends.push(event.valueStart + index + written.length);
    }
  }
  let next = 0;
  const after = () => ends[next - 1] ?? event.valueStart;
  return [...getScalarValue(text, event).split(""), ""].map((unit) =>
    /^[ \t\r\n]?$/.test(unit) ? after() : (starts[next++] ?? after()),
  );
}
