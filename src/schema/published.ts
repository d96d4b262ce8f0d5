import * as z from "zod";
import { atMost, day, fields, id, list, longest } from "./fields.ts";

const since = day.describe("The day it was first published.");

const talkAddress = fields({
  since,
  title: z.string("text").check(atMost(longest.line)).optional().describe("The title of its talk."),
  speakers: list(id, "a list of people's ids").describe("Its speakers."),
  names: list(z.string("a name").check(atMost(longest.name)), "a list of names")
    .default([])
    .describe("Their names."),
});

/**
 * `data/published.yaml`: each address that was ever published with its first day and, for a talk's page, whose it is. The
 * workflow Publish keeps it, with `npm run addresses`.
 */
export const publishedSchema = z
  .record(
    z.string().max(longest.address),
    z.union([since, talkAddress], "the day it was first published"),
    "a list of addresses",
  )
  .meta({
    description: "Every address that was ever published; the workflow Publish keeps it.",
    examples: [{ "/webinar/": "2023-02-27", "/webinar/s01/": "2023-02-27" }],
  });

/** `data/published.yaml` as it was written. */
export type PublishedRecord = z.infer<typeof publishedSchema>;

/** Returns the day on which an address was first published. */
export function publishedSince(entry: PublishedRecord[string]): string {
  return typeof entry === "string" ? entry : entry.since;
}
