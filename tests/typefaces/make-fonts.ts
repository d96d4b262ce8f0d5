// Makes layouts/fonts from the packages of the fonts.
import { mkdirSync, writeFileSync } from "node:fs";
import { faces } from "../../src/typefaces/faces.ts";
import { subsetOf } from "./subset.ts";

mkdirSync("layouts/fonts", { recursive: true });
for (const face of faces) writeFileSync(`layouts/fonts/${face.name}.woff2`, await subsetOf(face));
