import * as z from "zod";
import { isWebAddress, url } from "./address-fields.ts";
import { atMost, fields, longest, moment, textKinds } from "./fields.ts";

const forms = "an address that starts with https://, none or closed";

const addressOrWord = z
  .string(forms)
  .check(atMost(longest.address))
  .refine((text) => text === "none" || text === "closed" || isWebAddress(text), forms)
  .meta({
    pattern: '^(https?://[^\\s\\\\"<>]+|none|closed)$',
    examples: ["https://example.org/register", "none", "closed"],
  })
  .register(textKinds, { kind: "address" });

const registrationFields = fields({
  url: url
    .optional()
    .describe("The address where visitors register, if it is not that of the series."),
  opens: moment
    .optional()
    .describe("The first day on which they can, or the time, in the time zone of the webinar."),
  closes: moment
    .optional()
    .describe("The last day on which they can, or the time from which they cannot any more."),
  full: z
    .literal(true, "true (leave it out while there are places)")
    .optional()
    .meta({ description: "true: all places are taken.", examples: [true] }),
});

/** Where visitors register for a webinar, and from when until when; or a word: none is needed, or it is closed. */
export const registration = z.union([addressOrWord, registrationFields], forms).meta({
  examples: ["https://example.org/register", "none", "closed"],
});

/** A record that may say where visitors register. */
interface Registered {
  readonly registration?: z.infer<typeof registration> | undefined;
}

/** How visitors register for a webinar, whichever way it was typed. */
export interface RegistrationRecord {
  /** An address, none or closed; undefined if there is none yet. */
  readonly to: string | undefined;
  /** A day or a minute, on the clocks of the webinar. */
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  readonly full?: true | undefined;
}

/** Returns how visitors register for a webinar: at its own address, or at that of the series. */
export function registrationOf(webinar: Registered, series: Registered): RegistrationRecord {
  const { registration: own } = webinar;
  const common = typeof series.registration === "string" ? series.registration : undefined;
  if (typeof own !== "object") return { to: own ?? common };
  const { url: to = common, ...rest } = own;
  return { to, ...rest };
}
