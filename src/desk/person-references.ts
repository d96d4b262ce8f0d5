import { editYaml } from "../fix/edit-yaml.ts";
import type { Entry } from "../load/records.ts";
import { type DataFile, dataFiles, type Kind } from "../schema/data-files.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";
import type { Path } from "../schema/validate.ts";

/** The parts of a JSON Schema that lead to the schemas of inner values. */
interface Inner {
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Inner>>;
  readonly additionalProperties?: Inner | false;
  readonly items?: Inner;
  readonly anyOf?: readonly Inner[];
}

/** Only people have ids that are typed elsewhere. */
const idPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

/**
 * Returns the text of a file in which every reference to a person has another id; the text as it is without references.
 * Null if one of them cannot be edited.
 */
export function withPersonRenamed(
  kind: Kind,
  { typed, source }: Entry<unknown>,
  from: string,
  to: string,
): string | null {
  const file: DataFile = dataFiles[kind];
  if (file.schemaName === null && kind !== "published") return source.text;
  const schema: Inner = JSON.parse(jsonSchemaOf(file));
  const part = { start: 0, end: from.length };
  return placesOf(schema, typed, from, []).reduce<string | null>(
    (text, path) => text && editYaml(text, path, part, to),
    source.text,
  );
}

function placesOf(schema: Inner, typed: unknown, id: string, at: Path): Path[] {
  const branches = [schema, ...(schema.anyOf ?? [])];
  if (typed === id) return branches.some(({ pattern }) => pattern === idPattern) ? [at] : [];
  if (typeof typed !== "object" || typed === null) return [];
  const isList = Array.isArray(typed);
  return Object.entries(typed).flatMap(([name, value]) =>
    branches.flatMap((branch) => {
      const rest = branch.additionalProperties || undefined;
      const inner = isList ? branch.items : (branch.properties?.[name] ?? rest);
      return inner ? placesOf(inner, value, id, [...at, isList ? Number(name) : name]) : [];
    }),
  );
}
