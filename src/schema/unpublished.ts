import { line } from "./fields.ts";

/** Why something that the data holds is on no page. */
export const unpublished = line.meta({
  description:
    "The reason why it is taken off the site, for the organizers only: its record stays, and no page shows it. The address of a talk then forwards to its webinar.",
  examples: ["The speaker asked us to."],
});
