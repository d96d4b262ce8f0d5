import * as z from "zod";
import { en } from "../languages/en.ts";
import { type Phrase, type Phrases, valueNamesIn } from "../languages/phrases.ts";
import { atMost, fields, longest } from "./fields.ts";

/** `data/interface.yaml`: every phrase of the pages in a language that the project does not have. */
export const interfaceSchema = fields(
  Object.fromEntries(Object.entries(en).map(([key, phrase]) => [key, phraseSchema(phrase)])),
)
  .transform((typed) => typed as unknown as Phrases)
  .meta({
    description: "Every phrase of the pages in the language of the series.",
    examples: [en],
  });

function phraseSchema(english: Phrase): z.ZodType {
  if (typeof english === "string") return text(english).meta(explained(english, english));
  const form = text(english.other);
  const optional = (category: string) =>
    form.optional().meta(explained(english.other, english.other, `, for "${category}"`));
  return fields({
    zero: optional("zero"),
    one: optional("one"),
    two: optional("two"),
    few: optional("few"),
    many: optional("many"),
    other: form.meta(explained(english.other, english.other, ", for all other numbers")),
  }).meta(explained(english.other, english, ": a form for each plural of the language"));
}

function explained(english: string, example: unknown, more = "") {
  return { description: `The words for "${english}"${more}.`, examples: [example] };
}

/** Returns the schema of the words for an English text: they have its values and its links, and no others. */
function text(english: string) {
  const expected = `words for "${english}"`;
  const marks = marksOf(english);
  const wanted = marks.length === 0 ? "without { } and [ ]" : `with ${marks.join(" and ")}`;
  return z
    .string(expected)
    .check(atMost(longest.line))
    .refine((typed) => typed.trim() !== "" && !/[\n\r]/.test(typed), expected)
    .refine((typed) => `${marksOf(typed)}` === `${marks}`, `${expected}, ${wanted}`);
}

/** Returns the values and links of a text: "{provider}", "[ ]". */
function marksOf(text: string): string[] {
  const links = text.match(/\[[^[\]]+\]/g) ?? [];
  return [...valueNamesIn(text).map((name) => `{${name}}`), ...links.map(() => "[ ]")];
}
