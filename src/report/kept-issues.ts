import { execFileSync } from "node:child_process";

/** An issue on GitHub that the workflows open, update and close. */
export interface KeptIssue {
  /** Its id among these issues: `notes s06`. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

/** An issue as it is on GitHub. */
interface ExistingIssue extends KeptIssue {
  readonly number: number;
  readonly state: "open" | "closed";
  readonly reason: string | null;
}

/** Returns the body of the open issue with a key, or null if there is none. */
export function readIssue(key: string): string | null {
  const issue = existingIssues().find((one) => one.key === key && one.state === "open");
  return issue?.body ?? null;
}

/**
 * Opens, updates and closes the issues whose keys start with `kind`, so that they are the wanted ones, and returns a
 * line for each change. An issue that somebody closed as not planned stays closed.
 */
export function keepIssues(kind: string, wanted: readonly KeptIssue[]): string[] {
  const existing = existingIssues().filter(({ key }) => key.split(" ")[0] === kind);
  const keys = new Set(wanted.map(({ key }) => key));
  const obsolete = existing.filter(({ key, state }) => state === "open" && !keys.has(key));
  return [
    ...wanted.flatMap((issue) =>
      keepIssue(
        issue,
        existing.find(({ key }) => key === issue.key),
      ),
    ),
    ...obsolete.map(({ number, title }) => {
      gh(["issue", "close", `${number}`, "--reason", "completed"]);
      return `closed #${number} ${title}`;
    }),
  ];
}

function keepIssue(issue: KeptIssue, existing: ExistingIssue | undefined): string[] {
  const text = ["--title", issue.title, "--body-file", "-"];
  const body = `${marker(issue.key)}\n${issue.body}\n`;
  if (!existing) {
    gh(["issue", "create", ...text], body);
    return [`opened ${issue.title}`];
  }
  const { number, state, reason, title } = existing;
  if (state === "closed" && reason === "not_planned") return [];
  const isSame = title === issue.title && existing.body === issue.body;
  if (state === "open" && isSame) return [];
  if (state === "closed") gh(["issue", "reopen", `${number}`]);
  if (!isSame) gh(["issue", "edit", `${number}`, ...text], body);
  return [`${state === "closed" ? "reopened" : "updated"} #${number} ${issue.title}`];
}

function marker(key: string): string {
  return `<!-- kept: ${key} -->`;
}

/** Only issues by the workflows count: anybody could open one that looks the same. */
function existingIssues(): ExistingIssue[] {
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

/** Runs GitHub's command-line tool and returns its output. It takes repository and token from the environment. */
function gh(args: readonly string[], input = ""): string {
  return execFileSync("gh", args, { encoding: "utf8", input, stdio: ["pipe", "pipe", "inherit"] });
}
