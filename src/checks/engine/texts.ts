import { entriesOf, type Records } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import { formulasInLine, type PlacedFormula } from "../../markup/formula.ts";
import { formulasInMarkdown } from "../../markup/formulas-in-markdown.ts";
import { dataFileList } from "../../schema/data-files.ts";
import type { TextKind } from "../../schema/fields.ts";
import { type TypedText, textFinder } from "../../schema/text-finder.ts";
import { addressPattern, trimAddress } from "./address-pattern.ts";

/** A text of the data folder. */
export interface DataText extends TypedText {
  readonly source: Source;
  /** The name of its field: `title`. */
  readonly field: string;
  readonly formulas: readonly PlacedFormula[];
  /** The text with addresses, code and formulas masked, for rules about words; offsets are the same. */
  readonly prose: string;
}

/** Replaces each masked character in `prose`: a private-use code point, neither a letter nor a space. */
export const maskCharacter = "\uE000";

/** Returns every text of the records. */
export function textsOf(records: Records): readonly DataText[] {
  const finders = new Map(dataFileList.map(([kind, { schema }]) => [kind, textFinder(schema)]));
  return entriesOf(records).flatMap(([kind, { source, typed }]) =>
    (finders.get(kind)?.(typed) ?? []).map((text) => textOf(text, source)),
  );
}

function textOf({ path, kind, value }: TypedText, source: Source): DataText {
  const field = String(path.findLast((step) => typeof step === "string") ?? "");
  const formulas = formulasOf(kind, value, field);
  return { path, kind, value, source, field, formulas, prose: proseOf(kind, value, formulas) };
}

/** Markdown, titles and topics have formulas. */
function formulasOf(kind: TextKind, value: string, field: string): readonly PlacedFormula[] {
  if (kind === "markdown") return formulasInMarkdown(value);
  return /^(title|topic)$/.test(field) ? formulasInLine(value) : [];
}

const code = /(?<!`)(`+)[^`]+\1|^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\2/gm;

function proseOf(kind: TextKind, typed: string, formulas: readonly PlacedFormula[]): string {
  const value = withoutFormulas(typed, formulas);
  // Most texts have neither; skipping them saves 60 ms at 1,000 talks.
  if (!/[/`~]|www\./i.test(value)) return value;
  const mask = (match: string) => maskCharacter.repeat(match.length);
  const withoutCode = kind === "markdown" ? value.replace(code, mask) : value;
  return withoutCode.replace(addressPattern, (match) => {
    const address = trimAddress(match);
    return mask(address) + match.slice(address.length);
  });
}

function withoutFormulas(value: string, formulas: readonly PlacedFormula[]): string {
  let done = 0;
  const parts = formulas.map(({ start, end }) => {
    const part = value.slice(done, start) + maskCharacter.repeat(end - start);
    done = end;
    return part;
  });
  return parts.join("") + value.slice(done);
}
