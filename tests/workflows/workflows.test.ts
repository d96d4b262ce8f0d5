import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { git, isGitInstalled, needsGit } from "../git.ts";
import { copyOfProject } from "../sites/project-copy.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { makeWorld } from "./fake-actions.ts";
import { type Action, holds, readWorkflow, runWorkflow } from "./workflow-runner.ts";

// A repository as GitHub holds it: the project with the frozen series, and so few test files that `npm test` can run.
const origin = copyOfProject("tests/fixtures/looking-glass");
const kept = ["problems.test.ts", "run.ts", "run-folder.ts", "browser/chromium.ts", "preview"];
for (const name of readdirSync(path.join(origin, "tests"), { recursive: true }).map(String))
  if (!kept.some((one) => `${one}/`.startsWith(`${name}/`) || name.startsWith(`${one}/`)))
    rmSync(path.join(origin, "tests", name), { recursive: true, force: true });
rmSync(path.join(origin, "node_modules"));
if (isGitInstalled) {
  git(origin, "init", "--quiet", "--initial-branch=main");
  git(origin, "add", "--all");
  git(origin, "commit", "--quiet", "--message", "Begin");
}

/** Adds a pull request to the repository: a branch of one commit, and the branch `<name>-merge` as GitHub makes it. */
function pullRequest(name: string, files: Readonly<Record<string, string>>): void {
  if (!isGitInstalled) return;
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

const pictureStore = temporaryFolder();
if (isGitInstalled) git(pictureStore, "init", "--quiet", "--bare");

const event = {
  "event.action": "synchronize",
  "event.number": "7",
  "event.repository.html_url": pictureStore,
  "event.pull_request.head.repo.full_name": "owner/project",
  repository: "owner/project",
  "event.pull_request.user.login": "organizer",
};

test(
  "a pull request of data is checked and built, and its changes are told in plain words and pictures",
  needsGit,
  async () => {
    const { world, artifacts, github } = await makeWorld(origin, "s07-merge");
    const run = await runWorkflow("pull-request", {
      ...world,
      github: { ...world.github, ...event },
    });
    assert.doesNotMatch(run["try"]?.join("\n") ?? "", /^\S tests \d/m, "the tests ran");
    const summary = readFileSync(path.join(artifacts, "comment/summary.md"), "utf8");
    assert.match(summary, /^- S07 is new: 12 May 2025, 10:00 CEST, .*04:00 in New York/m);
    assert.match(summary, /^- S06: unchanged$/m);
    assert.ok(existsSync(path.join(artifacts, "site/webinar/s07/index.html")));
    const { comment = "", calls } = github.state();
    assert.ok(comment.startsWith(summary));
    const pictures = [...comment.matchAll(/src="(.*?)\/raw\/([0-9a-f]{40})\/(.*?)"/g)];
    assert.ok(pictures.length > 8);
    for (const [, store, commit, file] of pictures) {
      assert.equal(store, pictureStore);
      git(pictureStore, "cat-file", "-e", `${commit}:${file}`);
    }
    assert.match(
      git(pictureStore, "log", "--oneline", "pictures-7"),
      /^\w+ Picture pull request 7$/,
    );
    assert.deepEqual(calls, [
      "auth setup-git",
      "pr comment 7 --edit-last --create-if-none --body-file comment/summary.md",
    ]);
  },
);

test(
  "a pull request of code is tested as well, and fails where a test fails",
  needsGit,
  async () => {
    const { world } = await makeWorld(origin, "code-merge");
    const run = runWorkflow("pull-request", { ...world, github: { ...world.github, ...event } });
    await assert.rejects(run, ({ message }: Error) => {
      for (const said of [/npm test\n/, /slipped/, /^\S fail 1$/m]) assert.match(message, said);
      return true;
    });
  },
);

test("a pull request that ends takes its pictures with it, and runs nothing else", async () => {
  const { world, github } = await makeWorld(origin, "main");
  const closed = { ...world.github, ...event, "event.action": "closed" };
  const run = await runWorkflow("pull-request", { ...world, github: closed });
  assert.deepEqual([run["try"], run["comment"]], [null, null]);
  assert.deepEqual(github.state().calls, [
    "api --method DELETE repos/owner/project/git/refs/heads/pictures-7",
  ]);
});

test("only a pull request of the repository itself gets a comment, and not one of Dependabot", () => {
  const { if: condition = "" } = readWorkflow("pull-request").jobs["comment"] ?? {};
  const gets = (fork: string, author: string) =>
    holds(
      condition,
      new Map([
        ["github.event.pull_request.head.repo.full_name", fork],
        ["github.repository", "owner/project"],
        ["github.event.pull_request.user.login", author],
      ]),
    );
  assert.equal(gets("owner/project", "organizer"), true);
  assert.equal(gets("somebody/project", "somebody"), false);
  assert.equal(gets("owner/project", "dependabot[bot]"), false);
});

const main = await makeWorld(origin, "main");
const configurePages: Action = () => ({ base_url: main.root.replace(/\/$/, "") });

test("a commit on main is built with its history, published and verified", needsGit, async () => {
  const run = await runWorkflow("publish", main.world);
  assert.match(run["verify"]?.at(-1) ?? "", /^(\d+) of \1 addresses answer as built\.$/m);
  assert.doesNotMatch(run["build"]?.join("\n") ?? "", /has no git history/);
  const robots = readFileSync(path.join(main.pages, "robots.txt"), "utf8");
  assert.match(robots, /^Sitemap: http:\/\/127\.0\.0\.1:\d+\/looking-glass\/sitemap\.xml$/m);
});

test(
  "the list of what was published is kept, with the title and the speakers of each talk",
  needsGit,
  () => {
    const { file } = main.github.state();
    assert.deepEqual([file?.message, file?.sha], ["List what was published", "none"]);
    const list = Buffer.from(file?.content ?? "", "base64").toString();
    assert.match(
      list,
      /^\/webinar_talks\/s03e01\/: \{ since: 2025-01-15, title: "Optimizing .*", speakers: \[thijs-kooi\], names: \["Thijs Kooi"\] \}$/m,
    );
  },
);

test("what is published is attested, with the packages that it was made with", needsGit, () => {
  const published = createHash("sha256").update(readFileSync(main.tarball)).digest("hex");
  assert.deepEqual(
    main.attested.map(({ digest, sbom }) => [digest, sbom?.bomFormat ?? null]),
    [
      [published, null],
      [published, "CycloneDX"],
    ],
  );
  const names = main.attested[1]?.sbom?.components.map(({ name }) => name) ?? [];
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const isNamed = (name: string) => names.includes(name);
  assert.deepEqual(Object.keys(dependencies).filter(isNamed), Object.keys(dependencies));
  assert.ok(!isNamed("typescript") && "typescript" in devDependencies);
});

test(
  "a day on which nothing changed publishes nothing, keeps the to-dos and renews the schedules",
  needsGit,
  async () => {
    const run = await runWorkflow("daily", main.world);
    assert.equal(run["publish"], null);
    const { issues, calls } = main.github.state();
    assert.deepEqual(
      issues.map(({ title, state }) => [title, state]),
      ["S01", "S02", "S03", "S04", "S05", "S06"].map((code) => [`${code}: still to do`, "open"]),
    );
    assert.match(issues.at(-1)?.body ?? "", /- \[ \] time\n- \[x\] place\n/);
    assert.deepEqual(
      calls.filter((call) => call.includes("PUT") && call.includes("/workflows/")),
      ["daily", "weekly"].map(
        (name) => `api --method PUT repos/owner/project/actions/workflows/${name}.yml/enable`,
      ),
    );
  },
);

test("a day on which the published site is not the built one publishes it", needsGit, async () => {
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

test("every week each address is tried, and what fails is kept as an issue", needsGit, async () => {
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

test(
  "a pull request with the label is served below the site, unlisted, until it ends",
  needsGit,
  async () => {
    const labelled = { "event.pull_request.labels.*.name": "data,preview", ...event };
    const { world, artifacts, github } = await makeWorld(origin, "s07-merge");
    const actions = { ...world.actions, "actions/configure-pages": configurePages };
    const context = { ...world.github, ...labelled };
    await runWorkflow("preview", { ...world, actions, github: context });
    assert.deepEqual(github.state().calls, ["workflow run publish.yml"]);
    main.github.write({
      ...main.github.state(),
      previews: { 7: path.join(artifacts, "preview-7") },
    });
    await runWorkflow("publish", main.world);
    const served = path.join(main.pages, "preview/pr-7");
    const page = readFileSync(path.join(served, "webinar/s07/index.html"), "utf8");
    assert.match(page, /<meta charset="utf-8"><meta name="robots" content="noindex">/);
    assert.match(page, /href="\/looking-glass\/preview\/pr-7\/webinar\//);
    assert.doesNotMatch(readFileSync(path.join(main.pages, "sitemap.xml"), "utf8"), /preview/);

    const closed = { ...context, "event.action": "closed" };
    const run = await runWorkflow("preview", { ...world, github: closed });
    assert.deepEqual([run["build"], run["serve"]], [null, null]);
    assert.equal(github.state().calls.length, 2);
    main.github.write({ ...main.github.state(), previews: {} });
    await runWorkflow("publish", main.world);
    assert.ok(!existsSync(served));
  },
);

test("a pull request without the label, or of a fork, has no preview", () => {
  const { build, remove } = readWorkflow("preview").jobs;
  const holdsFor = (labels: string, repository: string, action: string) =>
    [build, remove].map((job) =>
      holds(
        job?.if ?? "",
        new Map([
          ["github.event.pull_request.labels.*.name", labels],
          ["github.event.action", action],
          ["github.event.pull_request.head.repo.full_name", repository],
          ["github.repository", "owner/project"],
        ]),
      ),
    );
  assert.deepEqual(holdsFor("preview", "owner/project", "labeled"), [true, false]);
  assert.deepEqual(holdsFor("preview", "owner/project", "closed"), [false, true]);
  assert.deepEqual(holdsFor("data", "owner/project", "labeled"), [false, false]);
  assert.deepEqual(holdsFor("preview", "somebody/project", "labeled"), [false, false]);
});
