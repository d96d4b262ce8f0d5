import * as z from "zod";
import type { ApiName } from "../site/site.ts";
import { apiPerson } from "./api-person.ts";
import { apiSeries } from "./api-series.ts";
import { apiTalk } from "./api-talk.ts";
import { apiWebinar } from "./api-webinar.ts";

// The schemas of the files under api/v1/: the published JSON Schemas and the TypeScript types both derive from them.
// Within a version, fields are only added, never renamed, removed or given another meaning.

const schemaUrl = z.url().describe("The JSON Schema of this file.");

/** The schema of each file, by its name. */
export const apiSchemas = {
  series: z.object({ $schema: schemaUrl, ...apiSeries.shape }),
  webinars: z.object({
    $schema: schemaUrl,
    webinars: z.array(apiWebinar).describe("Every webinar, in the order of the numbers."),
  }),
  talks: z.object({
    $schema: schemaUrl,
    talks: z.array(apiTalk).describe("Every talk, in the order of webinars and talks."),
  }),
  people: z.object({
    $schema: schemaUrl,
    people: z.array(apiPerson).describe("Everyone, in the order of the names."),
  }),
  next: z.object({
    $schema: schemaUrl,
    webinar: apiWebinar
      .nullable()
      .describe(
        "The next webinar when the site was built; null when none is announced. Compare `when.end` with the clock before showing it.",
      ),
  }),
} satisfies Record<ApiName, z.ZodType>;

/** The content of a file. */
export type Api<Name extends ApiName> = z.infer<(typeof apiSchemas)[Name]>;
