import { faces } from "../typefaces/faces.ts";
import type { Addresses } from "./page-addresses.ts";
import type { FontFile } from "./site.ts";

/** Returns the font files of a site. */
export function buildFonts({ webinar, page }: Addresses): readonly FontFile[] {
  return faces.map(({ name, family, weight, characters, isPreloaded }) => {
    const { path, href } = page(`${webinar}fonts/${name}.woff2`, name, family);
    return {
      name,
      path,
      href,
      family,
      weight,
      unicodeRange: unicodeRangeOf(characters),
      isPreloaded,
    };
  });
}

/** Returns characters as the CSS descriptor `unicode-range` has them: "U+20-7E, U+A0". */
function unicodeRangeOf(characters: string): string {
  const codes = Array.from(characters, (one) => one.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const starts = codes.filter((code, i) => code - 1 !== codes[i - 1]);
  return starts
    .map((start, i) => {
      const end = codes[codes.indexOf(starts[i + 1] ?? Number.NaN) - 1] ?? codes.at(-1) ?? start;
      return end === start ? `U+${hex(start)}` : `U+${hex(start)}-${hex(end)}`;
    })
    .join(",");
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}
