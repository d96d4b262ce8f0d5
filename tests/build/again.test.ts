import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { toHtml } from "../../src/build/html.ts";
import { layoutsFingerprint } from "../../src/build/layouts-fingerprint.ts";
import { readLayouts } from "../../src/build/made-layouts.ts";
import { writtenSiteIn } from "../../src/cli/written-site.ts";
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
    "src/build/made-layouts.ts",
    "src/build/html.ts",
    "src/words.ts",
    "package-lock.json",
  ];
  for (const name of ["layouts", "src/browser", "src/search", ...files])
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
      ["src/browser/clock.ts", "console.log(1);"],
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

const talks = (title: string) => [{ title, speakers: ["ann-lee"] }];
const siteWith = (...titles: readonly string[]) =>
  madeSite({
    people: { "ann-lee": { name: "Ann Lee" } },
    episodes: Object.fromEntries(
      titles.map((title, i) => [`s0${i + 1}`, { date: `2024-0${i + 1}-05`, talks: talks(title) }]),
    ),
  });

test("a folder that holds a site gets what is new, and loses what is no more", async () => {
  const folder = path.join(work, "kept");
  const written = writtenSiteIn(folder);
  const [first, second] = [siteWith("One", "Two"), siteWith("Other")];
  assert.deepEqual(written.begin(first).talks, first.talks);
  // Nobody said that the pages were written: all are due again.
  assert.deepEqual(written.begin(first).talks, first.talks);
  for (const { page } of first.talks) {
    mkdirSync(path.join(folder, page.path), { recursive: true });
    writeFileSync(path.join(folder, page.path, "index.html"), page.title);
  }
  await written.end(first);
  assert.ok(existsSync(path.join(folder, "talks/s01e01/card.png")));
  assert.deepEqual(written.begin(first).talks, []);
  await written.end(first);
  assert.deepEqual(written.begin(second).talks, second.talks);
  await written.end(second);
  assert.ok(existsSync(path.join(folder, "talks/s01e01/index.html")));
  assert.ok(!existsSync(path.join(folder, "talks/s02e01")));
  const [search = "", ...pieces] = readdirSync(path.join(folder, "talks/find")).sort();
  assert.equal(search, "find.js");
  // Those of the first site are gone.
  assert.equal(pieces.length, 2);
});

test("npm start serves what is saved, and keeps the last sound site", async () => {
  const data = path.join(work, "edited");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  const args = ["--import", "tsx", "src/cli/start.ts", "--data", data, "--now", "2025-01-15"];
  const child = spawn(process.execPath, args, { env: { ...process.env, SITE_CACHE: cards } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const until = async <Found>(what: string, find: () => Found | Promise<Found>) => {
    for (let i = 0; i < 600; i++) {
      const found = await find();
      if (found) return found;
      await sleep(50);
    }
    throw new Error(`${what} did not come:\n${said}`);
  };
  try {
    const origin = await until("the address", () => /http:\/\/localhost:\d+/.exec(said)?.[0]);
    const isServed = async (words: string, at = "/webinar/people/ben-okoro/") =>
      (await (await fetch(`${origin}${at}`)).text()).includes(words);
    const person = path.join(data, "people", "ben-okoro.yaml");
    const typed = readFileSync(person, "utf8");
    await until("the first site", () => isServed("Ben Okoro"));
    writeFileSync(person, typed.replace("Ben Okoro", "Ben Okonkwo"));
    await until("the change", () => isServed("Ben Okonkwo"));
    writeFileSync(person, "nam: Ben\n");
    await until("the problem", () =>
      said.includes('ben-okoro.yaml:1:1  nam: is not a field we know (did you mean "name"?)'),
    );
    assert.ok(await isServed("Ben Okonkwo"));
    writeFileSync(person, typed);
    await until("the mended site", () => isServed("Ben Okoro"));
  } finally {
    child.kill();
  }
});
