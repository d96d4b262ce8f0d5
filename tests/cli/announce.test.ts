import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { command } from "../command.ts";
import { filesOf } from "../sites/built-site.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const work = temporaryFolder();
const data = path.join(work, "data");
cpSync("tests/fixtures/tiny/data", data, { recursive: true });
cpSync("tests/fixtures/languages/interface.yaml", path.join(data, "interface.yaml"));
const out = path.join(work, "s05");
const announce = (...args: readonly string[]) =>
  command("announce", ["--data", data, "--now", "2025-06-15T00:00:00Z", ...args]);

test("announce writes every file of a webinar, in English with a note for a language it does not speak", async () => {
  const { code, output, errors } = await announce("s05", "--out", out);
  assert.equal(code, 0, errors);
  assert.match(output, /^note: announcements do not speak "ja" yet: they are in English/m);
  assert.match(output, /^week-before: to be sent on 12 July 2025$/m);
  assert.match(output, /^moved: left out, written with --occasion moved only$/m);
  assert.match(output, /44 files written to .*; nothing was sent\n$/);
  const files = [...filesOf(out).keys()];
  for (const file of ["/card.png", "/poster.pdf", "/opening-slide.pdf", "/host.txt"])
    assert.ok(files.includes(file), file);
  assert.match(
    readFileSync(path.join(out, "programme/newsletter.txt"), "utf8"),
    /^When: Saturday/m,
  );
});

test("announcing again replaces the files, but never a file that somebody put there", async () => {
  const { code } = await announce("s05", "--out", out, "--occasion", "moved");
  assert.equal(code, 0);
  assert.ok(!existsSync(path.join(out, "programme")));
  writeFileSync(path.join(out, "mine.txt"), "mine");
  const { code: refused, errors } = await announce("S05", "--out", out);
  assert.equal(refused, 2);
  assert.match(errors, /is not replaced: it holds what no build made: "mine.txt"/);
});

test("a template is copied to be changed, once, and is then used in the language of the series", async () => {
  const file = path.join(data, "templates", "subjects.txt.njk");
  assert.equal((await announce("--eject", "subjects.txt.njk")).code, 0);
  assert.equal(
    readFileSync(file, "utf8"),
    readFileSync("src/announce/templates/subjects.txt.njk", "utf8"),
  );
  const again = await announce("--eject", "subjects.txt.njk");
  assert.match(again.errors, /subjects\.txt\.njk is there already: it stays as it is/);
  assert.match((await announce("--eject", "subject")).errors, /there is no template "subject"/);
  writeFileSync(file, "次回: {{ title }} {{ facts[0].words }}\n");
  const folder = path.join(work, "own");
  assert.equal((await announce("s05", "--out", folder)).code, 0);
  assert.match(
    readFileSync(path.join(folder, "programme/subjects.txt"), "utf8"),
    /^次回: S05：Bays 2025年7月19日/,
  );
  const check = await command("check", ["--data", data, "--now", "2025-06-15T00:00:00Z"]);
  assert.equal(check.code, 0, check.errors);
});

test("a webinar that is missing, and wrong words, are told with what there is", async () => {
  assert.match((await announce()).errors, /which webinar\? Try: npm run announce -- s06/);
  assert.match(
    (await announce("s55")).errors,
    /there is no webinar "s55" \(did you mean "s05"\?\)/,
  );
  const { code, errors } = await announce(
    "s04",
    "--occasion",
    "programme",
    "--out",
    path.join(work, "s04"),
  );
  assert.deepEqual(
    [code, errors.split("\n").at(-2)],
    [2, "programme would not be true: S04 is cancelled"],
  );
});
