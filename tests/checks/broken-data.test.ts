import assert from "node:assert/strict";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import "../run-folder.ts";
import { readWordLists } from "../../src/build/word-lists.ts";
import { type Dictionary, dictionaryOf } from "../../src/checks/engine/dictionary.ts";
import { checkRecords } from "../../src/checks/index.ts";
import { readHistory } from "../../src/history/history.ts";
import { pastOf } from "../../src/history/replay-past.ts";
import { displayName, loadData } from "../../src/load/load-data.ts";
import { formatProblem, sortProblems } from "../../src/problems.ts";
import { git, gitAt, needsGit } from "../git.ts";

// A case is a folder of tests/fixtures/broken. Its files replace those of tests/fixtures/sound, and its lines carry the
// expected problem as a trailing comment:
//
//     title: 2024 # ✗ talks.0.title: "2024" is a number, not text: put it in quotes
//     websit: x   # ✗ 1 websit: is not a field we know (did you mean "website"?)
//
// A case's `committed` has what git holds of its data folder: in `2026-02-06`, the files of the commit of that day. Everything
// is checked on 15 January 2025, or on the day of the case's `now.txt`.
//
// The problem stands at the value of its line, or at the column that the comment gives. What no line can carry stands in
// the case's `expected.txt`, as it is printed. The case's `absent.txt` names what the sound folder has and the case lacks.

const fixtures = path.join("tests/fixtures");
const work = mkdtempSync(path.join(tmpdir(), "broken-"));
const dictionary = dictionaryOf(loadData(path.join(fixtures, "sound")).records, readWordLists());
after(() => rmSync(work, { recursive: true }));

function problemsOf(folder: string, day = "2025-01-15", words: Dictionary | null = null): string[] {
  const { records: loaded, problems } = loadData(folder);
  const prefix = displayName(folder);
  const read = readHistory(folder, loaded);
  const records = { ...loaded, past: pastOf(read, loaded) };
  const context = { now: `${day}T12:00:00Z`, history: read.history, dictionary: words };
  return sortProblems([...problems, ...checkRecords(records, context)])
    .map((problem) => ({ ...problem, file: problem.file.replace(prefix, "data") }))
    .map(formatProblem);
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
}

function dataFolderOf(name: string): string {
  const broken = path.join(fixtures, "broken", name);
  const folder = path.join(work, name);
  cpSync(path.join(fixtures, "sound"), folder, { recursive: true });
  commitAll(path.join(broken, "committed"), folder);
  for (const absent of linesOf(path.join(broken, "absent.txt")))
    rmSync(path.join(folder, absent), { recursive: true });
  const isData = (file: string) => !/(expected|absent|now)\.txt$|committed$/.test(file);
  cpSync(broken, folder, { recursive: true, filter: isData });
  return folder;
}

/** Commits what each day's folder holds to the repository of a data folder, the earliest day first. */
function commitAll(committed: string, folder: string): void {
  if (!existsSync(committed)) return;
  git(folder, "init", "--quiet", "--initial-branch=main");
  for (const day of readdirSync(committed).sort()) {
    cpSync(path.join(committed, day), folder, { recursive: true });
    git(folder, "add", "--all");
    gitAt(`${day}T12:00:00Z`, folder, "commit", "--quiet", "--message", day);
  }
}

function expectedProblems(name: string): string[] {
  const broken = path.join(fixtures, "broken", name);
  const marked = readdirSync(broken, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith(".yaml"))
    .map((file) => path.relative(broken, path.join(file.parentPath, file.name)))
    .filter((file) => !file.startsWith("committed"))
    .flatMap((file) =>
      readFileSync(path.join(broken, file), "utf8")
        .split("\n")
        .flatMap((line, i) => markersOf(line).map((marker) => `data/${file}:${i + 1}:${marker}`)),
    );
  return [...marked, ...linesOf(path.join(broken, "expected.txt"))];
}

/** Returns `column  field: fact` for each marker of a line. */
function markersOf(line: string): string[] {
  const [yaml = "", ...markers] = line.split(/\s*# ✗ /);
  const value = /^[\s-]*([^\s"']+:\s+)?/.exec(yaml)?.[0].length ?? 0;
  return markers.map((marker) => {
    const [, column, text] = /^(\d+ )?(.*)$/.exec(marker.trimEnd()) ?? [];
    return `${column?.trim() ?? value + 1}  ${text}`;
  });
}

function optionsOf(name: string) {
  return existsSync(path.join(fixtures, "broken", name, "committed")) ? needsGit : {};
}

test("the folder that the cases start from has no problem", () => {
  assert.deepEqual(problemsOf(path.join(fixtures, "sound")), []);
});

describe("the problems of a broken folder are exactly those that its files announce", () => {
  for (const name of readdirSync(path.join(fixtures, "broken")))
    test(name.replaceAll("-", " "), optionsOf(name), () => {
      const expected = expectedProblems(name);
      assert.notEqual(expected.length, 0, "the case announces no problem");
      const [day] = linesOf(path.join(fixtures, "broken", name, "now.txt"));
      const words = name === "words-in-dictionary" ? dictionary : null;
      assert.deepEqual(problemsOf(dataFolderOf(name), day, words).sort(), expected.sort());
    });
});

test("a data folder that is missing, or is a file, is one problem", () => {
  const missing = path.join(work, "nowhere");
  assert.deepEqual(problemsOf(missing), ["data:1:1  folder is missing"]);
  const file = path.join(fixtures, "sound", "series.yaml");
  assert.deepEqual(problemsOf(file), ["data:1:1  is not a folder"]);
});

test("a file above 1 MB is not read", () => {
  const folder = path.join(work, "large");
  cpSync(path.join(fixtures, "sound"), folder, { recursive: true });
  const abstract = `  - {speakers: [ben-okoro], abstract: ${"x".repeat(1_000_000)}}`;
  writeFileSync(path.join(folder, "episodes", "s01.yaml"), `talks:\n${abstract}\n`);
  assert.deepEqual(problemsOf(folder), ["data/episodes/s01.yaml:1:1  is larger than 1 MB"]);
});
