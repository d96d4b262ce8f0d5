import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { command } from "./command.ts";
import { runFolder } from "./run-folder.ts";
import { copyOfProject } from "./sites/project-copy.ts";

// The README promises that whoever replaces data/ has another series, and nothing else to do.

const project = copyOfProject("tests/fixtures/tiny/data");

test("with another series as its data, the project's tests pass", () => {
  // Some of each kind: what reads fixtures, makes sites, knows the documents, and renders.
  const words = ["broken-data", "editors", "site.test", "problems", "tiny-site"];
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--import", "tsx", "tests/run.ts", ...words],
    { cwd: project, encoding: "utf8", env: { ...env, TEST_RUN: runFolder } },
  );
  assert.equal(status, 0, stdout);
  assert.match(stdout, /^ℹ pass [1-9]\d\d/m);
});

test("with another series as its data, it is checked and built", async () => {
  const now = ["--now", "2025-06-15"];
  const checked = await command("check", now, { cwd: project });
  assert.equal(checked.code, 0, checked.errors);
  assert.match(checked.output, /^7 webinars, 12 talks, 5 people: no problem, 1 doubt\.$/m);
  const built = await command("build", now, { cwd: project });
  assert.equal(built.code, 0, built.errors);
  assert.ok(existsSync(path.join(project, "_site/kai/index.html")));
});
