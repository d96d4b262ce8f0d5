import * as z from "zod";
import { isWebAddress } from "./address-fields.ts";
import { atMost, longest, textKinds } from "./fields.ts";

const forms = "an address that starts with https://, none or closed";

/** Where visitors register for a webinar, or a word: none is needed, or it is closed. */
export const registration = z
  .string(forms)
  .check(atMost(longest.address))
  .refine((text) => text === "none" || text === "closed" || isWebAddress(text), forms)
  .meta({
    pattern: '^(https?://[^\\s\\\\"<>]+|none|closed)$',
    examples: ["https://example.org/register", "none", "closed"],
  })
  .register(textKinds, { kind: "address" });

/** A record that may say where visitors register. */
interface Registered {
  readonly registration?: string | undefined;
}

/** Returns the registration of a webinar: its own, or that of the series; undefined if there is none yet. */
export function registrationOf(webinar: Registered, series: Registered): string | undefined {
  return webinar.registration ?? series.registration;
}
