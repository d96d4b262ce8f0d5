/** A colour in both schemes, each as `#a8321a`. */
export interface SchemeColor {
  readonly light: string;
  readonly dark: string;
}

/** The accent of a series that sets none of its own. */
const usualAccent: SchemeColor = { light: "#a8321a", dark: "#ff9e7d" };

/** What the accent stands on as text: the paper of layouts/style.css, and its cards with a wash of the accent itself. */
const grounds = {
  light: ["#fbf9f4", "#ffffff"],
  dark: ["#151419", "#1f1e25"],
} as const satisfies Record<keyof SchemeColor, readonly string[]>;
const wash = 0.08;

/** The least contrast of text (WCAG 2.2, 1.4.3). */
const least = 4.5;

/** Returns the accent of a series: the colour that it sets, in the dark scheme with as much white as it needs, or the usual one. */
export function accentOf(color: string | undefined): SchemeColor {
  if (color === undefined) return usualAccent;
  return { light: color.toLowerCase(), dark: mixedUntilRead(color, "#ffffff", "dark") };
}

/** Returns how well a colour is read as text on the pages' light grounds, as the least contrast: 1 to 21 (WCAG 2.2). */
export function contrastOf(color: string): number {
  return contrastIn(color, "light");
}

/** Returns a colour that is too pale to be read with as much black as it needs; null for one that is read. */
export function readableInstead(color: string): string | null {
  return contrastOf(color) >= least ? null : mixedUntilRead(color, "#000000", "light");
}

function mixedUntilRead(color: string, other: string, scheme: keyof SchemeColor): string {
  const shares = Array.from({ length: 51 }, (_, i) => i / 50);
  const mixes = shares.map((share) => mixed(color, other, share));
  return mixes.find((mix) => contrastIn(mix, scheme) >= least) ?? other;
}

function contrastIn(color: string, scheme: keyof SchemeColor): number {
  const [paper, card] = grounds[scheme];
  return Math.min(...[paper, mixed(card, color, wash)].map((ground) => contrast(color, ground)));
}

/** The contrast ratio of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(color: string, other: string, share: number): string {
  const others = channels(other);
  const values = channels(color).map((value, i) => value + ((others[i] ?? 0) - value) * share);
  const bytes = values.map((value) => Math.round(value * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** Returns red, green and blue, from 0 to 1. */
function channels(color: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255);
}
