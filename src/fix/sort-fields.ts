import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { filesIn } from "../files.ts";
import { displayName } from "../load/load-data.ts";
import { type OutlineNode, readOutline } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import { problemAt } from "../load/source.ts";
import { type Problem, quote, sortProblems } from "../problems.ts";
import { replaceFile } from "../replace-file.js";
import { dataFileAt, dataFiles } from "../schema/data-files.ts";
import { fieldNames, type Path } from "../schema/validate.ts";
import {
  columnOf,
  type FieldLines,
  fieldLines,
  lineStart,
  startWithComments,
} from "./field-lines.ts";

/** A text with its fields sorted, and what was sorted or, where it is doubtful, left alone. */
export interface SortedText {
  readonly text: string;
  readonly changes: readonly { readonly path: Path; readonly fact: string }[];
}

/**
 * Sorts the fields of each record of a folder as the commented record has them; comments move with the field below them.
 * Returns as problems what was sorted, and what was left alone because nobody can tell whose a comment is.
 */
export function sortFields(folder: string): Problem[] {
  const files = filesIn(folder).filter((file) => file.endsWith(".yaml"));
  return sortProblems(files.flatMap((file) => sortFile(folder, file)));
}

function sortFile(folder: string, name: string): Problem[] {
  const kind = dataFileAt(name)?.kind;
  if (!kind) return [];
  const file = path.join(folder, name);
  const source = { file: displayName(file), text: readFileSync(file, "utf8") };
  const { text, changes } = sortText(source.text, dataFiles[kind].schema);
  if (text !== source.text) replaceFile(file, text);
  return changes.map((change) => problemAt(source, change.path, change.fact));
}

/** Returns a YAML text with the fields of all its mappings in the order of their schema; it parses to the same values. */
export function sortText(text: string, schema: z.ZodType): SortedText {
  const { value, problem } = readYaml({ file: "", text });
  if (problem || typeof value !== "object" || value === null) return { text, changes: [] };
  let sorted = text;
  const changes = mappingsIn(readOutline(text), []).flatMap((at) => {
    const result = sortMapping(sorted, at, fieldNames(schema, at));
    const isSame = result?.text == null || isDeepStrictEqual(typedIn(result.text), value);
    if (result?.text != null && isSame) sorted = result.text;
    return result === null ? [] : [{ path: at, fact: isSame ? result.fact : leftAlone }];
  });
  return { text: sorted, changes };
}

const leftAlone =
  "the fields stay in their order: which comment belongs to which field is not certain";

function typedIn(text: string): unknown {
  return readYaml({ file: "", text }).value;
}

/** The paths of all mappings, the inner ones first. */
function mappingsIn({ children }: OutlineNode, at: Path): Path[] {
  const isList = children.has("0");
  const inner = [...children].flatMap(([name, node]) =>
    node.children.size === 0 ? [] : mappingsIn(node, [...at, isList ? Number(name) : name]),
  );
  return isList ? inner : [...inner, at];
}

/** Returns null if nothing is to be sorted, and no text if what is to be sorted is doubtful. */
function sortMapping(
  text: string,
  at: Path,
  order: readonly string[],
): { text: string | null; fact: string } | null {
  const mapping = at.reduce<OutlineNode>(
    (node, step) => node.children.get(String(step)) ?? node,
    readOutline(text),
  );
  const names = [...mapping.children.keys()];
  const wanted = [...names].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  if (isDeepStrictEqual(names, wanted) || names.some((name) => !order.includes(name))) return null;
  const fields = fieldLines(text, mapping);
  const sorted = fields && inOrder(text, fields, wanted);
  const fact = `${quote(names.join(", "))} → ${quote(wanted.join(", "))}`;
  return sorted === null ? { text: null, fact: leftAlone } : { text: sorted, fact };
}

/** Returns the text with the fields in this order; null where a comment may belong to two of them. */
function inOrder(text: string, fields: readonly FieldLines[], names: readonly string[]) {
  const [first, last] = [fields[0], fields.at(-1)];
  if (!first || !last) return null;
  const isItem = /\S/.test(text.slice(lineStart(text, first.start), first.start));
  const start = isItem ? first.start : startWithComments(text, first.start, ownComment);
  const ends = [start, ...fields.map(({ end }) => end)];
  const pieces = new Map(
    fields.map(({ name, end }, i) => [name, withBreak(text.slice(ends[i], end))] as const),
  );
  const gaps = fields.map((field, i) => text.slice(ends[i], field.start));
  const below = /^ *(?=#)/.exec(text.slice(last.end))?.[0].length ?? -1;
  if (below >= columnOf(text, first.start) || gaps.some((gap) => /^[^#\n]*#.*\n\s*\n/m.test(gap)))
    return null;
  const indent = isItem ? text.slice(lineStart(text, first.start), first.start) : "";
  if (isItem) pieces.set(first.name, `${" ".repeat(indent.length)}${pieces.get(first.name)}`);
  const lines = names.map((name) => pieces.get(name) ?? "").join("");
  if (isItem && /^\s*(#|\n)/.test(lines)) return null;
  return text.slice(0, start) + (isItem ? lines.trimStart() : lines) + text.slice(last.end);
}

/** The comments above the first field are its own down from the last blank line or the line for editors. */
const ownComment = /^[ \t]*#(?! yaml-language-server)/;

function withBreak(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}
