import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import { auditOf, auditRules } from "../../src/audit/index.ts";
import { filesIn } from "../../src/files.ts";
import { loadData } from "../../src/load/load-data.ts";
import { formatProblem, sortProblems } from "../../src/problems.ts";

const fixtures = "tests/fixtures/audit";
const premises = { root: "https://example.org/series", today: "2025-01-15", isTyped: () => false };

/** Each `✗ fact [rule]` of a line is a problem that is expected on that line. */
function expectedIn(folder: string): string[] {
  return filesIn(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, "utf8")
      .split("\n")
      .flatMap((line, i) =>
        [...line.matchAll(/✗ (.+?)(?= ✗ | -->| \*\/| URL:|$)/g)].map(
          ([, problem]) => `${folder}/${file}:${i + 1}  ${problem}`,
        ),
      ),
  );
}

function foundIn(folder: string): string[] {
  const { records } = loadData(`${folder}/data`);
  const problems = auditOf(folder, folder, { ...premises, records }).problems(filesIn(folder));
  return sortProblems(problems).map((problem) => formatProblem(problem).replace(/:\d+ {2}/, "  "));
}

test("every rule on the built site has a broken fixture", () => {
  const names = auditRules.map(({ name }) => name).sort();
  assert.deepEqual(readdirSync(fixtures).sort(), names);
  for (const name of names) assert.notEqual(expectedIn(`${fixtures}/${name}`).length, 0, name);
});

for (const { name } of auditRules)
  test(`${name} finds what its fixture marks, on those lines, and nothing else`, () => {
    const folder = `${fixtures}/${name}`;
    assert.deepEqual(foundIn(folder).sort(), expectedIn(folder).sort());
  });
