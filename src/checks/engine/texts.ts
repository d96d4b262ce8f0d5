import { entriesOf, type Records } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import { dataFileList } from "../../schema/data-files.ts";
import type { TextKind } from "../../schema/fields.ts";
import { type TypedText, textFinder } from "../../schema/text-finder.ts";
import type { Path } from "../../schema/validate.ts";
import { addressPattern, trimAddress } from "./address-pattern.ts";

/** A text of the data folder. */
export interface DataText extends TypedText {
  readonly source: Source;
  /** The name of its field: `title`. */
  readonly field: string;
  /** Its language as a tag of BCP 47: that of the talk, or else of the series. */
  readonly language: string;
  /** The text with addresses and code masked, for rules about words; offsets are the same. */
  readonly prose: string;
}

/** Replaces each masked character in `prose`: a private-use code point, neither a letter nor a space. */
export const maskCharacter = "\uE000";

/** Returns every text of the records. */
export function textsOf(records: Records): readonly DataText[] {
  const finders = new Map(dataFileList.map(([kind, { schema }]) => [kind, textFinder(schema)]));
  const languageOf = languageFinder(records);
  return entriesOf(records).flatMap(([kind, { source, typed }]) =>
    (finders.get(kind)?.(typed) ?? []).map((text) =>
      textOf(text, source, languageOf(source, text.path)),
    ),
  );
}

function textOf({ path, kind, value }: TypedText, source: Source, language: string): DataText {
  const field = String(path.findLast((step) => typeof step === "string") ?? "");
  return { path, kind, value, source, field, language, prose: proseOf(kind, value) };
}

/** Says whether a text is in one of some languages, given as base tags: one in `pt-BR` is in `pt`. */
export function isIn({ language }: Pick<DataText, "language">, languages: readonly string[]) {
  return languages.includes(new Intl.Locale(language).language);
}

/** Returns a function that tells the language of a text: the talk's, or that of the series. */
function languageFinder({ series, webinars }: Records): (source: Source, path: Path) => string {
  const talks = new Map(webinars.map(({ source, record }) => [source, record.talks]));
  const usual = series?.record.language ?? "en";
  return (source, [list, t]) =>
    (list === "talks" ? talks.get(source)?.[Number(t)]?.language : undefined) ?? usual;
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
