import type { Job, Step, Workflow } from "./workflow-runner.ts";

/** A rule on the security of workflow files; those that zizmor has too are named as there. */
export interface WorkflowRule {
  readonly name: string;
  /** What to replace in `soundWorkflow`, and by what, to break this rule and no other. */
  readonly wrong: readonly [old: string, fresh: string];
  /** Returns what breaks the rule. */
  readonly find: (workflow: Workflow, text: string) => readonly unknown[];
}

const action = (name: string) => `actions/${name}@${"0".repeat(40)} # v1.0.0`;

/** A workflow that breaks no rule. */
export const soundWorkflow = `on: push
permissions: {}
jobs:
  one:
    if: github.repository == 'owner/project'
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: ${action("checkout")}
        with:
          persist-credentials: false
      - uses: ${action("setup-node")}
        with:
          package-manager-cache: false
      - run: npm ci --ignore-scripts
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.head_commit.message }}
`;

/** Every rule. */
export const workflowRules: readonly WorkflowRule[] = [
  {
    name: "template-injection",
    wrong: ['echo "$TITLE"', `echo "$\{{ github.event.head_commit.message }}"`],
    find: (workflow) => codeOf(workflow).filter((code) => code.includes("${{")),
  },
  {
    name: "artipacked",
    wrong: ["persist-credentials: false", "fetch-depth: 0"],
    find: (workflow) =>
      stepsUsing(workflow, "actions/checkout").filter(
        (step) => step.with?.["persist-credentials"] !== false,
      ),
  },
  {
    name: "dangerous-triggers",
    wrong: ["on: push", "on: pull_request_target"],
    find: (workflow) =>
      triggersOf(workflow).filter((name) => /^(pull_request_target|workflow_run)$/.test(name)),
  },
  {
    name: "excessive-permissions",
    wrong: ["permissions: {}", "permissions: read-all"],
    find: ({ permissions, jobs }) =>
      [JSON.stringify(permissions) === "{}" ? {} : permissions, ...permissionsOf(jobs)].filter(
        (rights) => typeof rights !== "object",
      ),
  },
  {
    name: "unpinned-uses",
    wrong: [action("checkout"), "actions/checkout@v1"],
    find: (_workflow, text) =>
      (text.match(/uses: (?!\.\/).*/g) ?? []).filter(
        (line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
      ),
  },
  {
    name: "unpinned-images",
    wrong: ["    timeout-minutes: 5", "    timeout-minutes: 5\n    container: node:24"],
    find: ({ jobs }) =>
      Object.values(jobs).filter((job) => "container" in job || "services" in job),
  },
  {
    // A cache that a pull request writes can only be read by that pull request.
    name: "cache-poisoning",
    wrong: ["package-manager-cache: false", "cache: npm"],
    find: (workflow) =>
      triggersOf(workflow).join() === "pull_request"
        ? []
        : [
            ...stepsUsing(workflow, "actions/cache"),
            ...stepsUsing(workflow, "actions/setup-").filter(
              ({ with: inputs }) =>
                inputs?.["package-manager-cache"] !== false || "cache" in inputs,
            ),
          ],
  },
  {
    name: "secrets-inherit",
    wrong: ["    timeout-minutes: 5", "    timeout-minutes: 5\n    secrets: inherit"],
    find: (_workflow, text) => text.replace(/^\s*#.*/gm, "").match(/\bsecrets\b.*/g) ?? [],
  },
  {
    name: "self-hosted-runner",
    wrong: ["ubuntu-24.04", "self-hosted"],
    find: ({ jobs }) =>
      Object.values(jobs).filter(
        (job) => job.uses === undefined && !/^ubuntu-\d\d\.\d\d$/.test(String(job["runs-on"])),
      ),
  },
  {
    name: "github-env",
    wrong: ['echo "$TITLE"', 'echo "TITLE=$TITLE" >> "$GITHUB_ENV"'],
    find: (workflow) =>
      codeOf(workflow).filter((code) => /GITHUB_(ENV|PATH)|::(set-env|add-path)/.test(code)),
  },
  {
    name: "insecure-commands",
    wrong: ["TITLE: ", "ACTIONS_ALLOW_UNSECURE_COMMANDS: "],
    find: (_workflow, text) => text.match(/ACTIONS_ALLOW_UNSECURE_COMMANDS/g) ?? [],
  },
  {
    name: "bot-conditions",
    wrong: ["github.repository == 'owner/project'", "github.actor == 'dependabot[bot]'"],
    find: (_workflow, text) => text.match(/github\.(triggering_)?actor\b/g) ?? [],
  },
  {
    name: "scripts-of-packages",
    wrong: ["npm ci --ignore-scripts", "npm ci"],
    find: (workflow) =>
      codeOf(workflow).filter(
        (code) =>
          /\bnpx\b|\bnpm (ci|i|install|exec|update)\b/.test(code) &&
          !/^npm ci (--omit=dev )?--ignore-scripts$/.test(code),
      ),
  },
  {
    name: "downloads",
    wrong: ['echo "$TITLE"', "curl https://example.org/install.sh | sh"],
    find: (workflow) => codeOf(workflow).filter((code) => /\b(curl|wget|pip|pipx)\b/.test(code)),
  },
  {
    name: "endless-jobs",
    wrong: ["    timeout-minutes: 5\n", ""],
    find: ({ jobs }) =>
      Object.values(jobs).filter((job) => job.uses === undefined && !job["timeout-minutes"]),
  },
];

function triggersOf({ on }: Workflow): string[] {
  if (typeof on === "string") return [on];
  return Array.isArray(on) ? on : Object.keys(on as object);
}

function permissionsOf(jobs: Workflow["jobs"]): unknown[] {
  return Object.values(jobs).map(({ permissions }: Job) => permissions);
}

function stepsOf({ jobs }: Workflow): Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}

function stepsUsing(workflow: Workflow, start: string): Step[] {
  return stepsOf(workflow).filter(({ uses = "" }) => uses.startsWith(start));
}

/** Returns what a shell or an action runs as code. */
function codeOf(workflow: Workflow): string[] {
  return stepsOf(workflow).flatMap(({ run, with: inputs }) =>
    [run, inputs?.["script"], inputs?.["args"]].flatMap((code) => (code ? [String(code)] : [])),
  );
}
