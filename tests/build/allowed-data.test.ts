import assert from "node:assert/strict";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import "../run-folder.ts";
import { meantInData } from "../../src/audit/meant-in-data.ts";
import { startAudit } from "../../src/audit/start-audit.ts";
import { checkData, requireSound } from "../../src/build/make-site.ts";
import { writePages } from "../../src/build/write-site.ts";
import { rules } from "../../src/checks/index.ts";
import { displayName } from "../../src/load/load-data.ts";
import { binaryPathsOf } from "../../src/outputs.ts";
import { formatProblem, type Problem } from "../../src/problems.ts";
import { buildSite } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";
import { temporaryFolder } from "../sites/served-site.ts";

// "What check accepts builds": each broken fixture gets a comment for everything that a comment can allow.

const now = { on: "2025-01-15" };
const optional = rules.flatMap(({ name, isStructural }) => (isStructural ? [] : name));

function found(folder: string): readonly Problem[] {
  const { problems, doubts } = checkData(folder, now);
  return [...problems, ...doubts];
}

/** Puts a comment above each line that breaks a rule, and returns the rules. */
function allow(folder: string, problems: readonly Problem[]): string[] {
  // From the last line to the first, so that the others stay where they are.
  const broken = problems
    .filter(({ rule, file }) => optional.includes(rule ?? "") && file.endsWith(".yaml"))
    .sort((a, b) => b.line - a.line);
  for (const { file, line, rule } of broken) {
    const target = path.join(folder, path.relative(displayName(folder), file));
    const lines = readFileSync(target, "utf8").split("\n");
    // Within a text of several lines, a comment would be text.
    const at = lines.slice(0, line).findLastIndex((text) => /^\s*(- |[\w-]+:)/.test(text));
    lines.splice(at, 0, `${/^ */.exec(lines[at] ?? "")}# allow ${rule}: once`);
    writeFileSync(target, lines.join("\n"));
  }
  return broken.map(({ rule }) => rule ?? "");
}

/** Returns a copy of a broken fixture in which comments allow all that they can, and the rules that they name. */
function allowed(name: string): { folder: string; names: readonly string[] } {
  const folder = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/sound", folder, { recursive: true });
  cpSync("tests/fixtures/tiny/data/privacy.yaml", path.join(folder, "privacy.yaml"));
  cpSync(path.join("tests/fixtures/broken", name), folder, {
    recursive: true,
    filter: (file) => !/(expected|absent)\.txt$/.test(file),
  });
  const names: string[] = [];
  // What is allowed can hide something else.
  for (let round = 0; round < 4; round++) {
    const more = allow(folder, found(folder));
    if (more.length === 0) break;
    names.push(...more);
  }
  return { folder, names };
}

function picturesOf(site: Site) {
  return binaryPathsOf(site).map((file) => ({ path: file.slice(1), text: null }));
}

/** Returns the problems of the site that a data folder is built into, its pictures aside. */
async function problemsOfSite(data: string): Promise<string[]> {
  const records = requireSound(checkData(data, now));
  const site = buildSite(records, now, null);
  const root = records.series.record.url.replace(/\/$/, "");
  const premises = { root, today: "2025-01-15", records, meant: meantInData(records) };
  const audit = startAudit(premises, "site", 0);
  await writePages(site, path.join(path.dirname(data), "site"), audit.look);
  await audit.look(picturesOf(site));
  return (await audit.problems()).map(formatProblem);
}

describe("what comments allow in the data is built", () => {
  const built = new Set<string>();
  // A file that is no folder cannot be laid over one.
  for (const name of readdirSync("tests/fixtures/broken").filter(
    (one) => one !== "folders-as-files",
  ))
    test(name.replaceAll("-", " "), async () => {
      const { folder, names } = allowed(name);
      // The rest is what no comment can allow, and no build is made of it.
      if (names.length === 0 || checkData(folder, now).problems.length > 0) return;
      assert.deepEqual(await problemsOfSite(folder), []);
      for (const rule of names) built.add(rule);
    });

  test("and so is what no rule finds wrong, in many scripts", async () => {
    const { folder } = allowed("../legitimate");
    assert.deepEqual(found(folder), []);
    assert.deepEqual(await problemsOfSite(folder), []);
  });

  test("and so are two talks of one title, and two people of one name", async () => {
    const { folder } = allowed("titles-once");
    writeFileSync(path.join(folder, "people/ada-lind-2.yaml"), "name: Ada Lind\n");
    writeFileSync(path.join(folder, "organizers.yaml"), "- ada-lind\n- ada-lind-2\n");
    assert.deepEqual(await problemsOfSite(folder), []);
  });

  test("and so are words that a comment cuts off, a list in one line and half a formula", async () => {
    const { folder } = allowed("titles-once");
    const file = path.join(folder, "episodes/s01.yaml");
    writeFileSync(
      file,
      `date: 2024-03-11
talks:
  # allow no-cut-texts: the number is a remark
  - title: Evening #3 why caves answer
    speakers: [ada-lind, ben-okoro]
    # allow lists-keep-lines: it reads as one sentence
    abstract: >
      We talk of:
      - waves
      - tides
  - title: What a hall keeps
    speakers: [ada-lind]
    # allow formulas-parse: half a formula is what the talk is about
    abstract: The hall keeps $\\frac{1}$ of it.
`,
    );
    assert.deepEqual(checkData(folder, now).problems, []);
    assert.deepEqual(await problemsOfSite(folder), []);
    for (const rule of ["no-cut-texts", "lists-keep-lines", "formulas-parse"]) built.add(rule);
  });

  test("every rule that a comment can switch off is among them", () => {
    const always = rules.filter(({ comesAndGoes }) => !comesAndGoes).map(({ name }) => name);
    // Its findings are pictures, which hold no comment.
    built.add("images-in-use");
    assert.deepEqual(
      optional.filter((name) => always.includes(name) && !built.has(name)),
      [],
    );
  });
});
