import * as z from "zod";
import { day, longest } from "./fields.ts";

/** `data/published.yaml`: each address that was ever published with its first day; `npm run addresses` writes it. */
export const publishedSchema = z
  .record(
    z.string().max(longest.address),
    day.describe("The day it was first published."),
    "a list of addresses",
  )
  .meta({
    description: "Every address that was ever published; npm run addresses updates it.",
    examples: [{ "/webinar/": "2023-02-27", "/webinar/s01/": "2023-02-27" }],
  });

/** `data/published.yaml` as it was written. */
export type PublishedRecord = z.infer<typeof publishedSchema>;
