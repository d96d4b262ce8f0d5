import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeSite } from "../src/build/make-site.ts";
import { runFolder } from "./run-folder.ts";
import { announcedFolder, announcedTexts } from "./sites/announced-texts.ts";
import { builtFiles, lastingNames } from "./sites/built-site.ts";
import { checkSoundSeries, measuredPage } from "./sites/measured-rules.ts";
import { shapePages, shapesFolder } from "./sites/shapes.ts";
import { spokenFolder, spokenPages } from "./sites/spoken-pages.ts";
import { expectedFolder, tinyFiles } from "./sites/tiny-site.ts";
import { wholeSeriesFiles, wholeSeriesFolder } from "./sites/whole-series-site.ts";

// Renews what the tiny series and the looking-glass one are expected to make; the difference is for a reviewer to read.
const files = await tinyFiles();
rmSync(expectedFolder, { recursive: true, force: true });
for (const [name, bytes] of files) {
  const file = path.join(expectedFolder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
rmSync(`${wholeSeriesFolder}/expected`, { recursive: true, force: true });
for (const [name, text] of await wholeSeriesFiles()) {
  const file = path.join(wholeSeriesFolder, "expected", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
for (const [name, text] of await spokenPages()) {
  const file = path.join(spokenFolder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
for (const [name, text] of await shapePages()) writeFileSync(path.join(shapesFolder, name), text);
for (const [name, text] of announcedTexts()) {
  const file = path.join(announcedFolder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const built = await builtFiles(makeSite("tests/fixtures/looking-glass", { on: "2025-01-15" }));
writeFileSync(
  "tests/fixtures/looking-glass-paths.txt",
  `${lastingNames(built.keys()).join("\n")}\n`,
);
writeFileSync("docs/rules-measured.md", measuredPage(await checkSoundSeries(runFolder)));
