import { siteUrl } from "../schema/fields.ts";
import { type Now, nowOf } from "../times.ts";

/** What a site is made of: the data folder, the moment, and the address if not the one that the data says. */
export interface Settings {
  readonly data: string;
  readonly now: Now;
  readonly url: string | null;
}

/**
 * Returns what SITE_DATA, SITE_NOW and SITE_URL say: `data`, the clock and the address of the data where they are not set.
 * Throws where one of them is wrong.
 */
export function settingsFromEnvironment(): Settings {
  const { SITE_DATA, SITE_NOW, SITE_URL } = process.env;
  return {
    data: SITE_DATA || "data",
    now: SITE_NOW ? parseNow(SITE_NOW, "SITE_NOW") : { at: new Date().toISOString() },
    url: SITE_URL ? parseUrl(SITE_URL, "SITE_URL") : null,
  };
}

/** Returns the moment that a setting names; throws, with the setting's name, where it names none. */
export function parseNow(text: string, name: string): Now {
  const now = nowOf(text);
  if (now) return now;
  throw new Error(
    `${name}: "${text}" is not a day like 2025-01-15 or an instant like 2025-01-15T12:00:00Z`,
  );
}

/** Returns the address of a site that a setting names; throws, with the setting's name, where it is none. */
export function parseUrl(text: string, name: string): string {
  const { error } = siteUrl.safeParse(text);
  if (error) throw new Error(`${name}: "${text}" is not ${error.issues[0]?.message}`);
  return text;
}
