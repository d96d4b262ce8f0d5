import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { command } from "../command.ts";
import { temporaryFolder } from "../sites/served-site.ts";

/** util-linux' `script` gives a command a terminal of its own; that of macOS has other options. */
const hasScript =
  process.platform === "linux" && spawnSync("script", ["--version"]).error === undefined;
const needsTerminal = { skip: hasScript ? false : "there is no script of util-linux" };

function copyOfSeries(): string {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/looking-glass", data, { recursive: true });
  return data;
}

/** Runs a command with lines on its standard input, and returns its exit code and what it printed. */
function piped(
  args: readonly string[],
  lines: string,
): { code: number | null; output: string; errors: string } {
  const child = spawnSync(process.execPath, ["src/cli/launch.js", ...args], {
    input: lines,
    encoding: "utf8",
  });
  return { code: child.status, output: child.stdout, errors: child.stderr };
}

/** Types answers into a terminal, each when the words before it appear, and returns all it showed. */
function inTerminal(args: readonly string[], answers: readonly (readonly [string, string])[]) {
  const size = "stty rows 24 cols 80";
  const line = `${size}; ${[process.execPath, "src/cli/launch.js", ...args].join(" ")}`;
  const child = spawn("script", ["--quiet", "--return", "--command", line, "/dev/null"], {
    env: { ...process.env, TERM: "xterm", GITHUB_ACTIONS: "" },
    timeout: 60_000,
  });
  const left = [...answers];
  let shown = "";
  let seen = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    shown += chunk.toString("utf8");
    const [words = "", keys = ""] = left[0] ?? [];
    if (words === "" || !shown.slice(seen).includes(words)) return;
    seen = shown.length;
    left.shift();
    setTimeout(() => child.stdin.write(keys), 100);
  });
  return new Promise<{ code: number | null; shown: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, shown }));
  });
}

test(
  "in a terminal, a webinar is asked for, with known persons suggested, and written",
  needsTerminal,
  async () => {
    const data = copyOfSeries();
    const { code, shown } = await inTerminal(
      ["new", "--data", data, "--now", "2025-04-01"],
      [
        ["Topic", "Audits\r"],
        ["Day", "2025-06-02\r"],
        ["Hour", "16:00\r"],
        ["First speaker", "Wen"],
        ["David Wen", "\r"],
        ["Next speaker", "\r"],
        ["Write this?", "y"],
      ],
    );
    assert.equal(code, 0, shown);
    const text = readFileSync(path.join(data, "episodes/s07.yaml"), "utf8");
    assert.match(text, /^topic: Audits\ndate: 2025-06-02\n(#.*\n)*time: "16:00"$/m);
    assert.match(text, /- david-wen\n/);
  },
);

test("Ctrl+C stops the questions, and nothing is written", needsTerminal, async () => {
  const data = copyOfSeries();
  const args = ["new", "--data", data, "--now", "2025-04-01"];
  const { code, shown } = await inTerminal(args, [["Topic", "\u0003"]]);
  assert.equal(code, 2, shown);
  assert.match(shown, /Stopped; nothing was written\./);
  assert.ok(!existsSync(path.join(data, "episodes/s07.yaml")));
});

test("over a pipe, each line answers a question", () => {
  const data = copyOfSeries();
  const args = ["new", "--data", data, "--now", "2025-04-01"];
  const answers = "Audits\n2025-06-02\n16:00\nDavid Wen\nOlga Nord\n\nyes\n";
  const { code, output, errors } = piped(args, answers);
  assert.equal(code, 0, errors);
  assert.match(output, /Monday 16:00 in Copenhagen, 07:00 in Los Angeles/);
  assert.ok(existsSync(path.join(data, "people/olga-nord.yaml")));
  const declined = piped(["new", "person", "--name", "Cy Dahl", "--data", data], "no\n");
  assert.deepEqual([declined.code, declined.output.includes("Nothing was written.")], [0, true]);
});

test("without a terminal and without answers, the missing option is named", () => {
  const data = copyOfSeries();
  const { code, errors } = piped(["new", "--topic", "Audits", "--data", data], "");
  assert.equal(code, 2);
  assert.match(errors, /^--day is missing: add it, answer line by line over a pipe, or start /);
  const unsure = piped(["new", "--day", "2027-06-07", "--data", data], "");
  assert.deepEqual(
    [unsure.code, unsure.errors.trim()],
    [2, "Nothing was written: add --yes to write it."],
  );
});

test("a new series from a few options checks and builds", async () => {
  const folder = path.join(temporaryFolder(), "data");
  const options = {
    title: "Harbour Talks",
    url: "https://harbour.example.org/",
    zone: "Europe/Oslo",
    name: "Ada Lind",
  };
  const typed = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const made = await command("new", ["series", folder, ...typed, "--yes"]);
  assert.equal(made.code, 0, made.errors);
  const out = path.join(path.dirname(folder), "site");
  const built = await command("build", ["--data", folder, "--out", out]);
  assert.equal(built.code, 0, built.errors);
  const again = await command("new", ["series", folder, ...typed, "--yes"]);
  assert.deepEqual(
    [again.code, again.errors.trim()],
    [2, `${folder} is not empty: name a new folder`],
  );
});

test("a change that breaks a rule is shown with its problem, and not written", async () => {
  const data = copyOfSeries();
  const args = [
    "recording",
    "s06e01",
    "cl1-pR9P0vQ",
    "--yes",
    "--data",
    data,
    "--now",
    "2025-04-01",
  ];
  const { code, errors } = await command("new", args);
  assert.equal(code, 1);
  assert.match(
    errors,
    /s06\.yaml:\d+:\d+ {2}talks\.0\.recording: .*\n1 problem with this change; nothing was written\./,
  );
});

test("todo writes the mails and the event of a webinar as files", async () => {
  const [data, into] = [copyOfSeries(), path.join(temporaryFolder(), "mails")];
  const options = ["--data", data, "--now", "2025-01-15"];
  const { code, output, errors } = await command("todo", [
    "mail",
    "s06",
    "--into",
    into,
    ...options,
  ]);
  assert.equal(code, 0, errors);
  assert.equal(output.trim().split("\n").length, 7);
  assert.match(readFileSync(path.join(into, "s06.ics"), "utf8"), /^BEGIN:VCALENDAR\r\n/);
  const wrong = await command("todo", ["mail", "s60", ...options]);
  assert.equal(wrong.code, 2);
  assert.match(wrong.errors, /^no webinar "s60"/m);
});
