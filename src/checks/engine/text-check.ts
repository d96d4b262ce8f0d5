import type { Span } from "../../load/outline.ts";
import type { TextKind } from "../../schema/fields.ts";
import type { Finding, TextCheck } from "./rule.ts";
import type { DataText } from "./texts.ts";

/** A part of a text that breaks a rule, and the fact about it. */
export interface FlaggedPart extends Span {
  readonly fact: string;
}

/** A character outside printable ASCII, tabs and line breaks. */
export const unusualCharacter = /[^\t\n\r -~]/;

/** Matches every text. */
export const anyText = /(?:)/;

/** Returns a check of the texts of some kinds that match `pattern`. */
export function textCheck(
  kinds: readonly TextKind[],
  pattern: RegExp,
  flag: (text: DataText) => readonly FlaggedPart[],
): TextCheck {
  const findingsIn = (text: DataText) => flag(text).map((part) => findingOf(text, part));
  return { kinds, pattern, findingsIn };
}

/** Returns the finding about a part of a text, or about the whole value if the part is all of it. */
export function findingOf(
  { source, path, value }: DataText,
  { start, end, fact }: FlaggedPart,
): Finding {
  return start === 0 && end === value.length
    ? { source, path, fact }
    : { source, path, part: { start, end }, fact };
}

/** Flags each match of a global pattern that `factOf` has a fact about. */
export function flagMatches(
  text: string,
  pattern: RegExp,
  factOf: (match: RegExpExecArray) => string | null,
): FlaggedPart[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const fact = factOf(match);
    const start = match.index;
    return fact === null ? [] : [{ start, end: start + match[0].length, fact }];
  });
}

/** Returns the code point of a character in Unicode's notation: `U+00A0`. */
export function codePointName(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
