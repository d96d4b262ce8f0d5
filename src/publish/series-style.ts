import type { Site } from "../site/site.ts";

/**
 * The fonts of the system that stand in until those of the site are loaded, stretched to the same width (measured on
 * titles of talks) and height (from the metrics of the fonts), so that lines break at the same words and nothing moves.
 */
const standIns = [
  standIn("Source Sans", 400, ["Arial", "Liberation Sans"], [93.3, 109.8, 42.9]),
  standIn("Source Sans", 600, ["Arial Bold", "Liberation Sans Bold"], [89.2, 114.8, 44.8]),
  standIn(
    "Source Serif",
    600,
    ["Times New Roman Bold", "Liberation Serif Bold"],
    [111.8, 92.7, 30],
  ),
].join("");

function standIn(
  family: string,
  weight: number,
  locals: readonly string[],
  [size, ascent, descent]: readonly [size: number, ascent: number, descent: number],
): string {
  const sources = locals.map((name) => `local("${name}")`).join(",");
  return `@font-face{font-family:"${family} stand-in";font-weight:${weight};src:${sources};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%}`;
}

/**
 * Returns the CSS that differs from series to series, for every page: its accent and the addresses of its fonts. They are `optional`:
 * swapped in after the first paint, a font breaks some lines elsewhere, and the page moves (0.15 on a talk's page).
 */
export function seriesStyle({ fonts, series }: Site): string {
  const rules = fonts.map(
    ({ href, family, weight, unicodeRange }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:optional;src:url("${href}") format("woff2");unicode-range:${unicodeRange}}`,
  );
  const accent = `:root{--accent:light-dark(${series.accent.light},${series.accent.dark})}`;
  return [...rules, standIns, accent].join("");
}
