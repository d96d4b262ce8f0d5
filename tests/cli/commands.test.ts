import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { command } from "../command.ts";
import { filesOf } from "../sites/built-site.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const work = temporaryFolder();

const sound = "tests/fixtures/sound";
const tiny = "tests/fixtures/tiny/data";

/** Returns a data folder with one mistake. */
function brokenData(name: string): string {
  const data = path.join(work, name);
  cpSync(sound, data, { recursive: true });
  writeFileSync(path.join(data, "people", "ben-okoro.yaml"), "name: Ben Okoro\nwebsit: x\n");
  return data;
}

/** Returns the path of a folder that holds a built site, here only the file that marks one, and an old page. */
function oldSite(name: string): string {
  const out = path.join(work, name, "site");
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, ".nojekyll"), "");
  writeFileSync(path.join(out, "old.html"), "old");
  return out;
}

const assertOldSite = (out: string) =>
  assert.deepEqual(
    [...filesOf(out)],
    [
      ["/.nojekyll", Buffer.from("")],
      ["/old.html", Buffer.from("old")],
    ],
  );

test("a build puts the whole site in the place of the old one, and nothing stale stays", async () => {
  const out = oldSite("replaced");
  const { code, output, errors } = await command("build", [
    "--data",
    tiny,
    "--out",
    `${out}/`,
    "--now",
    "2025-06-15T00:00:00Z",
  ]);
  assert.equal(code, 0, errors);
  const files = [...filesOf(out).keys()];
  const search = files.filter((file) => file.startsWith("/hanashi/find/"));
  assert.ok(search.includes("/hanashi/find/find.js"));
  assert.deepEqual(
    files.filter((file) => !search.includes(file)),
    [...filesOf("tests/fixtures/tiny/expected").keys()].map((file) =>
      file.replace(/\.(png|webp)\.txt$/, ".$1"),
    ),
  );
  assert.match(output, /^\d+ files built in /m);
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
});

test("a build of broken data tells every problem and leaves the old site byte for byte", async () => {
  const [out, data] = [oldSite("failed"), brokenData("failed-data")];
  const { code, output, errors } = await command("build", ["--data", data, "--out", out]);
  assert.deepEqual([code, output], [1, ""]);
  assert.equal(
    errors,
    `${path.relative(".", data)}/people/ben-okoro.yaml:2:1  websit: is not a field we know (did you mean "website"?)\n1 problem in the data; nothing was built.\n`,
  );
  assertOldSite(out);
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
});

/**
 * Kills a build with the n-th renaming of a folder beside `site`: with the first, the new site is complete and not yet in
 * its place.
 */
const killedAtRename = (n: number) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const rename = fs.renameSync;
    let calls = 0;
    fs.renameSync = (from, to) =>
      /\\bsite(\\.\\w+-\\d+)?$/.test(from) && ++calls === ${n}
        ? process.kill(process.pid, "SIGKILL")
        : rename(from, to);
    syncBuiltinESMExports();
  `)}`,
});

test("a killed build leaves the old site whole, and the next build clears what it left", async () => {
  const out = oldSite("killed");
  const args = ["--data", sound, "--out", out];
  assert.equal((await command("build", args, { env: killedAtRename(1) })).signal, "SIGKILL");
  assertOldSite(out);
  assert.equal(readdirSync(path.dirname(out)).length, 2);
  assert.equal((await command("build", args)).code, 0);
  assert.ok(existsSync(path.join(out, "webinar", "s01", "index.html")));
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
});

test("a build that is killed while the folders change places loses nothing either", async () => {
  const out = oldSite("exchanged");
  const sites = ["--data", sound, "--out", out];
  assert.equal((await command("build", sites, { env: killedAtRename(2) })).signal, "SIGKILL");
  assert.ok(!existsSync(out));
  const args = ["--data", brokenData("exchanged-data"), "--out", out];
  assert.equal((await command("build", args)).code, 1);
  assertOldSite(out);
});

test("a folder that holds something else than a built site is not replaced", async () => {
  const out = path.join(work, "foreign");
  mkdirSync(out);
  writeFileSync(path.join(out, "thesis.txt"), "precious");
  const { code, output, errors } = await command("build", ["--data", sound, "--out", out]);
  assert.deepEqual([code, output], [2, ""]);
  assert.equal(
    errors,
    `${out} is not replaced: it has files that are not part of a built site; choose another folder with --out\n`,
  );
  assert.deepEqual([...filesOf(out).keys()], ["/thesis.txt"]);
});

test("an unknown option is told with the use of the command, and nothing runs", async () => {
  const { code, output, errors } = await command("check", ["--dat", sound]);
  assert.deepEqual([code, output], [2, ""]);
  assert.match(errors, /^unknown option "--dat" \(did you mean "--data"\?\)\n\nnpm run check /);
});

test("a SITE_URL that is no address of a site is told, and nothing is built", async () => {
  const out = path.join(work, "nowhere");
  const env = { SITE_URL: "https://example.org/?a" };
  const { code, errors } = await command("build", ["--data", sound, "--out", out], { env });
  assert.equal(code, 2);
  assert.match(errors, /^SITE_URL: "https:\/\/example\.org\/\?a" is not an address like https:/);
  assert.ok(!existsSync(out));
});

test("check tells the problems and fails, on GitHub at their lines too", async () => {
  const data = brokenData("checked");
  const file = `${path.relative(".", data)}/people/ben-okoro.yaml`;
  const env = { GITHUB_ACTIONS: "true" };
  const { code, output, errors } = await command("check", ["--data", data], { env });
  assert.equal(code, 1);
  assert.ok(errors.startsWith(`${file}:2:1  websit: is not a field we know`));
  assert.doesNotMatch(errors, /^\s+at /m);
  assert.ok(output.startsWith(`::error file=${file},line=2,col=1::websit: is not a field we know`));
});

test("check of sound data says so, whether options or the environment name it", async () => {
  const args = ["--data", "tests/fixtures/looking-glass", "--now", "2025-01-15"];
  const frozen = await command("check", args);
  assert.equal(frozen.code, 0, frozen.errors);
  assert.match(frozen.output, /^6 webinars, 18 talks, 27 people: no problem\.$/m);
  const env = { SITE_DATA: tiny, SITE_NOW: "2025-06-15" };
  const other = await command("check", [], { env });
  assert.equal(other.code, 0, other.errors);
  assert.match(other.output, /^7 webinars, 11 talks, 5 people: no problem\.$/m);
});

test("check --explain prints what a rule is for, and fails where no rule has the name", async () => {
  const known = await command("check", ["--explain", "https-addresses"]);
  assert.equal(known.code, 0, known.errors);
  assert.match(known.output, /^https-addresses\n\n/);
  const unknown = await command("check", ["--explain=https-adresses"]);
  assert.deepEqual([unknown.code, unknown.output], [2, ""]);
  assert.match(unknown.errors, /^no rule "https-adresses" \(did you mean "https-addresses"\?\)/);
});

test("check --help lists --explain, and is no failure", async () => {
  const { code, output } = await command("check", ["--help"]);
  assert.equal(code, 0);
  assert.match(output, /^ {2}--explain \[rule\] /m);
});
