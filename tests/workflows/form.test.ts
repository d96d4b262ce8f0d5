import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { filledForm } from "../forms/filled-form.ts";
import { git, isGitInstalled } from "../git.ts";
import { copyOfProject } from "../sites/project-copy.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { makeWorld } from "./fake-actions.ts";
import { readWorkflow, runWorkflow } from "./workflow-runner.ts";

const hasPrograms = isGitInstalled && !spawnSync("jq", ["--version"]).error;
const needs = { skip: hasPrograms ? false : "git or jq is not installed" };

const origin = copyOfProject("tests/fixtures/looking-glass");
rmSync(path.join(origin, "node_modules"));
if (isGitInstalled) {
  git(origin, "init", "--quiet", "--initial-branch=main");
  git(origin, "add", "--all");
  git(origin, "commit", "--quiet", "--message", "Begin");
}

/** Runs the workflow on an issue of a text, and returns what GitHub then holds, and what was run. */
async function issueWith(body: string | null, action: string, label = "") {
  const { world, github } = await makeWorld(origin, "main");
  const event = path.join(temporaryFolder(), "event.json");
  writeFileSync(event, JSON.stringify({ issue: { number: 12, body } }));
  const context = {
    ...world.github,
    repository: "owner/project",
    sha: "sha-of-main",
    "event.issue.number": "12",
    "event.action": action,
    "event.label.name": label,
  };
  const env = { ...world.env, GITHUB_EVENT_PATH: event };
  const run = await runWorkflow("form", { ...world, env, github: context });
  return { run, state: github.state() };
}

const talk = { code: "S06E01", name: "Maria Zuluaga", title: "Filling gaps" };

test(
  "a form is answered, and becomes a pull request when a maintainer adds the label",
  needs,
  async () => {
    const opened = await issueWith(filledForm("talk", talk), "opened");
    assert.match(opened.state.comment ?? "", /^Thank you! This passes the check/);
    assert.equal(opened.run["propose"], null);
    const { state } = await issueWith(filledForm("talk", talk), "labeled", "accepted");
    const trees = state.git?.["trees"];
    const { base_tree, tree } = trees as {
      base_tree: string;
      tree: { path: string; mode: string; content: string }[];
    };
    assert.equal(base_tree, "sha-of-main");
    assert.deepEqual(
      tree.map((file) => [file.path, file.mode]),
      [["data/episodes/s06.yaml", "100644"]],
    );
    assert.match(tree[0]?.content ?? "", /title: Filling gaps/);
    assert.deepEqual(state.git?.["commits"], {
      message: "Form #12",
      tree: "sha-of-trees",
      parents: ["sha-of-main"],
    });
    assert.deepEqual([state.pull?.title, state.pull?.head], ["Form #12", "form-12"]);
    assert.match(state.pull?.body ?? "", /^Closes #12\./);
  },
);

test(
  "nothing of a hostile form is run, and without the label nothing is proposed",
  needs,
  async () => {
    const mark = path.join(temporaryFolder(), "pwned");
    const attack = `$(touch ${mark}) \`touch ${mark}\`; touch ${mark} '"\n\${{ github.token }}\n${"é".repeat(60_000)}`;
    const { run, state } = await issueWith(
      filledForm("talk", { ...talk, abstract: attack }),
      "labeled",
      "question",
    );
    assert.ok(!existsSync(mark));
    assert.equal(run["propose"], null);
    assert.match(state.comment ?? "", /^Thank you! Before this can go in/);
  },
);

test(
  "a form that breaks a rule is answered, and not even the label proposes it",
  needs,
  async () => {
    const form = filledForm("recording", { code: "S01E01", recording: "soon" });
    const { run, state } = await issueWith(form, "labeled", "accepted");
    assert.match(state.comment ?? "", /\*\*Recording\*\*/);
    assert.equal(run["propose"], null);
  },
);

test("an issue that is no form is left alone", needs, async () => {
  for (const body of [null, "The site is down!"]) {
    const { state } = await issueWith(body, "labeled", "accepted");
    assert.deepEqual(state.calls, []);
  }
});

test("what is proposed outside of data/ is refused", needs, () => {
  const step = readWorkflow("form").jobs["propose"]?.steps?.find(({ run }) => run);
  const [guard = ""] = step?.run?.split("\n") ?? [];
  const passes = (...paths: string[]) => {
    const folder = temporaryFolder();
    const files = paths.map((file) => ({ path: file, content: "" }));
    writeFileSync(path.join(folder, "changes.json"), JSON.stringify(files));
    return spawnSync("bash", ["-e", "-c", guard], { cwd: folder }).status === 0;
  };
  assert.ok(passes("data/episodes/s07.yaml", "data/people/ada-lind.yaml"));
  for (const file of [
    ".github/workflows/x.yml",
    "data/../.github/x.yaml",
    "data/series.yaml",
    "data/people/../series.yaml",
    "data/people/a.yaml\nx",
    "package.json",
  ])
    assert.ok(!passes("data/episodes/s07.yaml", file), file);
  assert.ok(!passes());
});
