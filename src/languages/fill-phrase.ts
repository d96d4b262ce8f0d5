import { isolated } from "./direction.ts";
import type { Language } from "./language.ts";
import type { Phrase, PhraseKey, ValuesOf } from "./phrases.ts";

/** Returns a phrase of a language with its values filled in; a value read in the other direction keeps to itself. */
export function say<Key extends PhraseKey>(
  language: Language,
  key: Key,
  ...filled: Record<string, never> extends ValuesOf<Key> ? [] : [ValuesOf<Key>]
): string {
  const [values = {}]: readonly Readonly<Record<string, unknown>>[] = filled;
  const text = textFor(values["count"], language.phrases[key], language);
  return text.replace(/\{(\w+)\}/g, (mark, name) => valueWords(values[name], mark, language));
}

/** Returns the text of a phrase; where it counts, the form for this number. */
export function textFor(count: unknown, phrase: Phrase, { locale }: Language): string {
  if (typeof phrase === "string") return phrase;
  return phrase[new Intl.PluralRules(locale).select(Number(count))] ?? phrase.other;
}

/** Returns a value as text, numbers as the language writes them; throws where there is none for this mark. */
export function valueWords(value: unknown, mark: string, language: Language): string {
  if (value === undefined || value === null) throw new Error(`no value for ${mark}`);
  if (typeof value === "number") return value.toLocaleString(language.locale);
  return isolated(String(value), language.direction);
}
