import { readFileSync } from "node:fs";
import subsetFont from "subset-font";
import type { Face } from "../../src/typefaces/faces.ts";

/** Returns the font file of a face: its characters, with kerning, from the package of the font (SIL Open Font License). */
export async function subsetOf({ weight, characters, source }: Face): Promise<Buffer> {
  const [font, subset] = source;
  const file = `node_modules/@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2`;
  return subsetFont(readFileSync(file), characters, {
    targetFormat: "woff2",
    keepFeatures: ["kern", "locl", "ccmp", "mark"],
    noLayoutClosure: true,
  });
}
