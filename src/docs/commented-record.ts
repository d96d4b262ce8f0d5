import { dump, load } from "js-yaml";

/** A JSON Schema with the keywords that the schemas of the data use. */
export interface JsonSchema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** Returns an example record of a schema as YAML, with a comment above each field; a text file is returned as it is. */
export function commentedRecord(schema: JsonSchema): string {
  const [example] = schema.examples ?? [];
  if (typeof example === "string") return example.trim();
  return linesOf(schema).join("\n");
}

function linesOf(schema: JsonSchema): readonly string[] {
  const { properties, items, examples } = schema;
  if (examples) return dump(examples[0]).trimEnd().split("\n");
  if (properties) return fieldLines(schema);
  if (items) return itemLines(items);
  return [scalar(schema)];
}

function fieldLines({ properties = {}, required = [] }: JsonSchema): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const isOptional = !required.includes(name);
    const words = `${isOptional ? "optional. " : ""}${field.description ?? ""}`;
    return [...comment(words), ...valueLines(name, field), ...otherForms(name, field)];
  });
}

function valueLines(name: string, field: JsonSchema): string[] {
  const isNested = !field.examples && (field.properties !== undefined || field.items !== undefined);
  if (!isNested) return [`${name}: ${inline(field)}`];
  return [`${name}:`, ...linesOf(field).map((line) => `  ${line}`)];
}

function itemLines(items: JsonSchema): string[] {
  return linesOf(items).map((line, i) => `${i === 0 ? "-" : " "} ${line}`);
}

/** Returns the forms of a field that have fields of their own, commented out. */
function otherForms(name: string, { anyOf = [] }: JsonSchema): string[] {
  return anyOf
    .filter(({ properties, items }) => properties || items)
    .flatMap((form) => ["# or:", ...valueLines(name, form).map((line) => `# ${line}`)]);
}

function inline(field: JsonSchema): string {
  const [example] = field.examples ?? [];
  return Array.isArray(example) ? `[${example.join(", ")}]` : scalar(field);
}

function scalar({ examples, enum: choices, const: only }: JsonSchema): string {
  const value = [...(examples ?? []), ...(choices ?? []), only][0];
  const text = String(value);
  // YAML 1.1 reads 16:00 as a number, and what starts with # is a comment.
  const isPlain = !/^(\d+:|#)/.test(text) && load(text) === value;
  return isPlain ? text : JSON.stringify(value);
}

const width = 100;

/** Returns a comment in lines of at most `width` characters. */
function comment(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(`# ${word}`);
  }
  return lines;
}
