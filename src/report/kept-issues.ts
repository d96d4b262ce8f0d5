import { execFileSync } from "node:child_process";

/** An issue that the project keeps on GitHub: opened, renewed and closed without a hand. */
export interface KeptIssue {
  /** What tells it from the others: `notes s06`. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

/** An issue as it stands on GitHub. */
interface StandingIssue extends KeptIssue {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly reason: string | null;
}

/** Returns the body of the open issue with a key, or null if there is none. */
export function readIssue(key: string): string | null {
  const issue = standingIssues().find((one) => one.key === key && one.state === "open");
  return issue?.body ?? null;
}

/**
 * Makes the issues whose keys start with `kind` what they should be, and returns a line for each that was touched. One
 * that somebody closed as not planned stays closed.
 */
export function keepIssues(kind: string, wanted: readonly KeptIssue[]): string[] {
  const standing = standingIssues().filter(({ key }) => key.split(" ")[0] === kind);
  const keys = new Set(wanted.map(({ key }) => key));
  const done = standing.filter(({ key, state }) => state === "open" && !keys.has(key));
  return [
    ...wanted.flatMap((issue) =>
      keepIssue(
        issue,
        standing.find(({ key }) => key === issue.key),
      ),
    ),
    ...done.map(({ number, title }) => {
      gh(["issue", "close", `${number}`, "--reason", "completed"]);
      return `closed #${number} ${title}`;
    }),
  ];
}

function keepIssue(issue: KeptIssue, standing: StandingIssue | undefined): string[] {
  const text = ["--title", issue.title, "--body-file", "-"];
  const body = `${marker(issue.key)}\n${issue.body}\n`;
  if (!standing) {
    gh(["issue", "create", ...text], body);
    return [`opened ${issue.title}`];
  }
  const { number, state, reason, title } = standing;
  if (state === "closed" && reason === "not_planned") return [];
  const isSame = title === issue.title && standing.body === issue.body;
  if (state === "open" && isSame) return [];
  if (state === "closed") gh(["issue", "reopen", `${number}`]);
  if (!isSame) gh(["issue", "edit", `${number}`, ...text], body);
  return [`${state === "closed" ? "reopened" : "renewed"} #${number} ${issue.title}`];
}

function marker(key: string): string {
  return `<!-- kept: ${key} -->`;
}

/** Only what the workflows wrote themselves counts: anybody may write an issue that looks like one of them. */
function standingIssues(): StandingIssue[] {
  const author = encodeURIComponent("github-actions[bot]");
  const lines = gh([
    "api",
    `repos/{owner}/{repo}/issues?state=all&per_page=100&creator=${author}`,
    "--paginate",
    "--jq",
    ".[] | {number, state, title, body, reason: .state_reason}",
  ]);
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .flatMap((issue) => {
      const [, key, body] = /^<!-- kept: (.+?) -->\r?\n(.*?)\s*$/s.exec(issue.body ?? "") ?? [];
      return key === undefined ? [] : [{ ...issue, key, body: body?.replaceAll("\r\n", "\n") }];
    });
}

/** Runs GitHub's own command and returns what it prints. It finds the repository and the rights in the environment. */
function gh(args: readonly string[], input = ""): string {
  return execFileSync("gh", args, { encoding: "utf8", input, stdio: ["pipe", "pipe", "inherit"] });
}
