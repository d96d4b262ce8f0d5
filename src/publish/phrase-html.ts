import { textFor, valueWords } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import type { Phrase } from "../languages/phrases.ts";
import { escapeXml } from "./escape-xml.ts";

/**
 * Returns a phrase as HTML with its values filled in: `[words]` are a link to the value `link`, and a value that `isHtml`
 * accepts is HTML already. Throws where a value is missing.
 */
export function phraseHtml(
  phrase: Phrase,
  values: Readonly<Record<string, unknown>>,
  language: Language,
  isHtml: (value: unknown) => boolean,
): string {
  const html = (name: string, mark: string) => {
    const value = values[name];
    return isHtml(value) ? String(value) : escapeXml(valueWords(value, mark, language));
  };
  const text = escapeXml(textFor(values["count"], phrase, language));
  return text.replace(/\{(\w+)\}|\[|\]/g, (mark, name) => {
    if (mark === "[") return `<a href="${html("link", mark)}">`;
    return mark === "]" ? "</a>" : html(name, mark);
  });
}
