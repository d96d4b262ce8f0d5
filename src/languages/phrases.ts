import type { en } from "./en.ts";

/** The name of a phrase: `no_title`. */
export type PhraseKey = keyof typeof en;

/** The categories of plurals (CLDR, `Intl.PluralRules`). */
export const pluralCategories = ["zero", "one", "two", "few", "many", "other"] as const;

/** A phrase that counts: its form for each plural that the language has. */
export type PluralForms = {
  readonly [Category in Exclude<(typeof pluralCategories)[number], "other">]?: string;
} & { readonly other: string };

/** A text, or its plural forms. */
export type Phrase = string | PluralForms;

/** All phrases in one language; those that count in English count in every language. */
export type Phrases = {
  readonly [Key in PhraseKey]: (typeof en)[Key] extends string ? string : PluralForms;
};

type Form<Key extends PhraseKey> = (typeof en)[Key] extends string
  ? (typeof en)[Key]
  : (typeof en)[Key][keyof (typeof en)[Key]];

/** The names of the values in a text, as a type: "code" for `Register for {code}`. */
export type ValueNames<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueNames<Rest>
  : never;

/** What a phrase needs to be filled in: a value for each `{name}`. */
export type ValuesOf<Key extends PhraseKey> = {
  readonly [Name in ValueNames<Form<Key>>]: string | number;
};

/** Returns the names of the values in a text, each once: "code" for `Register for {code}`. */
export function valueNamesIn(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return [...new Set(names)].sort();
}

/** Returns the texts of a phrase: itself, or each of its plural forms. */
export function formsOf(phrase: Phrase): readonly string[] {
  return typeof phrase === "string" ? [phrase] : Object.values(phrase);
}
