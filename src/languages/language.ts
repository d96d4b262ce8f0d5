import { da } from "./da.ts";
import { de } from "./de.ts";
import { type Direction, directionOf } from "./direction.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Phrases } from "./phrases.ts";

/** The language that pages, calendars and feeds speak. */
export interface Language {
  /** The tag for `lang` (BCP 47): `en`, `pt-BR`. */
  readonly tag: string;
  readonly direction: Direction;
  /** The locale whose forms of days, times and numbers it has: `en-GB`. */
  readonly locale: string;
  readonly phrases: Phrases;
}

/** The languages that the project has all phrases of. */
export const shippedLanguages: Readonly<Record<string, Phrases>> = { en, da, de, fr, es };

/** Tells whether the project has the phrases of a language; those of `de` serve `de-AT` too. */
export function isShipped(tag: string): boolean {
  return Object.hasOwn(shippedLanguages, new Intl.Locale(tag).language);
}

/** Returns the language of a series' pages: `own` phrases first, then the shipped ones; English where there are none. */
export function languageOf(tag: string, own: Phrases | null): Language {
  const shipped = shippedLanguages[new Intl.Locale(tag).language];
  const phrases = own ?? shipped ?? en;
  const spoken = phrases === en && !isShipped(tag) ? "en" : tag;
  // Plain English means no country's; the project's English is British.
  const locale = spoken === "en" ? "en-GB" : spoken;
  return { tag: spoken, direction: directionOf(spoken), locale, phrases };
}
