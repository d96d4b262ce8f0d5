import type { Span } from "../../load/outline.ts";
import { entriesOf, type Records } from "../../load/records.ts";
import { isMarkdown, type Source } from "../../load/source.ts";
import { formulasInLine, type PlacedFormula } from "../../markup/formula.ts";
import { formulasInMarkdown } from "../../markup/formulas-in-markdown.ts";
import { fieldMarkdown, pageMarkdown } from "../../markup/markdown-parsers.ts";
import { markdownParts } from "../../markup/markdown-parts.ts";
import type { MarkupPart } from "../../markup/token-places.ts";
import { dataFileList } from "../../schema/data-files.ts";
import { type TypedText, textFinder } from "../../schema/text-finder.ts";
import type { Path } from "../../schema/validate.ts";
import { addressHint, addressPattern, trimAddress } from "./address-pattern.ts";
import { addressesIn, type DataAddress } from "./data-addresses.ts";

/** A text of the data folder, as it was typed. */
export interface SourceText extends TypedText {
  readonly source: Source;
}

/** A text of the data folder, and what rules need of it. */
export interface DataText extends SourceText {
  /** The name of its field: `title`. */
  readonly field: string;
  /** Its language as a tag of BCP 47: that of the talk, or else of the series. */
  readonly language: string;
  readonly formulas: readonly PlacedFormula[];
  readonly addresses: readonly DataAddress[];
  /** The text with code and formulas masked, for rules about addresses; offsets are the same. */
  readonly withoutCode: string;
  /** The words that visitors read: markup, addresses, code and formulas are masked; offsets are the same. */
  readonly prose: string;
}

/** Replaces each masked character in `prose`: a private-use code point, neither a letter nor a space. */
export const maskCharacter = "\uE000";

/** More formulas than ten thousand talks have, and few enough to read in a few seconds. */
export const mostFormulas = 20_000;

/** Returns every text of the records; after more formulas than data may have, the texts are read without. */
export function textsOf(records: Records): readonly DataText[] {
  const languageOf = languageFinder(records);
  let count = 0;
  return sourceTexts(records).map((text) => {
    const formulas = count > mostFormulas ? [] : formulasOf(text);
    count += formulas.length;
    return textOf(text, languageOf(text.source, text.path), formulas);
  });
}

/** Returns the text at which there are more of something in all texts than there may be. */
export function firstBeyond(
  texts: readonly DataText[],
  most: number,
  countIn: (text: DataText) => number,
): DataText | undefined {
  let count = 0;
  return texts.find((text) => {
    count += countIn(text);
    return count > most;
  });
}

/** Returns every text of the records as it was typed. */
export function sourceTexts(records: Records): readonly SourceText[] {
  const finders = new Map(dataFileList.map(([kind, { schema }]) => [kind, textFinder(schema)]));
  return entriesOf(records).flatMap(([kind, { source, typed }]) =>
    (finders.get(kind)?.(typed) ?? []).map(({ path, kind, value }) => ({
      path,
      kind,
      value,
      source,
    })),
  );
}

function textOf(typed: SourceText, language: string, formulas: readonly PlacedFormula[]): DataText {
  const { path, kind, value, source } = typed;
  const parts = kind === "markdown" ? partsOf(value, source) : [];
  const withoutCode = masked(value, [...formulas, ...parts.filter(({ isCode }) => isCode)]);
  const prose = withoutAddresses(masked(withoutCode, parts));
  const addresses = addressesIn(typed, withoutCode);
  const field = fieldAt(path);
  return { path, kind, value, source, field, language, formulas, addresses, withoutCode, prose };
}

/** Markdown, titles and topics have formulas. */
function formulasOf({ path, kind, value }: TypedText): readonly PlacedFormula[] {
  if (kind === "markdown") return formulasInMarkdown(value);
  return /^(title|topic)$/.test(fieldAt(path)) ? formulasInLine(value) : [];
}

function fieldAt(path: Path): string {
  return String(path.findLast((step) => typeof step === "string") ?? "");
}

/** Most texts have no markup; not parsing them saves 60 ms at 1,000 talks. */
const markup = /[`*_~^[<\\]/;

function partsOf(value: string, source: Source): readonly MarkupPart[] {
  if (!markup.test(value)) return [];
  return markdownParts(value, isMarkdown(source) ? pageMarkdown : fieldMarkdown);
}

function withoutAddresses(text: string): string {
  if (!addressHint.test(text)) return text;
  const addresses = [...text.matchAll(addressPattern)];
  return masked(
    text,
    addresses.map(({ 0: typed, index: start }) => ({
      start,
      end: start + trimAddress(typed).length,
    })),
  );
}

/** Line breaks stay, so that lines are still lines. */
function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const units = text.split("");
  for (const { start, end } of spans)
    for (let i = start; i < end; i++) if (units[i] !== "\n") units[i] = maskCharacter;
  return units.join("");
}

/** Says whether a text is in one of some languages, given as base tags: one in `pt-BR` is in `pt`. */
export function isIn({ language }: Pick<DataText, "language">, languages: readonly string[]) {
  return languages.includes(language.toLowerCase().replace(/-.*/, ""));
}

/** Returns a function that tells the language of a text: the talk's, or that of the series. */
function languageFinder({ series, webinars }: Records): (source: Source, path: Path) => string {
  const talks = new Map(webinars.map(({ source, record }) => [source, record.talks]));
  const usual = series?.record.language ?? "en";
  return (source, [list, t]) =>
    (list === "talks" ? talks.get(source)?.[Number(t)]?.language : undefined) ?? usual;
}
