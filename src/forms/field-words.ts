import { type DataFile, dataFiles, type Kind } from "../schema/data-files.ts";
import { jsonSchemaOf } from "../schema/json-schema.ts";

/** What a schema says of a field, or of a record. */
interface FieldWords {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, FieldWords>>;
  readonly items?: FieldWords;
}

/** Returns what the schema of a kind of file says of a field, `talks.title`; of the record itself for "". */
export function fieldWords(kind: Kind, path: string): FieldWords {
  const file: DataFile = dataFiles[kind];
  const schema: FieldWords = JSON.parse(jsonSchemaOf(file));
  const steps = path === "" ? [] : path.split(".");
  const found = steps.reduce((at, name) => {
    const next = at.properties?.[name];
    if (!next) throw new Error(`no field ${path} in ${file.path}`);
    return next.items?.properties ? next.items : next;
  }, schema);
  return found;
}
