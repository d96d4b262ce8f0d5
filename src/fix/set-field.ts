import { isDeepStrictEqual } from "node:util";
import { dump } from "js-yaml";
import type { z } from "zod";
import { type OutlineNode, readOutline } from "../load/outline.ts";
import { readYaml } from "../load/read-yaml.ts";
import { fieldNames, type Path, valueAt } from "../schema/validate.ts";
import {
  columnOf,
  type FieldLines,
  fieldLines,
  lineStart,
  startWithComments,
} from "./field-lines.ts";

/**
 * Returns the YAML of a record in which a field has a value; a new one takes its place in the order of the schema, and
 * that of its hint. Comments and layout stay. Null if the record is not written with one field below the other.
 */
export function setField(
  text: string,
  schema: z.ZodType,
  path: Path,
  value: unknown,
): string | null {
  const [above, name] = [path.slice(0, -1), String(path.at(-1))];
  const typed = readYaml({ file: "", text }).value;
  if (isDeepStrictEqual(valueAt(typed, path), value)) return text;
  const mapping = above.reduce<OutlineNode | undefined>(
    (node, step) => node?.children.get(String(step)),
    readOutline(text),
  );
  const fields = mapping && fieldLines(text, mapping);
  const first = fields?.[0];
  if (!fields || !first) return null;
  const column = columnOf(text, first.start);
  const written = fieldText(name, value, column);
  const edited = withLines(text, fields, fieldNames(schema, above), { name, written });
  return isDeepStrictEqual(readYaml({ file: "", text: edited }).value, withSet(typed, path, value))
    ? edited
    : null;
}

/** Returns a field as YAML, all lines but the first indented. A time is put in quotes: YAML 1.1 reads it as a number. */
export function fieldText(name: string, value: unknown, column = 0): string {
  const width = widest - column;
  if (typeof value === "string" && /^\d+:/.test(value))
    return `${name}: ${JSON.stringify(value)}\n`;
  const plain = `${name}: ${value}`;
  const isPlain = isDeepStrictEqual(readYaml({ file: "", text: plain }).value, { [name]: value });
  if (isPlain && plain.length <= width) return `${plain}\n`;
  const written = dump({ [name]: value }, { lineWidth: width });
  return written.replace(/\n(?=.)/g, `\n${" ".repeat(column)}`);
}

const widest = 100;

/** Returns the comment in place of a field that is not known yet; `setField` replaces it by the field. */
export function hint(name: string, words: string): string {
  return `# ${name} – ${words}`;
}

interface NewField {
  readonly name: string;
  readonly written: string;
}

function withLines(
  text: string,
  fields: readonly FieldLines[],
  order: readonly string[],
  { name, written }: NewField,
): string {
  const old = fields.find((field) => field.name === name);
  if (old) {
    const comment = /^[ \t]+#[^\n]*/.exec(text.slice(old.valueEnd, old.end))?.[0] ?? "";
    const kept = written.replace("\n", () => `${comment}\n`);
    return text.slice(0, old.start) + kept + text.slice(old.end);
  }
  const indent = " ".repeat(columnOf(text, fields[0]?.start ?? 0));
  const hinted = new RegExp(`^${indent}${hint(name, "")}.*\n`, "m").exec(text);
  if (hinted)
    return (
      text.slice(0, hinted.index) + indent + written + text.slice(hinted.index + hinted[0].length)
    );
  const next = fields.find((field) => order.indexOf(field.name) > order.indexOf(name));
  return insertBefore(text, next, fields.at(-1)?.end ?? text.length, indent, written);
}

function insertBefore(
  text: string,
  next: FieldLines | undefined,
  end: number,
  indent: string,
  written: string,
): string {
  if (!next) {
    const before = text.slice(0, end).replace(/(?<=[^\n])$/, "\n");
    return before + indent + written + text.slice(end);
  }
  const isItem = /\S/.test(text.slice(lineStart(text, next.start), next.start));
  if (isItem) return text.slice(0, next.start) + written + indent + text.slice(next.start);
  const at = startWithComments(text, next.start);
  return text.slice(0, at) + indent + written + text.slice(at);
}

function withSet(typed: unknown, path: Path, value: unknown): unknown {
  const copy = structuredClone(typed);
  const mapping = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>;
  mapping[String(path.at(-1))] = value;
  return copy;
}
