import type { Site } from "../site/site.ts";

/**
 * The fonts of the system that stand in until those of the site are loaded, stretched to the same average width (from
 * the metrics of the fonts), so that lines break at the same words and nothing moves.
 */
const standIns = [
  '@font-face{font-family:"Source Sans stand-in";src:local("Arial"),local("Liberation Sans"),local("Helvetica Neue"),local("Roboto");size-adjust:93.8%;ascent-override:109.2%;descent-override:42.7%;line-gap-override:0%}',
  '@font-face{font-family:"Source Serif stand-in";src:local("Georgia Bold"),local("Gelasio Bold"),local("Times New Roman Bold"),local("Liberation Serif Bold");size-adjust:98.4%;ascent-override:105.3%;descent-override:34%;line-gap-override:0%}',
].join("");

/** Returns the CSS that differs from series to series, for every page: the addresses of its fonts. */
export function seriesStyle({ fonts }: Site): string {
  const rules = fonts.map(
    ({ href, family, weight, unicodeRange }) =>
      `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:url("${href}") format("woff2");unicode-range:${unicodeRange}}`,
  );
  return [...rules, standIns].join("");
}
