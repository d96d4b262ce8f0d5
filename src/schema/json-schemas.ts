import * as z from "zod";
import { organizersSchema } from "./organizers.ts";
import { personSchema } from "./person.ts";
import { privacySchema } from "./privacy.ts";
import { redirectsSchema } from "./redirects.ts";
import { seriesSchema } from "./series.ts";
import { episodeSchema } from "./webinar.ts";
import { wordsSchema } from "./words.ts";

/** A kind of data file that organizers edit. */
export interface DataFile {
  /** The name of its JSON Schema: `episode`. */
  readonly name: string;
  /** Its files: `data/episodes/*.yaml`. */
  readonly files: string;
  readonly schema: z.ZodType;
}

/** Every kind of data file that organizers edit. */
export const dataFiles: readonly DataFile[] = [
  { name: "series", files: "data/series.yaml", schema: seriesSchema },
  { name: "organizers", files: "data/organizers.yaml", schema: organizersSchema },
  { name: "episode", files: "data/episodes/*.yaml", schema: episodeSchema },
  { name: "person", files: "data/people/*.yaml", schema: personSchema },
  { name: "privacy", files: "data/privacy.yaml", schema: privacySchema },
  { name: "redirects", files: "data/redirects.yaml", schema: redirectsSchema },
  { name: "words", files: "data/words.yaml", schema: wordsSchema },
];

/** Returns the JSON Schema of what is typed in a kind of file; editors complete, explain and check with it. */
export function jsonSchemaOf({ name, schema }: DataFile): string {
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
  return `${JSON.stringify({ title: name, ...made }, null, 2)}\n`;
}
