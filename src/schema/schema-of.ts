import type { z } from "zod";
import { organizersSchema } from "./organizers.ts";
import { personSchema } from "./person.ts";
import { privacySchema } from "./privacy.ts";
import { redirectsSchema } from "./redirects.ts";
import { seriesSchema } from "./series.ts";
import { episodeSchema } from "./webinar.ts";
import { wordsSchema } from "./words.ts";

const schemas: readonly (readonly [RegExp, z.ZodType])[] = [
  [/^series\.yaml$/, seriesSchema],
  [/^organizers\.yaml$/, organizersSchema],
  [/^episodes\/[^/]+\.yaml$/, episodeSchema],
  [/^people\/[^/]+\.yaml$/, personSchema],
  [/^privacy\.yaml$/, privacySchema],
  [/^redirects\.yaml$/, redirectsSchema],
  [/^words\.yaml$/, wordsSchema],
];

/** Returns the schema of a file that organizers edit, by its path in the data folder; null where it has none. */
export function schemaOf(file: string): z.ZodType | null {
  return schemas.find(([pattern]) => pattern.test(file))?.[1] ?? null;
}
