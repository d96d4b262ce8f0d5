import { siteUrl } from "../schema/address-fields.ts";
import { type Now, nowOf } from "../times.ts";

/** What a site is built from: the data folder, the moment, and an address that overrides the one in the data. */
export interface Settings {
  readonly data: string;
  readonly now: Now;
  readonly url: string | null;
}

/**
 * Returns the settings of SITE_DATA, SITE_NOW and SITE_URL; by default `data`, the clock and the address in the data.
 * Throws where one of them is invalid.
 */
export function settingsFromEnvironment(): Settings {
  const { SITE_DATA, SITE_NOW, SITE_URL } = process.env;
  return {
    data: SITE_DATA || "data",
    now: SITE_NOW ? parseNow(SITE_NOW, "SITE_NOW") : { at: new Date().toISOString() },
    url: SITE_URL ? parseUrl(SITE_URL, "SITE_URL") : null,
  };
}

/** Returns the moment that a setting gives; throws with the setting's name where it is invalid. */
export function parseNow(text: string, name: string): Now {
  const now = nowOf(text);
  if (now) return now;
  throw new Error(
    `${name}: "${text}" is not a day like 2025-01-15 or an instant like 2025-01-15T12:00:00Z`,
  );
}

/** Returns the site address that a setting gives; throws with the setting's name where it is invalid. */
export function parseUrl(text: string, name: string): string {
  const { error } = siteUrl.safeParse(text);
  if (error) throw new Error(`${name}: "${text}" is not ${error.issues[0]?.message}`);
  return text;
}
