import { bytesIn, graphemesIn, mastodonLength, unitsIn } from "./text-length.ts";

/** A limit on the length of a text. */
export interface Limit {
  readonly most: number;
  /** What is counted: "bytes". */
  readonly unit: string;
  readonly lengthOf: (text: string) => number;
}

/** The templates whose texts a platform limits, and the limits. */
export const limits = {
  "mastodon.txt.njk": [{ most: 500, unit: "characters", lengthOf: mastodonLength }],
  // An app may show, and count, a shorter form of an address; the protocol counts what is sent (app.bsky.feed.post).
  "bluesky.txt.njk": [
    { most: 300, unit: "graphemes", lengthOf: graphemesIn },
    { most: 3000, unit: "bytes", lengthOf: bytesIn },
  ],
  "linkedin.txt.njk": [{ most: 3000, unit: "characters", lengthOf: unitsIn }],
  "video-title.txt.njk": [{ most: 100, unit: "characters", lengthOf: unitsIn }],
  "video-description.txt.njk": [{ most: 5000, unit: "bytes", lengthOf: bytesIn }],
} as const satisfies Readonly<Record<string, readonly Limit[]>>;

/** A template whose texts are limited. */
export type LimitedTemplate = keyof typeof limits;

/** Returns the limit that a text exceeds; null where it fits. */
export function exceeded(template: LimitedTemplate, text: string): Limit | null {
  const all: readonly Limit[] = limits[template];
  return all.find(({ most, lengthOf }) => lengthOf(text) > most) ?? null;
}
