import * as z from "zod";
import type { DataFile } from "./data-files.ts";

/** Returns the JSON Schema (draft 7) of what is typed in a kind of file; editors complete, explain and check with it. */
export function jsonSchemaOf({ schemaName, schema }: DataFile): string {
  const made = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-07",
    unrepresentable: "any",
    // zod leaves out the examples of what it transforms; ours are of what is typed.
    override: ({ zodSchema, jsonSchema }) => {
      const { examples } = z.globalRegistry.get(zodSchema) ?? {};
      if (examples) jsonSchema.examples = [...(examples as unknown[])];
    },
  });
  return `${JSON.stringify({ title: schemaName, ...made }, null, 2)}\n`;
}
