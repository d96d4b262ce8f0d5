import assert from "node:assert/strict";
import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { buildFolder } from "../../src/build/build-folder.ts";
import { checkData, requireSound, siteOf } from "../../src/build/make-site.ts";
import { filesOf } from "../sites/built-site.ts";
import { temporaryFolder } from "../sites/served-site.ts";

// Builds where an older site stands already.

const work = temporaryFolder();
const data = path.join(work, "data");
cpSync("tests/fixtures/sound", data, { recursive: true });
const out = path.join(work, "site");

async function build(): Promise<ReadonlyMap<string, Buffer>> {
  const now = { at: "2025-01-15T12:00:00Z" };
  const checked = checkData(data, now);
  await buildFolder(requireSound(checked), siteOf(checked, data, now), out);
  return filesOf(out);
}

test("a second build of the same data has the same bytes", async () => {
  assert.deepEqual(await build(), await build());
});

test("a build makes anew what was damaged or deleted in the built site", async () => {
  const files = await build();
  const damages = [
    () => appendFileSync(path.join(out, "index.html"), "<p>"),
    () => rmSync(path.join(out, "robots.txt")),
    () => rmSync(out, { recursive: true }),
  ];
  for (const damage of damages) {
    damage();
    assert.deepEqual(await build(), files);
  }
});

test("a build that fails leaves the old site byte for byte, and nothing beside it", async () => {
  const files = await build();
  const published = path.join(data, "published.yaml");
  writeFileSync(published, "/webinar/old/: 2024-01-01\n");
  await assert.rejects(build, /\/webinar\/old\/: was published and would vanish/);
  assert.deepEqual(filesOf(out), files);
  assert.deepEqual(readdirSync(work).sort(), ["data", "site"]);
  rmSync(published);
});

test("a build follows the data", async () => {
  const person = path.join(data, "people", "ben-okoro.yaml");
  const typed = readFileSync(person, "utf8");
  writeFileSync(person, typed.replace("Ben Okoro", "Ben Okonkwo"));
  const text = () => [...filesOf(out).values()].join("\n");
  await build();
  assert.match(text(), /Ben Okonkwo/);
  writeFileSync(person, typed);
  await build();
  assert.doesNotMatch(text(), /Ben Okonkwo/);
});
