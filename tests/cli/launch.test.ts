import assert from "node:assert/strict";
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { command } from "../command.ts";
import { copyOfProject } from "../sites/project-copy.ts";

// How commands start: bundled, and kept as long as the sources are the same.

const project = copyOfProject("tests/fixtures/sound");
const folder = path.join(project, ".cache/commands");

async function check(): Promise<string> {
  const { code, output, errors } = await command("check", [], { cwd: project });
  assert.equal(code, 0, errors);
  return output;
}

const damages: readonly ((text: string) => string)[] = [
  () => "",
  (text) => text.slice(0, text.length / 2),
  () => "console.log('foreign');",
];

test("a part of a bundle, or the list of bundles, that is damaged is made again", async () => {
  const whole = await check();
  assert.match(whole, /no problem/);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  // One of each kind: a hash tells of all parts.
  const kinds = [/check\.json$/, /cli.check\.js$/, /worker\.js$/, /chunk-\w+\.js$/];
  const parts = kinds.map((kind) => names.find((name) => kind.test(name)) ?? "");
  for (const [i, name] of parts.entries()) {
    const file = path.join(folder, name);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, damages[i % damages.length]?.(text) ?? "");
    assert.equal(await check(), whole, name);
    assert.equal(readFileSync(file, "utf8"), text, name);
  }
});

test("a command follows its sources", async () => {
  appendFileSync(path.join(project, "src/problems.ts"), 'console.log("edited");\n');
  assert.match(await check(), /^edited$/m);
});

test("where no bundle can be kept, the command runs all the same", async () => {
  rmSync(path.join(project, ".cache"), { recursive: true });
  writeFileSync(path.join(project, ".cache"), "a file, not a folder");
  assert.match(await check(), /no problem/);
});
