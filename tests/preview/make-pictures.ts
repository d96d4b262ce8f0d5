import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { requireBuilt } from "../../src/build/site-folder.ts";
import { run } from "../../src/cli/run.ts";
import { mistake } from "../../src/mistakes.ts";
import { launchChromium } from "../browser/chromium.ts";
import { changedPages } from "./changed-pages.ts";
import { pictureFiles, toPictureTables } from "./picture-table.ts";
import { takePictures } from "./take-pictures.ts";

const usage = `npm run pictures -- <before> <after> --into <folder>

Pictures, as PNG, how the pages look that differ between two built folders, on a phone and on a
laptop, and pictures.md, which shows them side by side: ten pages at most.`;

/** A comment with more pictures than these is scrolled past. */
const mostPages = 10;

await run(
  usage,
  async ({ words: [before = "", after = ""], typed: { into } }) => {
    if (into === undefined) throw mistake("--into is missing: the folder for the pictures");
    for (const folder of [before, after]) requireBuilt(folder);
    const changed = changedPages(before, after);
    const browser = await launchChromium();
    const folders = { old: before, fresh: after };
    const pages = await takePictures(browser, folders, changed.slice(0, mostPages)).finally(() =>
      browser.close(),
    );
    mkdirSync(into, { recursive: true });
    for (const [name, png] of pictureFiles(pages)) writeFileSync(path.join(into, name), png);
    const tables = toPictureTables(pages, Math.max(0, changed.length - mostPages));
    writeFileSync(path.join(into, "pictures.md"), tables);
    console.log(`${pages.length} of ${changed.length} changed pages are pictured in ${into}`);
  },
  { flags: ["into"], argument: "<before> <after>", words: 2 },
);
