import assert from "node:assert/strict";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { loadAll } from "js-yaml";
import "../run-folder.ts";
import { auditRules } from "../../src/audit/index.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { noContext } from "../../src/checks/engine/rule.ts";
import { explanations } from "../../src/checks/explanations.ts";
import { checkRecords, rules } from "../../src/checks/index.ts";
import { filesIn } from "../../src/files.ts";
import { loadData } from "../../src/load/load-data.ts";
import { outputs, thingsOf } from "../../src/outputs.ts";
import { formatProblem } from "../../src/problems.ts";
import { explainRule, noSuchRule } from "../../src/report/explain-rule.ts";
import { buildSite } from "../../src/site/build-site.ts";

const work = mkdtempSync(path.join(tmpdir(), "rules-"));
after(() => rmSync(work, { recursive: true }));

function problemsOf(folder: string): string[] {
  const { records, problems } = loadData(folder);
  const context = { ...noContext, now: "2025-01-15T12:00:00Z" };
  return [...problems, ...checkRecords(records, context)].map(formatProblem);
}

describe("the rule book", () => {
  const cases = readdirSync("tests/fixtures/broken", { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(path.join(file.parentPath, file.name), "latin1"));

  for (const { name } of explanations)
    test(`${name} has a broken fixture`, () => {
      assert.ok(cases.some((text) => text.includes(`[${name}]`)));
    });

  test("holds every rule of src/checks once, by the name of its file", () => {
    const names = rules.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    const kept = filesIn("src/checks/rules").filter((file) =>
      /: (Record)?Rule = \{/.test(readFileSync(`src/checks/rules/${file}`, "utf8")),
    );
    assert.deepEqual(kept.map((file) => path.parse(file).name).sort(), [...names].sort());
  });

  test("explains each rule in one sentence, with YAML that parses", () => {
    for (const { name, reason, wrong, right, repair } of explanations) {
      assert.match(name, /^[a-z]+(-[a-z]+)+$/);
      for (const sentence of [reason, repair]) assert.match(sentence, /^[A-Z].*[.]$/, name);
      assert.notEqual(wrong, right);
      for (const yaml of [wrong, right]) loadAll(yaml);
    }
  });
});

test("legitimate texts, names and addresses in many scripts have no problem", () => {
  const folder = path.join(work, "legitimate");
  cpSync("tests/fixtures/sound", folder, { recursive: true });
  cpSync("tests/fixtures/legitimate", folder, { recursive: true });
  assert.deepEqual(problemsOf(folder), []);
});

test("the real data has no problem", () => {
  assert.deepEqual(problemsOf("tests/fixtures/looking-glass"), []);
});

describe("an explanation", () => {
  test("tells reason, example and repair of a rule", () => {
    const [rule] = rules.filter(({ name }) => name === "https-addresses");
    assert.ok(rule);
    for (const part of [rule.reason, rule.wrong, rule.right, rule.repair])
      assert.ok(explainRule("https-addresses")?.includes(part), part);
  });

  test("tells what a rule on the built site is for", () => {
    const [rule] = auditRules.filter(({ name }) => name === "links-resolve");
    assert.ok(
      rule && explainRule("links-resolve")?.startsWith(`links-resolve\n\n${rule.reason}\n\n`),
    );
  });

  test("of no rule in particular is a list of all", () => {
    const lines = explainRule("")?.split("\n") ?? [];
    assert.equal(lines.length, explanations.length + auditRules.length);
  });

  test("of a rule that does not exist is the nearest name", () => {
    assert.equal(explainRule("https-adresses"), null);
    assert.match(
      noSuchRule("https-adresses"),
      /^no rule "https-adresses" \(did you mean "https-addresses"\?\)/,
    );
  });
});

/** Returns the paths of all outputs that a data folder has, when comments have switched off what they can. */
function outputPaths(folder: string): string[] {
  const site = buildSite(soundRecords(folder, { on: "2025-01-15" }), { on: "2025-01-15" }, null);
  const things = thingsOf(site);
  return Object.entries(outputs).flatMap(([name, { path: pathOf }]) =>
    (things[name] ?? []).map((thing) => pathOf(thing)),
  );
}

/** Copies a broken fixture, and switches off, line by line, the rules that its markers name. */
function switchedOff(name: string): string {
  const [broken, folder] = [path.join("tests/fixtures/broken", name), path.join(work, name)];
  cpSync("tests/fixtures/sound", folder, { recursive: true });
  for (const file of filesIn(broken).filter((file) => file.endsWith(".yaml"))) {
    const text = readFileSync(path.join(broken, file), "utf8");
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    const allow = (marker: string) => marker.replace(/.*\[([a-z-]+)\]$/, " # allow $1: once");
    writeFileSync(path.join(folder, file), text.replace(/ *# ✗ .*$/gm, allow));
  }
  return folder;
}

test("what comments can switch off leaves each output its own path", () => {
  let built = 0;
  for (const name of readdirSync("tests/fixtures/broken")) {
    const folder = switchedOff(name);
    const { series, organizers } = loadData(folder).records;
    if (!series || !organizers || problemsOf(folder).length > 0) continue;
    built++;
    const paths = outputPaths(folder);
    assert.equal(new Set(paths).size, paths.length, name);
  }
  assert.ok(built > 20, String(built));
});

test("a rule that the site depends on says that no comment switches it off", () => {
  assert.match(explainRule("topics-differ") ?? "", /No comment switches this rule off/);
  assert.doesNotMatch(explainRule("https-addresses") ?? "", /No comment switches/);
});
