import * as z from "zod";
import { address, fields, line, redirectTarget } from "./fields.ts";

const redirect = fields({
  from: address.meta({
    description: "The old address below the site's own, such as /webinar/s07-draft/.",
    examples: ["/webinar/s07-draft/"],
  }),
  to: redirectTarget
    .optional()
    .describe("Where it went: an address of this site, such as /webinar/s07/, or an https one."),
  gone: line.optional().meta({
    description: "Why it is gone, if it went nowhere.",
    examples: ["The webinar was planned and never held."],
  }),
}).describe("An old address: where it went, or why it is gone.");

/** `data/redirects.yaml`: what became of addresses that were published once. */
export const redirectsSchema = z
  .array(redirect, "a list of old addresses")
  .describe("What became of addresses that were published once.");

/** `data/redirects.yaml` as it was typed. */
export type RedirectsRecord = z.infer<typeof redirectsSchema>;
