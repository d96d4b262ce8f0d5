import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs, { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { createServer } from "node:net";
import path from "node:path";
import { describe, mock, test } from "node:test";
import { fixData } from "../../src/fix/fix-data.ts";
import { displayName, loadData } from "../../src/load/load-data.ts";
import { formatProblem } from "../../src/problems.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const file = "people/ada-lind.yaml";

/** Returns the problems of the sound data with a change; `--fix` must not fail on it either. */
function problemsAfter(change: (data: string) => void): string[] {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  change(data);
  const { problems } = loadData(data);
  fixData(data);
  return problems.map((problem) =>
    formatProblem({ ...problem, file: problem.file.replace(displayName(data), "data") }),
  );
}

/** Returns the problems where a function of node:fs fails for paths that end in a name. */
function problemsWithout(name: "readFileSync" | "readdirSync", at: string, code: string) {
  const real = fs[name] as (target: string, ...rest: unknown[]) => unknown;
  const fake = (target: string, ...rest: unknown[]) => {
    if (String(target).endsWith(at)) throw Object.assign(new Error(code), { code });
    return real(target, ...rest);
  };
  mock.method(fs, name, fake as never);
  syncBuiltinESMExports();
  try {
    return problemsAfter(() => {});
  } finally {
    mock.restoreAll();
    syncBuiltinESMExports();
  }
}

describe("what is not a file of the data folder is one problem, and nothing waits for it", () => {
  const replacedBy = (make: (target: string) => void) =>
    problemsAfter((data) => {
      rmSync(path.join(data, file));
      make(path.join(data, file));
    });

  test("a folder", () => {
    assert.deepEqual(replacedBy(mkdirSync), [`data/${file}:1:1  is a folder, not a file`]);
  });

  test("a named pipe", () => {
    const made = replacedBy((target) => execFileSync("mkfifo", [target]));
    assert.deepEqual(made, [`data/${file}:1:1  is a named pipe, not a file`]);
  });

  test("a socket", async () => {
    const server = createServer();
    const data = temporaryFolder();
    const socket = path.join(data, "s");
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const made = replacedBy((target) => renameSync(socket, target));
    server.close();
    assert.deepEqual(made, [`data/${file}:1:1  is a socket, not a file`]);
  });

  test("a link out of the folder, to nothing, or to itself; one inside is followed", () => {
    const linked = (to: string) => replacedBy((target) => symlinkSync(to, target));
    const outside = path.resolve("package.json");
    assert.deepEqual(linked(outside), [
      `data/${file}:1:1  is a link that leads out of the data folder`,
    ]);
    assert.deepEqual(linked("/dev/zero"), [
      `data/${file}:1:1  is a link that leads out of the data folder`,
    ]);
    assert.deepEqual(linked("nowhere"), [`data/${file}:1:1  is a link that leads nowhere`]);
    assert.deepEqual(linked("ada-lind.yaml"), [
      `data/${file}:1:1  is a link that leads back to itself`,
    ]);
    assert.deepEqual(linked("ben-okoro.yaml"), []);
  });

  test("a linked folder outside", () => {
    const problems = problemsAfter((data) => {
      renameSync(path.join(data, "people"), path.join(data, "..", "people"));
      symlinkSync("../people", path.join(data, "people"));
    });
    assert.deepEqual(problems, ["data/people:1:1  is a link that leads out of the data folder"]);
  });

  test("a file and a folder that may not be read", () => {
    assert.deepEqual(problemsWithout("readFileSync", file, "EACCES"), [
      `data/${file}:1:1  cannot be read: you have no permission (EACCES)`,
    ]);
    assert.deepEqual(problemsWithout("readdirSync", "people", "EACCES"), [
      "data/people:1:1  cannot be read: you have no permission (EACCES)",
    ]);
    assert.deepEqual(problemsWithout("readFileSync", file, "EIO"), [
      `data/${file}:1:1  cannot be read (EIO)`,
    ]);
  });
});

test("a name with a line break or an escape sequence stays on its line", () => {
  const name = "people/\n::error::x\u001b[2J\u202e.yaml";
  const [problem = ""] = problemsAfter((data) => writeFileSync(path.join(data, name), "name: X\n"));
  assert.match(
    problem,
    /^data\/people\/\\u\{a\}::error::x\\u\{1b\}\[2J\\u\{202e\}\.yaml:1:1 {2}is not /,
  );
});
