import assert from "node:assert/strict";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import "../run-folder.ts";
import { changedPages } from "../preview/changed-pages.ts";
import { pictureFiles, toPictureTables } from "../preview/picture-table.ts";
import { takePictures } from "../preview/take-pictures.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { launchChromium } from "./chromium.ts";
import { pngSize } from "./pictures.ts";

const browser = await launchChromium();
after(() => browser.close());

const pageOf = (body: string, head = "") =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}<title>Page</title></head><body>${body}</body></html>`;
const tall = '<div style="height: 3000px">Talks</div>';

/** Returns a built folder with these pages by their paths. */
function folderWith(pages: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, "index.html"), html);
  }
  return folder;
}

const old = folderWith({
  "": pageOf("Home"),
  same: pageOf("Same"),
  "talks/a": pageOf(`${tall}<p>Ice</p>`),
  "talks/b": pageOf("B"),
  "talks/gone": pageOf("Gone"),
});
const fresh = temporaryFolder();
cpSync(old, fresh, { recursive: true });
rmSync(path.join(fresh, "talks/gone"), { recursive: true });
const write = (name: string, html: string) => {
  mkdirSync(path.join(fresh, name), { recursive: true });
  writeFileSync(path.join(fresh, name, "index.html"), html);
};
write("", pageOf("Home", '<meta name="description" content="New">'));
write("talks/a", pageOf(`${tall}<p>Ice that sings</p>`));
write("talks/b", pageOf("Bays"));
write("talks/fresh", pageOf("Fresh"));
write("forward", pageOf("", '<meta name="robots" content="noindex">'));

const pages = changedPages(old, fresh);

test("the changed pages of each kind take turns, and what only forwards is none", () => {
  assert.deepEqual(
    pages.map(({ path: one }) => one),
    ["/", "/talks/a/", "/talks/b/", "/talks/fresh/", "/talks/gone/"],
  );
  const people = folderWith({ "people/a": "1", "people/b": "1", "talks/a": "1", "talks/b": "1" });
  assert.deepEqual(
    changedPages(temporaryFolder(), people).map(({ path: one }) => one),
    ["/people/a/", "/talks/a/", "/people/b/", "/talks/b/"],
  );
});

test("a page that only moved to another line of its file is unchanged", () => {
  const link = (line: number) =>
    pageOf(`<a href="https://github.com/a/b/edit/main/data/episodes/s01.yaml#L${line}">Edit</a>`);
  assert.deepEqual(changedPages(folderWith({ a: link(4) }), folderWith({ a: link(5) })), []);
});

test("pages are pictured where they first differ, a screen at a time, and not where they look the same", async () => {
  const pictured = await takePictures(browser, { old, fresh }, pages);
  assert.deepEqual(
    pictured.map((one) => one.path),
    ["/talks/a/", "/talks/b/", "/talks/fresh/", "/talks/gone/"],
  );
  const files = pictureFiles(pictured);
  const sizes = [...files].map(([name, png]) => `${name}: ${pngSize(png)}`);
  assert.deepEqual(sizes.slice(0, 4), [
    "01-phone-before.png: 390 × 844",
    "01-phone-after.png: 390 × 844",
    "01-laptop-before.png: 1280 × 800",
    "01-laptop-after.png: 1280 × 800",
  ]);
  const [before, after] = ["before", "after"].map((side) => files.get(`01-phone-${side}.png`));
  assert.ok(before && after && !before.equals(after), "the difference is in the picture");
  const tables = toPictureTables(pictured, 25);
  assert.match(tables, /^25 more pages change\.$/m);
  assert.match(tables, /^`\/talks\/fresh\/`\n\n.*\n.*\n\| before \| not there \| not there \|$/m);
  assert.match(
    tables,
    /^\| after \| <img src="01-phone-after\.png" width="180" alt="after, on a phone"> \|/m,
  );
  const named = [...tables.matchAll(/src="(.*?)"/g)].map(([, name]) => name);
  assert.deepEqual(named.sort(), [...files.keys()].sort());
});

test("a change that nobody sees needs no tables", () => {
  assert.equal(toPictureTables([], 0), "");
});
