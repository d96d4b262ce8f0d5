import { longest, shortLine } from "./fields.ts";

/** What a talk is about, in a word or two; the slug of the name is the address of its page. */
export const topic = shortLine
  // Some letters are two in NFC, in which their address is written.
  .refine(
    (text) => [...text.normalize("NFC")].length <= longest.topic,
    `a topic of at most ${longest.topic} characters`,
  )
  .refine((text) => slugOf(text) !== "", "a topic with a letter or a digit");

/**
 * Returns the slug of a name in any script: its letters in lower case, with hyphens between the words, in
 * Unicode NFC. Latin and Greek letters lose their accents; elsewhere a mark makes another letter, as in й.
 */
export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
