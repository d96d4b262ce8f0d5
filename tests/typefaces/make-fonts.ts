// Makes layouts/fonts: the characters of each face, with kerning, from the packages of the fonts (SIL Open Font License).
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import subsetFont from "subset-font";
import { faces } from "../../src/typefaces/faces.ts";

mkdirSync("layouts/fonts", { recursive: true });
for (const { name, weight, characters, source } of faces) {
  const [font, subset] = source;
  const file = `node_modules/@fontsource/${font}/files/${font}-${subset}-${weight}-normal.woff2`;
  const made = await subsetFont(readFileSync(file), characters, {
    targetFormat: "woff2",
    keepFeatures: ["kern", "locl", "ccmp", "mark"],
    noLayoutClosure: true,
  });
  writeFileSync(`layouts/fonts/${name}.woff2`, made);
}
