import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import type { Problem } from "../problems.ts";
import type { Path } from "../schema/validate.ts";

/** A data file as it was read: its name as messages show it, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Returns a problem at the value (or the name) of a field; a field that is absent stands at the nearest one around it. */
export function problemAt(
  source: Source,
  path: Path,
  fact: string,
  at: "name" | "value" = "value",
): Problem {
  const offset = offsetOf(source.text, path, at);
  return { file: source.file, ...positionOf(source.text, offset), field: path.join("."), fact };
}

/** Returns line and column, from 1, of an offset; a column is a character, not a UTF-16 unit. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  return {
    line: before.split("\n").length,
    column: [...before.slice(lineStart)].length + 1,
  };
}

/** A node of the document while its events are walked: where it starts, and what it holds. */
interface Node {
  readonly offset: number;
  readonly children: Map<string, { name: number; node: Node }>;
}

/**
 * Returns where a value (or the name of its field) starts. Positions are looked up only when there is something to
 * report, so files are parsed once more then.
 */
export function offsetOf(text: string, path: Path, at: "name" | "value"): number {
  let node = readNode(text, parseEvents(text, {}), { index: 1 });
  let offset = node.offset;
  for (const [depth, step] of path.entries()) {
    const child = node.children.get(String(step));
    if (!child) break;
    offset = at === "name" && depth === path.length - 1 ? child.name : child.node.offset;
    node = child.node;
  }
  return offset;
}

function readNode(text: string, events: readonly Event[], cursor: { index: number }): Node {
  const event = events[cursor.index++];
  const node: Node = { offset: event ? startOf(text, event) : 0, children: new Map() };
  if (event?.type !== EVENT_ID.MAPPING && event?.type !== EVENT_ID.SEQUENCE) return node;
  for (let item = 0; ; item++) {
    const next = events[cursor.index];
    if (!next || next.type === EVENT_ID.POP) break;
    if (event.type === EVENT_ID.SEQUENCE) {
      const child = readNode(text, events, cursor);
      node.children.set(String(item), { name: child.offset, node: child });
    } else {
      readField(text, events, cursor, node);
    }
  }
  cursor.index++;
  return node;
}

function readField(
  text: string,
  events: readonly Event[],
  cursor: { index: number },
  parent: Node,
): void {
  const key = events[cursor.index];
  const name = readNode(text, events, cursor).offset;
  const value = readNode(text, events, cursor);
  if (key?.type !== EVENT_ID.SCALAR) return;
  const node = value.offset < 0 ? { ...value, offset: name } : value;
  parent.children.set(getScalarValue(text, key), { name, node });
}

/** A quoted scalar starts at its quote, a block scalar at its first word; an empty value has no place (-1). */
function startOf(text: string, event: Event): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  if (event.type !== EVENT_ID.SCALAR) return "start" in event ? event.start : 0;
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED)
    return event.valueStart - 1;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  return event.valueStart + text.slice(event.valueStart, event.valueEnd).search(/\S|$/);
}
