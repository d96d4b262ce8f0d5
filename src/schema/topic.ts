import { line } from "./fields.ts";

const longest = 60;

/** What a talk is about, in a word or two; its page stands under the name's slug. */
export const topic = line
  .refine((text) => [...text].length <= longest, `a topic of at most ${longest} characters`)
  .refine((text) => slugOf(text) !== "", "a topic with a letter or a digit");

/**
 * Returns the part of an address that a name in any script makes: its letters in lower case, with hyphens between the
 * words. Accents fall away; signs that a script spells with stay.
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
