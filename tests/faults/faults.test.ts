import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { mock, test } from "node:test";
import { type Call, type Fault, withFault } from "./faulty-fs.ts";

// Every call to the file system that a build makes fails once, in each way; the build is killed after each that writes.
// A sample of these runs is drawn in the suite; `FAULTS=all npm test -- faults` runs them all, in about ten minutes.

// Faults hit the caches too, so they are this file's own.
delete process.env["TEST_RUN"];
const { runFolder } = await import("../run-folder.ts");
const { healFolder } = await import("../../src/build/replace-folder.ts");
const { filesOf } = await import("../sites/built-site.ts");
const { command } = await import("../command.ts");
const { pick, randomOf } = await import("../random.ts");

const cache = path.join(runFolder, "cache");
const [work, data] = [path.join(runFolder, "work"), path.join(runFolder, "data")];
const out = path.join(work, "site");
cpSync("tests/fixtures/sound", data, { recursive: true });
// What a user keeps beside the site, under names that look like those of a build.
for (const name of ["site.old-1", "site.new-2", "site.build-abc123"]) {
  mkdirSync(path.join(work, name), { recursive: true });
  writeFileSync(path.join(work, name, ".nojekyll"), "precious");
}
const foreign = filesOf(work);
type Files = ReadonlyMap<string, Buffer>;

interface Outcome {
  readonly exitCode: string | number | null | undefined;
  readonly lines: readonly string[];
  readonly calls: readonly Call[];
}

let runs = 0;
let lastLines: readonly string[] = [];

/** Runs the command `build` in this process; an error that would print a stack is thrown. */
async function build(now: string, at = 0, fault: Fault | null = null): Promise<Outcome> {
  const lines: string[] = [];
  const say = (text: unknown) => void lines.push(...String(text).trimEnd().split("\n"));
  const mocks = [
    mock.method(console, "log", () => {}),
    ...(["warn", "error"] as const).map((name) => mock.method(console, name, say)),
  ];
  process.argv.splice(2, Infinity, "--data", data, "--out", out, "--now", now);
  try {
    const command = `../../src/cli/build.ts?run=${++runs}`;
    const calls = await withFault(() => import(command), at, fault);
    lastLines = lines.filter((line) => !/has no git history|^\[11ty\] Benchmark/.test(line));
    return { exitCode: process.exitCode, lines: lastLines, calls };
  } finally {
    process.exitCode = undefined;
    for (const { mock } of mocks) mock.restore();
  }
}

/** A run: what there is before it, the call that the fault hits, and the fault. */
interface Run {
  readonly isFirst: boolean;
  readonly at: number;
  readonly fault: Fault;
}

const [oldDay, newDay] = ["2024-01-15", "2025-01-15"] as const;
const kept = path.join(runFolder, "kept");
await build(oldDay);
const oldFiles = filesOf(work);
cpSync(out, kept, { recursive: true });
const later = await build(newDay);
const newFiles = filesOf(work);
const noCard = readdirSync(path.join(cache, "cards")).find((name) => name.includes(".png"));

/** Brings about what a run finds: the first build has no old site, no compiled layouts, and lacks a picture. */
function prepare(isFirst: boolean): void {
  rmSync(out, { recursive: true, force: true });
  if (!isFirst) cpSync(kept, out, { recursive: true });
  else
    for (const name of ["layouts.json", `cards/${noCard}`])
      rmSync(path.join(cache, name), { force: true });
}

prepare(true);
const first = await build(newDay);

const codes = ["ENOSPC", "EACCES", "EROFS", "EMFILE", "EIO"] as const;

function runsOf({ calls }: Outcome, isFirst: boolean): Run[] {
  return calls.flatMap(({ name, writes }, i) => {
    // Whatever the reason, existsSync says no.
    const failing = name === "existsSync" ? (["EIO"] as const) : codes;
    const faults: readonly Fault[] = writes ? [...failing, "kill", "clock"] : failing;
    return faults.map((fault) => ({ isFirst, at: i + 1, fault }));
  });
}

const all = [...runsOf(later, false), ...runsOf(first, true)];

async function checkRun({ isFirst, at, fault }: Run): Promise<void> {
  prepare(isFirst);
  const before = isFirst ? foreign : oldFiles;
  const { exitCode, lines } = await build(newDay, at, fault);
  if (fault === "kill") healFolder(out);
  else assertReported(exitCode, lines);
  const files = withoutWork(filesOf(work));
  if (fault === "kill") assert.ok(isSame(files, before) || isSame(files, newFiles), "half a site");
  else assert.ok(isSame(files, exitCode === undefined ? newFiles : before), "not the site to be");
  if (isSame(filesOf(work), before)) return;
  const next = await build(newDay);
  assert.deepEqual([next.exitCode, next.lines], [undefined, []]);
  assert.ok(isSame(filesOf(work), newFiles), "not the site to be, after the next build");
}

/** A build that fails says so in a line, or reports unreadable data; one that does not may print a note. */
function assertReported(exitCode: Outcome["exitCode"], lines: readonly string[]): void {
  const text = lines.join("\n");
  if (exitCode === undefined) assert.match(text, /^(note: [^\n]+)?$/);
  else if (exitCode === 1) assert.match(text, /^\S+:1:1 {2}[^\n]+\n1 problem [^\n]+$/);
  else assert.match(text, /^[^\n]+: [^\n]+; (\S+ is as it was|there is no site in \S+)$/);
}

/** What cannot be deleted stays for the next build. */
function withoutWork(files: Files): Files {
  return new Map([...files].filter(([name]) => !/^\/site\.build-(?!abc123)/.test(name)));
}

function isSame(one: Files, other: Files): boolean {
  return (
    one.size === other.size && [...one].every(([name, bytes]) => other.get(name)?.equals(bytes))
  );
}

const isWhole = process.env["FAULTS"] === "all";
const random = randomOf(17);
const drawn = isWhole ? all : Array.from({ length: 12 }, () => pick(all, random));

test(`${drawn.length} of ${all.length} faults leave the old site or the new one, and one line`, async () => {
  const wrong: string[] = [];
  for (const run of drawn)
    await checkRun(run).catch((error: Error) => {
      const call = (run.isFirst ? first : later).calls[run.at - 1];
      wrong.push(
        `${run.fault} at ${call?.name} ${call?.path}: ${error.message.split("\n", 3).join(" ")} ${lastLines}`,
      );
    });
  assert.deepEqual(wrong, []);
});

test("three builds at once leave one whole site", async () => {
  const args = ["--data", data, "--out", out, "--now", newDay];
  const outcomes = await Promise.all([1, 2, 3].map(() => command("build", args)));
  assert.deepEqual(
    outcomes.map(({ code }) => code),
    [0, 0, 0],
    outcomes.map(({ errors }) => errors).join("\n"),
  );
  assert.ok(isSame(filesOf(work), newFiles));
});
