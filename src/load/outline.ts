import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml/browser";

/** A stretch of a text: from `start` up to, and without, `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value of a YAML file: where it stands, and what it holds. */
export interface Node extends Span {
  /** Where the name of the field stands, or the item itself. */
  readonly name: number;
  /** Returns where each UTF-16 unit of a text stands in the file; nothing for lists and named fields. */
  readonly places: () => readonly number[];
  readonly children: ReadonlyMap<string, Node>;
}

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** The events of a file while they are read. */
interface Cursor {
  readonly text: string;
  readonly events: readonly Event[];
  index: number;
}

/** Returns the record of a YAML file that parses, with the place of everything in it. */
export function readOutline(text: string): Node {
  return readNode({ text, events: parseEvents(text, {}), index: 1 });
}

/** Returns the outline of a file that is one text. */
export function outlineOfText({ length }: string): Node {
  const places = Array.from({ length: length + 1 }, (_, unit) => unit);
  return { start: 0, end: Math.max(1, length), name: 0, places: () => places, children: new Map() };
}

/** Returns the places of all scalars of a YAML file that parses, quotes included. */
export function scalarSpans(text: string): Span[] {
  const scalars = parseEvents(text, {}).filter((event) => event.type === EVENT_ID.SCALAR);
  return scalars.map((event) => ({ start: event.valueStart - 1, end: event.valueEnd }));
}

function readNode(cursor: Cursor): Node {
  const event = cursor.events[cursor.index++];
  if (event?.type === EVENT_ID.SCALAR) return scalarNode(cursor.text, event);
  const start = event && "start" in event ? event.start : 0;
  const children = new Map<string, Node>();
  const node = { start, end: start + 1, name: start, places: () => [], children };
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return node;
  while ((cursor.events[cursor.index]?.type ?? EVENT_ID.POP) !== EVENT_ID.POP)
    if (event.type === EVENT_ID.SEQUENCE) readItem(cursor, children, start);
    else readField(cursor, children);
  cursor.index++;
  return node;
}

/** An item that holds nothing stands where the one before it does. */
function readItem(cursor: Cursor, items: Map<string, Node>, listStart: number): void {
  const item = readNode(cursor);
  const start = items.get(String(items.size - 1))?.start ?? listStart;
  const place = item.start < 0 ? { start, end: start + 1, name: start } : {};
  items.set(String(items.size), { ...item, ...place });
}

function readField(cursor: Cursor, fields: Map<string, Node>): void {
  const key = cursor.events[cursor.index];
  const name = readNode(cursor).start;
  const value = readNode(cursor);
  if (key?.type !== EVENT_ID.SCALAR) return;
  // An empty value has no place of its own: it stands at its name.
  const place = value.start < 0 ? { start: name, end: name + 1 } : {};
  fields.set(getScalarValue(cursor.text, key), { ...value, ...place, name });
}

/** A quoted scalar starts at its quote, a block scalar at its first word; an empty value has no place (-1). */
function scalarNode(text: string, event: ScalarEvent): Node {
  const { style, valueStart, valueEnd } = event;
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  const isBlock = style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;
  const blanks = isBlock ? text.slice(valueStart, valueEnd).search(/\S|$/) : 0;
  const start = isQuoted ? valueStart - 1 : valueStart + blanks;
  let places: readonly number[] | undefined;
  return {
    start,
    end: Math.max(start + 1, isQuoted ? valueEnd + 1 : valueEnd),
    name: start,
    children: new Map(),
    places: () => {
      places ??= placesOf(text, event);
      return places;
    },
  };
}

/** What stands for one character that is no blank, by the style of the scalar; blanks are folded and do not count. */
const units: Readonly<Record<number, RegExp>> = {
  [SCALAR_STYLE.SINGLE_QUOTED]: /''|[^ \t\r\n]/g,
  [SCALAR_STYLE.DOUBLE_QUOTED]: /\\(?:x..|u.{4}|U.{8}|[\s\S])|[^ \t\r\n]/g,
};

/** Follows the text of a scalar through its source: what is no blank stands in both, in the same order. */
function placesOf(text: string, event: ScalarEvent): number[] {
  const raw = text.slice(event.valueStart, event.valueEnd);
  const starts: number[] = [];
  for (const { 0: unit, index } of raw.matchAll(units[event.style] ?? /[^ \t\r\n]/g)) {
    if (/^\\[ntr \t\r\n]/.test(unit)) continue;
    starts.push(event.valueStart + index);
    if (/^\\U000[1-9a-f]|^\\U0010/i.test(unit)) starts.push(event.valueStart + index);
  }
  let next = 0;
  const after = () => (starts[next - 1] ?? event.valueStart - 1) + 1;
  return [...getScalarValue(text, event).split(""), ""].map((unit) =>
    /^[ \t\r\n]?$/.test(unit) ? after() : (starts[next++] ?? after()),
  );
}
