import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { toHtml } from "../../src/build/html.ts";
import { layoutsFingerprint } from "../../src/build/layouts-fingerprint.ts";
import { readLayouts } from "../../src/build/made-layouts.ts";
import { cacheIn } from "../../src/cards/file-cache.ts";
import { filesOf } from "../sites/built-site.ts";
import { madeSite } from "../sites/made-site.ts";

// What is done when there is a site already: built before, or served while it is written.

const work = mkdtempSync(path.join(tmpdir(), "again-"));
after(() => rmSync(work, { recursive: true, force: true }));
const cards = path.join(work, "cards");

/** Builds the sound series into a folder and returns what was said. */
function build(out: string, data = "tests/fixtures/sound", now = "2025-01-15T12:00:00Z"): string {
  const args = ["src/cli/launch.js", "build", "--data", data, "--out", out, "--now", now];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, SITE_CACHE: cards },
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

const unchanged = /^nothing has changed since .* was built$/m;

test("a second build of the same data leaves every file as it is, also at another hour", () => {
  const out = path.join(work, "same");
  assert.doesNotMatch(build(out), unchanged);
  const page = path.join(out, "index.html");
  const [files, written] = [filesOf(out), statSync(page).mtimeMs];
  assert.match(build(out), unchanged);
  assert.match(build(out, undefined, "2025-01-15T12:34:56Z"), unchanged);
  assert.equal(statSync(page).mtimeMs, written);
  assert.deepEqual(filesOf(out), files);
});

test("a build makes again what was damaged, deleted or added in the built site", () => {
  const out = path.join(work, "damaged");
  build(out);
  const files = filesOf(out);
  const damages = [
    () => appendFileSync(path.join(out, "index.html"), "<p>"),
    () => rmSync(path.join(out, "robots.txt")),
    () => writeFileSync(path.join(out, "stray.html"), "stray"),
    () => rmSync(out, { recursive: true }),
  ];
  for (const damage of damages) {
    damage();
    assert.doesNotMatch(build(out), unchanged);
    assert.deepEqual(filesOf(out), files);
  }
});

test("a build follows the data and the moment", () => {
  const [out, data] = [path.join(work, "follows"), path.join(work, "data")];
  cpSync("tests/fixtures/sound", data, { recursive: true });
  build(out, data);
  const person = path.join(data, "people", "ben-okoro.yaml");
  const typed = readFileSync(person, "utf8");
  writeFileSync(person, typed.replace("Ben Okoro", "Ben Okonkwo"));
  assert.doesNotMatch(build(out, data), unchanged);
  assert.match([...filesOf(out).values()].join("\n"), /Ben Okonkwo/);
  writeFileSync(person, `${typed}# a comment\n`);
  assert.doesNotMatch(build(out, data), unchanged);
  assert.doesNotMatch([...filesOf(out).values()].join("\n"), /Ben Okonkwo/);
  for (const [now, isUnchanged] of moments) {
    const said = build(out, data, now);
    assert.equal(unchanged.test(said), isUnchanged, now);
    assert.match(said, /^\d+ files built in /m);
  }
});

/** Moments around the webinar of the sound series, from 16:00 until 17:00 in Lisbon, and whether the last build holds then. */
const moments = [
  ["2025-01-15T12:00:00Z", true],
  ["2024-03-11", false],
  ["2024-03-11T15:59:59Z", true],
  ["2024-03-11T16:00:00Z", false],
  ["2024-03-11T16:59:59Z", true],
  ["2024-03-11T17:00:00Z", false],
  ["2024-03-11T23:59:59Z", true],
  ["2024-03-12", false],
  ["2024-03-11T23:59:59Z", false],
] as const;

test("a build follows the history: calendars tell when something changed", () => {
  const [out, data] = [path.join(work, "dated"), path.join(work, "dated-data")];
  cpSync("tests/fixtures/sound", data, { recursive: true });
  const who = ["-c", "user.name=Olga Organizer", "-c", "user.email=olga@example.org"];
  const git = (...args: string[]) => execFileSync("git", [...who, ...args], { cwd: data });
  build(out, data);
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "Begin the series");
  assert.doesNotMatch(build(out, data), unchanged);
  assert.match(build(out, data), unchanged);
  git("commit", "-q", "--allow-empty", "-m", "Go on");
  assert.doesNotMatch(build(out, data), unchanged);
});

test("pages follow the layouts, and what is kept of them may be damaged", async () => {
  const [here, copy] = [process.cwd(), path.join(work, "layouts-copy")];
  const files = [
    "src/cli/made-layouts.ts",
    "src/publish/html.ts",
    "src/words.ts",
    "package-lock.json",
  ];
  for (const name of ["layouts", "src/browser", ...files])
    cpSync(name, path.join(copy, name), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"), "junction");
  const site = siteWith("One");
  const pageNow = async () => {
    await readLayouts();
    return toHtml("home.njk", { site, here: site.pages.home });
  };
  process.chdir(copy);
  try {
    const seen = new Set([await pageNow()]);
    const edits = [
      ["layouts/base.njk", "<!-- one -->"],
      ["layouts/parts/talk.njk", ""],
      ["layouts/style.css", "p{color:red}"],
      ["src/browser/clock.js", "console.log(1);"],
    ] as const;
    const fingerprints = new Set([layoutsFingerprint()]);
    for (const [file, more] of edits) {
      appendFileSync(file, `${more}\n`);
      fingerprints.add(layoutsFingerprint());
      seen.add(await pageNow());
    }
    assert.equal(fingerprints.size, 1 + edits.length);
    // Blanks between macros reach no page.
    assert.equal(seen.size, edits.length);
    for (const damaged of ["", "{", '{"key":"other"}']) {
      writeFileSync(".cache/layouts.json", damaged);
      appendFileSync("layouts/base.njk", "<!-- one more -->");
      assert.ok(!seen.has(await pageNow()));
    }
    appendFileSync("layouts/base.njk", "{% if %}");
    await assert.rejects(readLayouts, /base\.njk.*unexpected token/s);
  } finally {
    process.chdir(here);
  }
});

test("a kept file is put in place as it is; one that was cut off or written into is made again", async () => {
  const [folder, file] = [path.join(work, "cache"), path.join(work, "placed", "a.png")];
  let made = 0;
  const put = () =>
    cacheIn(folder).put("key", file, async () => {
      made++;
      return Buffer.from("picture");
    });
  const entry = () => path.join(folder, filesOf(folder).keys().next().value ?? "");
  await put();
  await put();
  assert.equal(made, 1);
  // The file and the entry are one: who writes into the file writes into the entry.
  writeFileSync(file, "pict");
  await put();
  writeFileSync(file, "PICTURE");
  utimesSync(file, 0, 1_000_000);
  await put();
  assert.equal(made, 3);
  assert.equal(readFileSync(file, "utf8"), "picture");
  assert.equal(readFileSync(entry(), "utf8"), "picture");
});

const talks = (title: string) => [{ title, speakers: ["ann-lee"] }];
const siteWith = (...titles: readonly string[]) =>
  madeSite({
    people: { "ann-lee": { name: "Ann Lee" } },
    episodes: Object.fromEntries(
      titles.map((title, i) => [`s0${i + 1}`, { date: `2024-0${i + 1}-05`, talks: talks(title) }]),
    ),
  });
