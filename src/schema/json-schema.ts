import * as z from "zod";
import type { DataFile } from "./data-files.ts";

/** Returns the JSON Schema (draft 7) of a kind of file as it is typed; editors complete, explain and check with it. */
export function jsonSchemaOf({ schemaName, schema }: DataFile): string {
  const generated = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-07",
    unrepresentable: "any",
    // zod leaves out the examples of a transformed field, though ours are input.
    override: ({ zodSchema, jsonSchema }) => {
      const { examples } = z.globalRegistry.get(zodSchema) ?? {};
      if (examples) jsonSchema.examples = [...(examples as unknown[])];
    },
  });
  return `${JSON.stringify({ title: schemaName, ...generated }, null, 2)}\n`;
}
