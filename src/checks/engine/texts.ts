import type { Span } from "../../load/outline.ts";
import { entriesOf, type Records } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import { dataFileList } from "../../schema/data-files.ts";
import type { TextKind } from "../../schema/fields.ts";
import { type TypedText, textFinder } from "../../schema/text-finder.ts";
import { addressPattern, trimAddress } from "./address-pattern.ts";
import type { Finding, TextCheck } from "./rule.ts";

/** A text of the data folder. */
export interface DataText extends TypedText {
  readonly source: Source;
  /** The name of its field: `title`. */
  readonly field: string;
  /** The text with addresses and code masked, for rules about words; offsets are the same. */
  readonly prose: string;
}

/** A part of a text that breaks a rule, and the fact about it. */
export interface FlaggedPart extends Span {
  readonly fact: string;
}

/** Replaces each masked character in `prose`: a private-use code point, neither a letter nor a space. */
export const maskCharacter = "\uE000";

/** A character outside printable ASCII, tabs and line breaks. */
export const unusualCharacter = /[^\t\n\r -~]/;

/** Matches every text with an address or a Markdown link, and few others. */
export const addressHint = /[/\]]|www\./i;

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

/** Returns every text of the records. */
export function textsOf(records: Records): readonly DataText[] {
  const finders = new Map(dataFileList.map(([kind, { schema }]) => [kind, textFinder(schema)]));
  return entriesOf(records).flatMap(([kind, { source, typed }]) =>
    (finders.get(kind)?.(typed) ?? []).map((text) => textOf(text, source)),
  );
}

function textOf({ path, kind, value }: TypedText, source: Source): DataText {
  const field = String(path.findLast((step) => typeof step === "string") ?? "");
  return { path, kind, value, source, field, prose: proseOf(kind, value) };
}

const code = /(?<!`)(`+)[^`]+\1|^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\2/gm;

function proseOf(kind: TextKind, value: string): string {
  // Most texts have neither; skipping them saves 60 ms at 1,000 talks.
  if (!/[/`~]|www\./i.test(value)) return value;
  const mask = (match: string) => maskCharacter.repeat(match.length);
  const withoutCode = kind === "markdown" ? value.replace(code, mask) : value;
  return withoutCode.replace(addressPattern, (match) => {
    const address = trimAddress(match);
    return mask(address) + match.slice(address.length);
  });
}
