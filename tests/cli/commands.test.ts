import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { writeManifest } from "../../src/build/site-folder.ts";
import { command } from "../command.ts";
import { filesOf } from "../sites/built-site.ts";
import { served, temporaryFolder } from "../sites/served-site.ts";

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

/** Returns the path of a folder that holds a built site, here only an old page. */
function oldSite(name: string): string {
  const out = path.join(work, name, "site");
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, "old.html"), "old");
  writeManifest(out);
  return out;
}

const assertOldSite = (out: string) =>
  assert.deepEqual([...filesOf(out).keys()], ["/.site-files", "/old.html"]);

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
  const files = [...filesOf(out).keys()].filter((file) => file !== "/.site-files");
  const search = files.filter((file) => file.startsWith("/hanashi/find/"));
  assert.ok(search.includes("/hanashi/find/find.js"));
  assert.deepEqual(
    files.filter((file) => !search.includes(file)),
    [...filesOf("tests/fixtures/tiny/expected").keys()].map((file) =>
      file.replace(/\.png\.txt$/, ".png"),
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
      /site$|site\\.build-\\w+.new$/.test(from) && ++calls === ${n}
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

test("a site that a killed build moved away comes back with every command that takes --out", async () => {
  const out = oldSite("exchanged");
  const taken = await served(work);
  const commands = [
    ["build", "--data", brokenData("exchanged-data")],
    ["verify", taken, "--wait", "0"],
    ["preview", "--port", new URL(taken).port],
  ] as const;
  for (const [name, ...args] of commands) {
    const build = ["--data", sound, "--out", out];
    assert.equal((await command("build", build, { env: killedAtRename(2) })).signal, "SIGKILL");
    assert.ok(!existsSync(out));
    assert.notEqual((await command(name, [...args, "--out", out])).code, 0, name);
    assertOldSite(out);
    assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
  }
});

/** Lets a function of node:fs fail for paths that match. */
const failing = (name: string, paths: RegExp, code: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const original = fs.${name};
    fs.${name} = (file, ...rest) => {
      if (!${paths}.test(String(file))) return original(file, ...rest);
      throw Object.assign(new Error("${code}"), { code: "${code}", syscall: "${name}", path: file });
    };
    syncBuiltinESMExports();
  `)}`,
});

test("an old site that cannot be deleted costs a note: the new one stands", async () => {
  const out = oldSite("undeletable");
  const env = failing("rmSync", /old$/, "EACCES");
  const { code, errors } = await command("build", ["--data", tiny, "--out", out], { env });
  assert.equal(code, 0, errors);
  assert.match(errors, /^note: \S+site\.build-\w+ could not be deleted \(EACCES\); [^\n]+$/m);
  assert.ok(existsSync(path.join(out, "index.html")));
  assert.equal(readdirSync(path.dirname(out)).length, 2);
  assert.equal((await command("build", ["--data", tiny, "--out", out])).code, 0);
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
});

test("a cache that cannot be written costs one note", async () => {
  const blocked = path.join(work, "a-file");
  writeFileSync(blocked, "");
  const env = { SITE_CACHE: path.join(blocked, "cache") };
  const out = path.join(work, "uncached");
  const { code, errors } = await command("build", ["--data", sound, "--out", out], { env });
  assert.equal(code, 0, errors);
  const notes = errors.split("\n").filter((line) => /cache/.test(line));
  assert.equal(notes.length, 1, errors);
  assert.match(errors, /^note: \S+ cannot be written \(ENOTDIR\): builds take longer$/m);
});

test("a mistake of the environment is one line: what failed, what to do, how things stand", async () => {
  const out = oldSite("full");
  const env = failing("writeFileSync", /404\.html$/, "ENOSPC");
  const full = await command("build", ["--data", tiny, "--out", out], { env });
  assert.equal(full.code, 2);
  assert.match(
    full.errors,
    /^\S+404\.html: the disk is full: free some space \(ENOSPC\); \S+site is as it was$/m,
  );
  assert.doesNotMatch(full.errors, /^\s+at /m);
  assertOldSite(out);
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
  const below = path.join(out, "old.html", "site");
  const notThere = await command("build", ["--data", tiny, "--out", below]);
  assert.equal(notThere.code, 2);
  assert.match(
    notThere.errors,
    /^[^\n]+: a part of the path is a file, [^\n]+; there is no site in [^\n]+\n$/,
  );
});

test("data that cannot be written stays as it is under --fix, and a line says so", async () => {
  const data = path.join(work, "read-only");
  cpSync(sound, data, { recursive: true });
  const file = path.join(data, "organizers.yaml");
  writeFileSync(file, `\uFEFF${readFileSync(file, "utf8")}`);
  const before = filesOf(data);
  const env = failing("writeFileSync", /organizers/, "EROFS");
  const { code, errors } = await command("check", ["--fix", "--data", data], { env });
  assert.equal(code, 2);
  assert.match(
    errors,
    /organizers\.yaml: the disk is read-only: [^\n]+; each data file is as it was, or repaired\n$/,
  );
  assert.deepEqual(filesOf(data), before);
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
  assert.match(other.output, /^7 webinars, 12 talks, 5 people: no problem/m);
});

/** Returns a data folder that nothing is certainly wrong with, and its doubt. */
function doubtfulData(name: string): { data: string; doubt: RegExp } {
  const data = path.join(work, name);
  cpSync(sound, data, { recursive: true });
  const file = path.join(data, "organizers.yaml");
  writeFileSync(file, `# allow single-blanks: gone by now\n${readFileSync(file, "utf8")}`);
  return { data, doubt: /^doubt: .*organizers\.yaml:1:1 .*\[allow-comments\]$/m };
}

test("a doubt is shown, on GitHub as a warning, and stops nothing", async () => {
  const { data, doubt } = doubtfulData("doubtful");
  const env = { GITHUB_ACTIONS: "true" };
  const checked = await command("check", ["--data", data], { env });
  assert.equal(checked.code, 0, checked.errors);
  assert.match(checked.output, doubt);
  assert.match(checked.output, /^::warning file=.*organizers\.yaml,line=1,col=1::/m);
  assert.match(checked.output, /: no problem, 1 doubt\.$/m);
  const built = await command("build", ["--data", data, "--out", path.join(work, "doubted")]);
  assert.equal(built.code, 0, built.errors);
  assert.match(built.output, doubt);
});

test("with --strict a doubt stops check and build as a problem does", async () => {
  const { data } = doubtfulData("strict");
  const out = oldSite("strict-site");
  for (const [name, args] of [
    ["check", []],
    ["build", ["--out", out]],
  ] as const) {
    const { code, errors } = await command(name, ["--data", data, "--strict", ...args]);
    assert.equal(code, 1);
    assert.match(errors, /organizers\.yaml:1:1 .*\n1 problem in the data; nothing was built\.\n/);
  }
  assertOldSite(out);
});

test("check counts one webinar, one talk and one person as one", async () => {
  const data = path.join(work, "single");
  cpSync(sound, data, { recursive: true, filter: (name) => !name.includes("ben-okoro") });
  const talk = "  - title: Why caves answer\n    speakers: [ada-lind]\n";
  writeFileSync(path.join(data, "episodes/s01.yaml"), `date: 2024-03-11\ntalks:\n${talk}`);
  const { output, errors } = await command("check", ["--data", data, "--now", "2024-01-15"]);
  assert.match(output, /^1 webinar, 1 talk, 1 person: no problem\.$/m, errors);
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
