import { say } from "../languages/fill-phrase.ts";
import type { GrantRecord } from "../schema/grant.ts";
import type { Context } from "./context.ts";

/** Returns a grant as a sentence: "Funded by Sea Fund – Waves, number 2024-00042." */
export function grantWords(
  { funder, grant, number }: GrantRecord,
  { language }: Pick<Context, "language">,
): string {
  const name = grant === undefined ? funder : `${funder} – ${grant}`;
  const whole =
    number === undefined ? name : say(language, "grant_number", { grant: name, number });
  return say(language, "funded_by", { grant: whole });
}
