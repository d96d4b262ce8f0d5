import { textFor, valueWords } from "../../languages/fill-phrase.ts";
import type { Language } from "../../languages/language.ts";
import { announcedInDanish } from "./announced-in-danish.ts";
import { announcedInEnglish } from "./announced-in-english.ts";
import { announcedInFrench } from "./announced-in-french.ts";
import { announcedInGerman } from "./announced-in-german.ts";
import { announcedInSpanish } from "./announced-in-spanish.ts";
import type {
  AnnouncedValues,
  AnnouncementKey,
  AnnouncementPhrases,
} from "./announcement-phrases.ts";

/** The languages that announcements speak. */
export const announcedLanguages: Readonly<Record<string, AnnouncementPhrases>> = {
  en: announcedInEnglish,
  da: announcedInDanish,
  de: announcedInGerman,
  fr: announcedInFrench,
  es: announcedInSpanish,
};

/** Returns the phrases of the announcements in a language; English where there are none. */
function announcementPhrasesIn({ tag }: Pick<Language, "tag">): AnnouncementPhrases {
  return announcedLanguages[new Intl.Locale(tag).language] ?? announcedInEnglish;
}

/** Returns a phrase of the announcements in a language with its values filled in. */
export function tell<Key extends AnnouncementKey>(
  language: Language,
  key: Key,
  ...filled: Record<string, never> extends AnnouncedValues<Key> ? [] : [AnnouncedValues<Key>]
): string {
  const [values = {}]: readonly Readonly<Record<string, unknown>>[] = filled;
  const text = textFor(values["count"], announcementPhrasesIn(language)[key], language);
  return text.replace(/\{(\w+)\}/g, (mark, name) => valueWords(values[name], mark, language));
}
