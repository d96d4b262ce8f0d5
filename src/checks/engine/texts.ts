import type { Span } from "../../load/outline.ts";
import { entriesOf, type Records } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import { dataFileList } from "../../schema/data-files.ts";
import type { TextKind } from "../../schema/fields.ts";
import { type TypedText, textFinder } from "../../schema/text-finder.ts";
import { addressPattern, withoutEnd } from "./address-pattern.ts";
import type { Finding, TextCheck } from "./rule.ts";

/** A text of the data folder. */
export interface Text extends TypedText {
  readonly source: Source;
  /** The name of its field: `title`. */
  readonly field: string;
  /** The text of the same length in which addresses and code are covered up, for rules about words. */
  readonly prose: string;
}

/** A mistake in a part of a text, and the fact about it. */
export interface Slip extends Span {
  readonly fact: string;
}

/** What stands in prose for a character that is covered up. */
export const covered = "\uE000";

/** A sign that few texts hold: one beyond ASCII, or one that nobody sees. */
export const unusualSign = /[^\t\n\r -~]/;

/** What stands in every address, and in every link of Markdown. */
export const addressSign = /[/\]]|www\./i;

/** For rules on what any text may hold. */
export const anySign = /(?:)/;

/** Returns a check that looks for slips in every text of some kinds; a text without a match of `signs` has none. */
export function inTexts(
  kinds: readonly TextKind[],
  signs: RegExp,
  slipsIn: (text: Text) => readonly Slip[],
): TextCheck {
  const findingsIn = (text: Text) => slipsIn(text).map((slip) => findingOf(text, slip));
  return { kinds, signs, findingsIn };
}

/** Returns a finding about a part of a text, or about the text as a whole where it is all of it. */
export function findingOf({ source, path, value }: Text, { start, end, fact }: Slip): Finding {
  return start === 0 && end === value.length
    ? { source, path, fact }
    : { source, path, part: { start, end }, fact };
}

/** Returns a slip for each match of a global pattern, unless there is nothing to say about it. */
export function slipsAt(
  text: string,
  pattern: RegExp,
  factOf: (match: RegExpExecArray) => string | null,
): Slip[] {
  // Nearly every text is sound, and a search is several times as fast as a list of matches.
  if (text.search(pattern) < 0) return [];
  return [...text.matchAll(pattern)].flatMap((match) => {
    const fact = factOf(match);
    const start = match.index;
    return fact === null ? [] : [{ start, end: start + match[0].length, fact }];
  });
}

/** Returns every text of the records. */
export function textsOf(records: Records): readonly Text[] {
  const finders = new Map(dataFileList.map(([kind, { schema }]) => [kind, textFinder(schema)]));
  return entriesOf(records).flatMap(([kind, { source, typed }]) =>
    (finders.get(kind)?.(typed) ?? []).map((text) => textOf(text, source)),
  );
}

function textOf({ path, kind, value }: TypedText, source: Source): Text {
  const field = String(path.findLast((step) => typeof step === "string") ?? "");
  return { path, kind, value, source, field, prose: proseOf(kind, value) };
}

const code = /(?<!`)(`+)[^`]+\1|^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\2/gm;

function proseOf(kind: TextKind, value: string): string {
  // Few texts hold code, or an address.
  if (!/[/`~]|www\./i.test(value)) return value;
  const cover = (match: string) => covered.repeat(match.length);
  const withoutCode = kind === "markdown" ? value.replace(code, cover) : value;
  return withoutCode.replace(addressPattern, (match) => {
    const address = withoutEnd(match);
    return cover(address) + match.slice(address.length);
  });
}
