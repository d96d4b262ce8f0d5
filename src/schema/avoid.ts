import type * as z from "zod";
import { day, fields, line, list, longest } from "./fields.ts";

const busyDays = fields({
  from: day.describe("The first day."),
  until: day.optional().describe("The last day, if there are several."),
  what: line.meta({
    description: "What is on then.",
    examples: ["Deadline of the Sea Conference"],
  }),
}).describe("A day, or days, on which the audience is busy.");

/** `data/avoid.yaml`: conferences, deadlines and the like, which `npm run plan` marks. */
export const avoidSchema = list(busyDays, "a list of days to avoid", longest.longList).describe(
  "Days on which no webinar should be: conferences, deadlines.",
);

/** `data/avoid.yaml` as it was typed. */
export type AvoidRecord = z.infer<typeof avoidSchema>;
