import type { Problem } from "../problems.ts";
import type { Path } from "../schema/validate.ts";
import { type Node, outlineOfText, readOutline, type Span } from "./outline.ts";

/** A data file as it was read: its name as messages show it, and its text. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Where a value stands in its file, or a part of it. */
export interface Place extends Span {
  /** Where the name of its field stands. */
  readonly name: number;
}

/** Says whether a file is one text in Markdown; all others are YAML. */
export function isMarkdown({ file }: Source): boolean {
  return file.endsWith(".md");
}

/** Returns where a value stands, or a part of its text; what is absent stands at the nearest value around it. */
export function placeOf(source: Source, path: Path, part?: Span): Place {
  let node = outlineOf(source);
  for (const step of path) {
    const child = node.children.get(String(step));
    if (!child) break;
    node = child;
  }
  const start = part && node.places()[part.start];
  const last = part && node.places()[part.end - 1];
  if (start === undefined || last === undefined) return node;
  return { start, end: Math.max(start, last) + 1, name: node.name };
}

/** Returns a problem at the value (or the name) of a field. */
export function problemAt(
  source: Source,
  path: Path,
  fact: string,
  at: "name" | "value" = "value",
): Problem {
  const place = placeOf(source, path);
  const offset = at === "name" ? place.name : place.start;
  return { file: source.file, ...positionOf(source, offset), field: path.join("."), fact };
}

/** Returns line and column, from 1, of an offset; a column is a character, not a UTF-16 unit. */
export function positionOf(source: Source, offset: number): { line: number; column: number } {
  const { lines, pairs } = marksOf(source);
  const line = countBelow(lines, offset + 1);
  const start = lines[line - 1] ?? 0;
  const inPairs = countBelow(pairs, offset) - countBelow(pairs, start);
  return { line, column: offset - start - inPairs + 1 };
}

/** Where the lines of a file start, and where characters of two units stand. */
interface Marks {
  readonly lines: readonly number[];
  readonly pairs: readonly number[];
}

const outlines = new WeakMap<Source, Node>();
const marks = new WeakMap<Source, Marks>();

/** Places are looked up only when there is something to report, so a file is parsed once more then. */
function outlineOf(source: Source): Node {
  const outline =
    outlines.get(source) ?? (isMarkdown(source) ? outlineOfText : readOutline)(source.text);
  outlines.set(source, outline);
  return outline;
}

function marksOf(source: Source): Marks {
  const known = marks.get(source);
  if (known) return known;
  const found = (pattern: RegExp) => [...source.text.matchAll(pattern)].map(({ index }) => index);
  const fresh = {
    lines: [0, ...found(/\n/g).map((end) => end + 1)],
    pairs: found(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g),
  };
  marks.set(source, fresh);
  return fresh;
}

/** Returns how many of some ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
