import type { z } from "zod";
import { fieldText, hint } from "../fix/set-field.ts";
import { dataFiles, type FolderKind } from "../schema/data-files.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";

interface Described {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

/**
 * Returns a new record of a folder's kind as YAML: the line for editors, each known field in the order of the schema, and
 * for each of the others a comment with what it is for.
 */
export function newRecordText(
  kind: FolderKind,
  known: Readonly<Record<string, unknown>>,
  hinted: (name: string) => boolean = () => true,
): string {
  const file = dataFiles[kind];
  const { properties }: Described = JSON.parse(jsonSchemaOf(file));
  const lines = Object.entries(properties).flatMap(([name, { description }]) => {
    if (known[name] !== undefined) return [fieldText(name, known[name])];
    return hinted(name) ? [`${hint(name, firstSentence(description ?? ""))}\n`] : [];
  });
  return `# yaml-language-server: $schema=../../docs/schemas/${file.schemaName}.json\n${lines.join("")}`;
}

/** Returns a description up to its first full stop, in small letters, as it stands after a dash. */
function firstSentence(description: string): string {
  const [first = ""] = description.split(/\.(?= \p{Lu}|$)/u);
  return first.charAt(0).toLowerCase() + first.slice(1);
}

/** Says what is expected instead of a text in a field; null where the schema takes it. */
export function expectedIn(schema: z.ZodType, text: string): string | null {
  const { error } = schema.safeParse(text);
  return error?.issues[0]?.message ?? null;
}
