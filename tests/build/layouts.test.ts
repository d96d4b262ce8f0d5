import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { madeSite } from "../sites/made-site.ts";

// The cache is damaged here, so it is this file's own, and so are the files that pages are made with.
delete process.env["TEST_RUN"];
const { runFolder } = await import("../run-folder.ts");
const project = path.join(runFolder, "project");
for (const name of [".eleventy.ts", "layouts", "src", "package.json", "package-lock.json"])
  cpSync(name, path.join(project, name), { recursive: true });
symlinkSync(path.resolve("node_modules"), path.join(project, "node_modules"), "junction");

const cache = path.join(runFolder, "cache");

const script = `
  import { readLayouts } from "./src/build/compiled-layouts.ts";
  import { makeSite } from "./src/build/make-site.ts";
  const site = makeSite("${path.resolve("tests/fixtures/sound")}", { on: "2025-01-15" });
  const { toHtml } = await readLayouts();
  console.log(toHtml("home.njk", { site, here: site.pages.home }));
`;

writeFileSync(path.join(project, "home-page.ts"), script);

/** Returns a page as a process makes it that starts in the copy of the project. */
function homePage(env: Readonly<Record<string, string>> = {}): string {
  return execFileSync(process.execPath, ["--import", "tsx", "home-page.ts"], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
}

test("pages follow the layouts, the style sheets and the scripts", () => {
  const before = homePage();
  const edits = {
    "layouts/base.njk": "<!-- edited -->",
    "layouts/style.css": "edited{color:red}",
    [clockScript()]: 'console.log("edited");',
  };
  for (const [file, more] of Object.entries(edits)) {
    assert.ok(!before.includes(more), file);
    appendFileSync(path.join(project, file), `${more}\n`);
  }
  const page = homePage();
  for (const [file, more] of Object.entries(edits))
    assert.ok(page.includes(more.replace(/;$/, "")), file);
});

/** Returns the path of the script that tells visitors what is over. */
function clockScript(): string {
  const files = readdirSync(path.join(project, "src/browser"));
  return `src/browser/${files.find((file) => file.startsWith("clock."))}`;
}

test("a layout that is saved while it is compiled is compiled again", () => {
  const layout = path.join(project, "layouts/base.njk");
  // The last thing that compiling reads are the scripts.
  const saving = path.join(project, "saving.mjs");
  writeFileSync(
    saving,
    `import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const read = fs.readFileSync;
    fs.readFileSync = (file, ...rest) => {
      if (/archive[.]ts$/.test(file)) fs.appendFileSync("layouts/base.njk", "<!-- saved late -->");
      return read(file, ...rest);
    };
    syncBuiltinESMExports();`,
  );
  rmSync(path.join(cache, "layouts.json"));
  homePage({ NODE_OPTIONS: `--import=${saving}` });
  assert.ok(readFileSync(layout, "utf8").includes("saved late"));
  assert.ok(homePage().includes("saved late"));
});

test("compiled layouts that were damaged or deleted are made anew", async () => {
  const { readLayouts } = await import("../../src/build/compiled-layouts.ts");
  const site = madeSite({ episodes: { s01: { date: "2024-01-05" } } });
  const page = async () => {
    const { toHtml } = await readLayouts();
    return toHtml("home.njk", { site, here: site.pages.home });
  };
  const whole = await page();
  const [name = ""] = readdirSync(cache);
  const text = readFileSync(path.join(cache, name), "utf8");
  const [cutOff, edited] = [text.slice(0, -1), text.replace("<main", "<div")];
  for (const damaged of ["", "{", '{"key":"other"}', "[]", "null", cutOff, edited]) {
    writeFileSync(path.join(cache, name), damaged);
    assert.equal(await page(), whole, damaged);
  }
  rmSync(cache, { recursive: true });
  assert.equal(await page(), whole);
});

test("a layout that is not well-formed is an error that names it", () => {
  writeFileSync(path.join(project, "layouts/wrong.njk"), "{% if %}");
  assert.throws(homePage, /wrong\.njk.*unexpected token/s);
});
