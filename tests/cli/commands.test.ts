import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { filesOf } from "../sites/built-site.ts";

const work = mkdtempSync(path.join(tmpdir(), "commands-"));
after(() => rmSync(work, { recursive: true }));

const sound = "tests/fixtures/sound";
const tiny = "tests/fixtures/tiny/data";

/** Runs a command as its npm script does; each option of `env` is set for it. */
function run(command: "build" | "check", args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { GITHUB_ACTIONS, SITE_DATA, SITE_NOW, ...own } = process.env;
  return spawnSync(process.execPath, ["src/cli/launch.js", command, ...args], {
    encoding: "utf8",
    env: { ...own, ...env },
  });
}

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

test("a build puts the whole site in the place of the old one, and nothing stale stays", () => {
  const out = oldSite("replaced");
  const { status, stdout, stderr } = run("build", [
    "--data",
    tiny,
    "--out",
    `${out}/`,
    "--now",
    "2025-06-15T00:00:00Z",
  ]);
  assert.equal(status, 0, stderr);
  const files = [...filesOf(out).keys()];
  const search = files.filter((file) => file.startsWith("/hanashi/find/"));
  assert.ok(search.includes("/hanashi/find/find.js"));
  assert.deepEqual(
    files.filter((file) => !search.includes(file)),
    [...filesOf("tests/fixtures/tiny/expected").keys()].map((file) =>
      file.replace(/\.(png|webp)\.txt$/, ".$1"),
    ),
  );
  assert.match(stdout, /^\d+ files built in /m);
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
});

test("a build of broken data tells every problem and leaves the old site byte for byte", () => {
  const [out, data] = [oldSite("failed"), brokenData("failed-data")];
  const { status, stdout, stderr } = run("build", ["--data", data, "--out", out]);
  assert.deepEqual([status, stdout], [1, ""]);
  assert.equal(
    stderr,
    `${path.relative(".", data)}/people/ben-okoro.yaml:2:1  websit: is not a field we know (did you mean "website"?)\n1 problem in the data; nothing was built.\n`,
  );
  assertOldSite(out);
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
});

/** Kills the process with the n-th renaming of a folder: the new site is complete then, and not yet in its place. */
const killedAtRename = (n: number) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(`
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const rename = fs.renameSync;
    let calls = 0;
    fs.renameSync = (...paths) =>
      ++calls === ${n} ? process.kill(process.pid, "SIGKILL") : rename(...paths);
    syncBuiltinESMExports();
  `)}`,
});

test("a killed build leaves the old site whole, and the next build clears what it left", () => {
  const out = oldSite("killed");
  const args = ["--data", sound, "--out", out];
  assert.equal(run("build", args, killedAtRename(1)).signal, "SIGKILL");
  assertOldSite(out);
  assert.equal(readdirSync(path.dirname(out)).length, 2);
  assert.equal(run("build", args).status, 0);
  assert.ok(existsSync(path.join(out, "webinar", "s01", "index.html")));
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
});

test("a build that is killed while the folders change places loses nothing either", () => {
  const out = oldSite("exchanged");
  const args = ["--data", brokenData("exchanged-data"), "--out", out];
  assert.equal(run("build", ["--data", sound, "--out", out], killedAtRename(2)).signal, "SIGKILL");
  assert.ok(!existsSync(out));
  assert.equal(run("build", args).status, 1);
  assertOldSite(out);
});

test("a folder that holds something else than a built site is not replaced", () => {
  const out = path.join(work, "foreign");
  mkdirSync(out);
  writeFileSync(path.join(out, "thesis.txt"), "precious");
  const { status, stdout, stderr } = run("build", ["--data", sound, "--out", out]);
  assert.deepEqual([status, stdout], [2, ""]);
  assert.equal(
    stderr,
    `${out} is not replaced: it has files that are not part of a built site; choose another folder with --out\n`,
  );
  assert.deepEqual([...filesOf(out).keys()], ["/thesis.txt"]);
});

test("an unknown option is told with the use of the command, and nothing runs", () => {
  for (const command of ["build", "check"] as const) {
    const { status, stdout, stderr } = run(command, ["--dat", sound]);
    assert.deepEqual([status, stdout], [2, ""]);
    assert.match(stderr, /^unknown option "--dat" \(did you mean "--data"\?\)\n\nnpm run /);
  }
});

test("check tells the problems and fails, on GitHub at their lines too", () => {
  const data = brokenData("checked");
  const file = `${path.relative(".", data)}/people/ben-okoro.yaml`;
  const { status, stdout, stderr } = run("check", ["--data", data], { GITHUB_ACTIONS: "true" });
  assert.equal(status, 1);
  assert.ok(stderr.startsWith(`${file}:2:1  websit: is not a field we know`));
  assert.doesNotMatch(stderr, /^\s+at /m);
  assert.ok(stdout.startsWith(`::error file=${file},line=2,col=1::websit: is not a field we know`));
});

test("check of sound data says so, for the shipped series and another one", () => {
  const shipped = run("check", ["--now", "2025-01-15"]);
  assert.equal(shipped.status, 0, shipped.stderr);
  assert.match(shipped.stdout, /^6 webinars, 18 talks, 27 people: no problem\.$/m);
  const other = run("check", [], { SITE_DATA: tiny, SITE_NOW: "2025-06-15" });
  assert.equal(other.status, 0, other.stderr);
  assert.match(other.stdout, /^7 webinars, 11 talks, 5 people: no problem\.$/m);
});
