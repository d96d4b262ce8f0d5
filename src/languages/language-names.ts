import type { Language } from "./language.ts";

/** Returns the name of a language (BCP 47) in the language of the pages: "Danish". */
export function languageName(tag: string, { locale }: Language): string {
  return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
}

/** Returns the names of languages as one text: "English, Danish and German". */
export function languageNames(tags: readonly string[], language: Language): string {
  const list = new Intl.ListFormat(language.locale, { type: "conjunction" });
  return list.format(tags.map((tag) => languageName(tag, language)));
}
