import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { checkData } from "../../src/build/make-site.ts";
import { temporaryFolder } from "../sites/served-site.ts";

// Data that nobody types; tests/bench/largest-data.ts measures how long the check of it takes.

/** Returns the problems of the sound data with these texts of webinars. */
function problemsWith(webinars: readonly string[]) {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  for (const [i, text] of webinars.entries())
    writeFileSync(path.join(data, `episodes/s${i + 10}.yaml`), text);
  return checkData(data, { on: "2025-01-15" }).problems;
}

test("of too many formulas one problem tells, at the text where they become too many", () => {
  const talk = `  - speakers: [ben-okoro]\n    abstract: ${"$a$ ".repeat(12_000)}\n`;
  const problems = problemsWith([`talks:\n${talk.repeat(3)}`]);
  assert.deepEqual(
    problems.map(({ field, fact }) => `${field}: ${fact}`),
    ["talks.1.abstract: here are more than 20000 formulas in all data"],
  );
});

test("of too many texts one problem tells, at the first one of them", () => {
  const topics = `[${Array.from({ length: 20 }, (_, i) => `t${i}`).join(", ")}]`;
  const webinar = `talks:\n${`  - {speakers: [ben-okoro], topics: ${topics}}\n`.repeat(200)}`;
  const problems = problemsWith(Array.from({ length: 80 }, () => webinar));
  assert.deepEqual(
    problems.map(({ file, field, fact }) => `${path.basename(file)}: ${field}: ${fact}`),
    ["s84.yaml: talks.199.topics.11: here are more than 300000 texts in all data"],
  );
});

test("of too many addresses one problem tells, at the text where they become too many", () => {
  const talk = `  - speakers: [ben-okoro]\n    abstract: ${"https://a.org/ ".repeat(1_900)}\n`;
  const problems = problemsWith(Array.from({ length: 8 }, () => `talks:\n${talk.repeat(20)}`));
  assert.deepEqual(
    problems.map(({ file, field, fact }) => `${path.basename(file)}: ${field}: ${fact}`),
    ["s16.yaml: talks.11.abstract: here are more than 250000 addresses in all data"],
  );
});

test("after a thousand mistakes no further file is read", () => {
  const webinar = `talks:\n${"  - {titel: 1}\n".repeat(200)}`;
  const problems = problemsWith(Array.from({ length: 20 }, () => webinar));
  assert.ok(problems.length >= 1_000 && problems.length < 1_500, String(problems.length));
});

test("of more than a thousand mistakes in a file the first are told", () => {
  const fields = Array.from({ length: 3_000 }, (_, i) => `f${i}: 1\n`);
  assert.equal(problemsWith([fields.join("")]).length, 1_000);
});
