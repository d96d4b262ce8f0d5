import { type EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from "js-yaml/browser";

/** A text, a number or another single value, as the parser met it. */
export type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** A text of a file, and the offset in the file of each of its UTF-16 units, and of its end. */
export interface ScalarText {
  readonly value: string;
  readonly offsets: readonly number[];
}

/**
 * Returns the text of a scalar. YAML puts a blank where a text is folded over lines; between two letters of scripts
 * that write no blanks it is left out (CSS Text 3 §4.1.3).
 */
export function scalarText(text: string, event: ScalarEvent): ScalarText {
  const value = getScalarValue(text, event);
  const offsets = offsetsOf(text, event, value);
  if (!foldedWide.test(text.slice(event.valueStart, event.valueEnd))) return { value, offsets };
  const isKept = (_: unknown, i: number) => !isFoldBetweenWide(text, value, offsets, i);
  return {
    value: value.split("").filter(isKept).join(""),
    offsets: offsets.filter(isKept),
  };
}

// Korean writes blanks between its words.
const wide = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60]`;

/** Matches a source in which a line ends and the next starts with letters of a script without blanks. */
export const foldedWide = new RegExp(`${wide}[ \\t]*\\r?\\n[ \\t]*${wide}`, "u");

const [endsWide, startsWide] = [new RegExp(`${wide}$`, "u"), new RegExp(`^${wide}`, "u")];

function isFoldBetweenWide(
  text: string,
  value: string,
  offsets: readonly number[],
  i: number,
): boolean {
  if (value[i] !== " " || !endsWide.test(value.slice(Math.max(0, i - 2), i))) return false;
  return (
    startsWide.test(value.slice(i + 1, i + 3)) &&
    text.slice(offsets[i - 1], offsets[i + 1]).includes("\n")
  );
}

/** How a quoted scalar writes one character that is not white space; white space is folded, so it cannot be counted. */
const characters: Readonly<Record<number, RegExp>> = {
  [SCALAR_STYLE.SINGLE_QUOTED]: /''|[^ \t\r\n]/g,
  [SCALAR_STYLE.DOUBLE_QUOTED]: /\\(?:x..|u.{4}|U.{8}|[\s\S])|[^ \t\r\n]/g,
};

/** Aligns the text of a scalar with its source: characters other than white space are in both, in the same order. */
function offsetsOf(text: string, event: ScalarEvent, value: string): number[] {
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
  return [...value.split(""), ""].map((unit) =>
    /^[ \t\r\n]?$/.test(unit) ? after() : (starts[next++] ?? after()),
  );
}
