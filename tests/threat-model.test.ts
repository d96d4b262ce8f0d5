import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { readWorkflow, workflowNames } from "./workflows/workflow-runner.ts";

const model = readFileSync("docs/threat-model.md", "utf8");

/** A test that a line of the threat model names. */
interface Named {
  readonly file: string;
  readonly title: string;
}

/** Returns the tests that a line names: `tests/a.test.ts`: "one", "another". */
function testsIn(line: string): Named[] {
  const files = line.matchAll(/`(tests\/[\w/-]+\.test\.ts)`:((?:[,\s]*"[^"]+")+)/g);
  return [...files].flatMap(([, file = "", titles = ""]) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = ""]) => ({ file, title })),
  );
}

/** Tells whether a file has a test of a title; `${…}` in the title of the code stands for anything. */
function hasTest({ file, title }: Named): boolean {
  if (!existsSync(file)) return false;
  const titles = readFileSync(file, "utf8").matchAll(/\btest\(\s*(?:"([^"]+)"|`([^`]+)`)/g);
  return [...titles].some(([, text = "", template = ""]) => {
    const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/\W/g, "\\$&"));
    return text === title || (template !== "" && new RegExp(`^${parts.join(".*")}$`).test(title));
  });
}

test("each line of the threat model names tests, and all of them exist", () => {
  const lines = model.split(/^(?=- |#|\|)/m).filter((part) => part.startsWith("- "));
  assert.ok(lines.length > 30);
  for (const line of lines) {
    const named = testsIn(line);
    assert.ok(named.length > 0, line);
    assert.equal(
      line.match(/\.test\.ts/g)?.length,
      new Set(named.map(({ file }) => file)).size,
      line,
    );
    for (const one of named) assert.ok(hasTest(one), `${one.file}: ${one.title}`);
  }
});

test("a test that is not there is missed", () => {
  const file = "tests/threat-model.test.ts";
  assert.equal(hasTest({ file, title: "a test that is not there is missed" }), true);
  assert.equal(hasTest({ file, title: "a test that is not there" }), false);
  assert.equal(hasTest({ file: "tests/none.test.ts", title: "x" }), false);
});

/** Every job with its rights, sorted: `publish deploy: id-token: write, pages: write`. */
const rightsOfJobs = workflowNames.flatMap((workflow) =>
  Object.entries(readWorkflow(workflow).jobs).map(([job, { permissions = {} }]) => {
    const rights = Object.entries(permissions).map(([right, level]) => `${right}: ${level}`);
    return `${workflow} ${job}: ${rights.sort().join(", ")}`;
  }),
);

test("the rights of each job are those that the threat model lists", () => {
  const rows = [...model.matchAll(/^\| ([a-z-]+) \| ([a-z-]+) \| ([a-z-]+: .*) \|$/gm)];
  const listed = rows.map(([, workflow, job, rights]) => `${workflow} ${job}: ${rights}`);
  assert.deepEqual(listed.sort(), [...rightsOfJobs].sort());
});

test("only the jobs that keep the list of addresses, propose a form or hold pictures may write to the repository", () => {
  const writing = /contents: write|packages: write|deployments: write|security-events: write/;
  assert.deepEqual(
    rightsOfJobs.filter((rights) => writing.test(rights)),
    [
      "daily publish: actions: read, attestations: write, contents: write, id-token: write, pages: write, pull-requests: read",
      "form propose: contents: write, pull-requests: write",
      "publish keep: contents: write",
      "pull-request comment: contents: write, pull-requests: write",
      "pull-request tidy: contents: write",
    ],
  );
  const { keep } = readWorkflow("publish").jobs;
  const { propose } = readWorkflow("form").jobs;
  const { comment, tidy } = readWorkflow("pull-request").jobs;
  const steps = [keep, propose, comment, tidy].flatMap((job) => job?.steps ?? []);
  assert.ok(steps.length >= 8);
  assert.ok(!steps.some(({ uses = "", run = "" }) => /checkout|npm|node/.test(uses + run)));
});

test("what organizers own is data and layouts, and maintainers own the rest", () => {
  const lines = readFileSync(".github/CODEOWNERS", "utf8").match(/^[^#\s].*/gm) ?? [];
  const owners = lines.map((line) => line.split(/\s+/));
  for (const [folder = ""] of owners) assert.ok(folder === "*" || existsSync(`.${folder}`), folder);
  const own = (team: string) =>
    owners.filter((row) => row.some((name) => name.endsWith(team))).map(([folder]) => folder);
  assert.deepEqual(own("/organizers"), ["/data/", "/layouts/"]);
  assert.deepEqual(own("/maintainers"), ["*", "/layouts/", "/.github/workflows/"]);
  assert.equal(owners[0]?.[0], "*", "the last line that fits decides");
});
