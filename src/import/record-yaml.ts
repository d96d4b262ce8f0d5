import { dump } from "js-yaml";
import { type DataFile, dataFiles, type Kind } from "../schema/data-files.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";
import type { Guesses } from "./source-facts.ts";

/** What orders the fields of a record: its JSON Schema, as far as it names fields. */
interface FieldOrder {
  readonly properties?: Readonly<Record<string, FieldOrder>>;
  readonly items?: FieldOrder;
  readonly anyOf?: readonly FieldOrder[];
}

/**
 * Returns a record as YAML, its fields in the order of the schema, with a comment above each field that was guessed.
 * Fields without a value are left out.
 */
export function recordYaml(kind: Kind, record: object, guesses: Guesses): string {
  const file: DataFile = dataFiles[kind];
  const order: FieldOrder = JSON.parse(jsonSchemaOf(file));
  return `${linesOf(record, order, [], guesses).join("\n")}\n`;
}

function linesOf(
  value: object,
  order: FieldOrder,
  path: readonly string[],
  guesses: Guesses,
): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, i) => itemLines(item, order, [...path, `${i}`], guesses));
  const names = Object.keys(propertiesOf(order));
  const typed = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  const sorted = typed.sort(([a], [b]) => names.indexOf(a) - names.indexOf(b));
  return sorted.flatMap(([name, one]) => fieldLines(name, one, order, [...path, name], guesses));
}

function fieldLines(
  name: string,
  value: unknown,
  order: FieldOrder,
  path: readonly string[],
  guesses: Guesses,
): string[] {
  const why = guesses[path.join(".")];
  const comment = why === undefined ? [] : [`# guessed: ${why.replace(/\s+/g, " ")}`];
  if (typeof value !== "object" || value === null) return [...comment, ...scalarLines(name, value)];
  const inside = linesOf(value, propertiesOf(order)[name] ?? {}, path, guesses);
  return inside.length === 0 ? [] : [...comment, `${name}:`, ...inside.map((line) => `  ${line}`)];
}

function itemLines(
  item: unknown,
  order: FieldOrder,
  path: readonly string[],
  guesses: Guesses,
): string[] {
  const isRecord = typeof item === "object" && item !== null;
  const lines = isRecord ? linesOf(item, order.items ?? {}, path, guesses) : scalarLines("", item);
  const isComment = (line: string) => line.startsWith("#");
  const start = lines.findIndex((line) => !isComment(line));
  return lines.map((line, i) =>
    i === start ? `- ${line}` : isComment(line) && i < start ? line : `  ${line}`,
  );
}

/** Times are in quotes: older YAML reads 16:00 as a number. Days are not: they are text for us. */
function scalarLines(name: string, value: unknown): string[] {
  const key = name === "" ? "" : `${name}: `;
  if (typeof value === "string" && /^\d+:\d\d/.test(value)) return [key + JSON.stringify(value)];
  if (typeof value === "string" && /^\d{4}-\d\d(-\d\d)?$/.test(value)) return [key + value];
  const text = dump(name === "" ? value : { [name]: value }, { lineWidth: 96 });
  return text.trimEnd().split("\n");
}

function propertiesOf({
  properties,
  anyOf = [],
  items,
}: FieldOrder): Readonly<Record<string, FieldOrder>> {
  const inItems = items ? { ...items.properties } : {};
  return Object.assign({}, ...anyOf.map(propertiesOf), inItems, properties);
}
