import { id, list } from "./fields.ts";

/** `data/organizers.yaml`: the people who run the series, in the order of the page. */
export const organizersSchema = list(
  id.describe("The id of a person in data/people."),
  "a list of people's ids",
)
  .min(1, "a list of at least one person's id")
  .describe("The ids of the organizers, in the order of the page.");
