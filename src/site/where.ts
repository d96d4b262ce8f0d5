import { say } from "../languages/fill-phrase.ts";
import type { Language } from "../languages/language.ts";
import type { PlaceRecord } from "../schema/place.ts";
import type { Venue, Webinar } from "./site.ts";

/** Returns the room of a webinar for pages. */
export function venueOf({ name, address, map }: PlaceRecord): Venue {
  return {
    name,
    address: address ?? null,
    mapUrl: map ?? null,
    words: address === undefined ? name : `${name}, ${address}`,
  };
}

/** Returns how people take part. */
export function attendanceOf(place: Venue | null, platform: string | null): Webinar["attendance"] {
  if (place === null) return "online";
  return platform === null ? "in person" : "hybrid";
}

/** Returns where a webinar is held, in words: "Kolker Room, 1 Harbour Street; online, Zoom"; null if nothing is known. */
export function whereWords(
  place: Venue | null,
  platform: string | null,
  language: Language,
): string | null {
  if (place === null) return platform && say(language, "online", { platform });
  if (platform === null) return place.words;
  return say(language, "place_and_online", { place: place.words, platform });
}
