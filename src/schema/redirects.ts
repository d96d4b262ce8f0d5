import type * as z from "zod";
import { address, redirectTarget } from "./address-fields.ts";
import { fields, line, list, longest } from "./fields.ts";

const redirect = fields({
  from: address.meta({
    description: "The old address below the site's own, such as /webinar/s07-draft/.",
    examples: ["/webinar/s07-draft/"],
  }),
  to: redirectTarget
    .optional()
    .describe(
      "Where it has moved: an address of this site, such as /webinar/s07/, or an https one.",
    ),
  gone: line.optional().meta({
    description: "Why it is gone, if it has not moved.",
    examples: ["The webinar was planned and never held."],
  }),
}).describe("An old address: where it has moved, or why it is gone.");

/** `data/redirects.yaml`: where published addresses have moved, or why they are gone. */
export const redirectsSchema = list(redirect, "a list of old addresses", longest.longList).describe(
  "Where published addresses have moved, or why they are gone.",
);

/** `data/redirects.yaml` as it was typed. */
export type RedirectsRecord = z.infer<typeof redirectsSchema>;
