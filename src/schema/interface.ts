import * as z from "zod";
import { en } from "../languages/en.ts";
import { type Phrase, type Phrases, valueNamesIn } from "../languages/phrases.ts";
import { atMost, fields, longest } from "./fields.ts";

/** `data/interface.yaml`: every phrase of the pages, in a language that the project does not have. */
export const interfaceSchema = fields(
  Object.fromEntries(Object.entries(en).map(([key, phrase]) => [key, phraseSchema(phrase)])),
).meta({
  description: "Every phrase of the pages in the language of the series.",
  examples: [en],
}) as unknown as z.ZodType<Phrases>;

function phraseSchema(english: Phrase): z.ZodType {
  if (typeof english === "string") return textLike(english).meta(explained(english, english));
  // The form for "one" may say so in a word.
  const form = textLike(english.other, ["{count}"]);
  const optional = (category: string) =>
    form.optional().meta(explained(english.other, english.other, `, for "${category}"`));
  return fields({
    zero: optional("zero"),
    one: optional("one"),
    two: optional("two"),
    few: optional("few"),
    many: optional("many"),
    other: textLike(english.other).meta(
      explained(english.other, english.other, ", for all other numbers"),
    ),
  }).meta(explained(english.other, english, ": a form for each plural of the language"));
}

function explained(english: string, example: unknown, more = "") {
  return { description: `The words for "${english}"${more}.`, examples: [example] };
}

/** Returns the schema of a text for an English one: it has the values and links of that, but for those it may leave out. */
function textLike(english: string, spared: readonly string[] = []) {
  const expected = `a text for "${english}"`;
  const marks = marksOf(english);
  const wanted = marks.length === 0 ? "without { } and [ ]" : `with ${marks.join(" and ")}`;
  const needed = (text: string) => `${marksOf(text).filter((mark) => !spared.includes(mark))}`;
  return z
    .string(expected)
    .check(atMost(longest.line))
    .refine((typed) => typed.trim() !== "" && !/[\n\r]/.test(typed), expected)
    .refine((typed) => needed(typed) === needed(english), `${expected}, ${wanted}`);
}

/** Returns the values and links of a text: "{provider}", "[ ]"; a bracket alone is one too. */
function marksOf(text: string): string[] {
  const links = text.match(/\[[^[\]]*\]|[[\]]/g) ?? [];
  const values = valueNamesIn(text).map((name) => `{${name}}`);
  return [...values, ...links.map((link) => (link.length > 2 ? "[ ]" : link))];
}
