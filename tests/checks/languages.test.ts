import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import "../run-folder.ts";
import type { Rule } from "../../src/checks/engine/rule.ts";
import { runRules } from "../../src/checks/engine/run-rules.ts";
import { textCheck } from "../../src/checks/engine/text-check.ts";
import { explanationText } from "../../src/checks/explanations.ts";
import { loadData } from "../../src/load/load-data.ts";
import { temporaryFolder } from "../sites/served-site.ts";

/** Flags every title that it is shown. */
const flagTitles: Rule = {
  ...{ name: "flag-titles", severity: "doubt", reason: "", wrong: "", right: "", repair: "" },
  checkText: textCheck(["line"], /(?:)/, ({ field, path, value }) =>
    field === "title" && path[0] === "talks" ? [{ start: 0, end: value.length, fact: value }] : [],
  ),
};

function titlesShown(rule: Rule): string[] {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  const talk = (title: string, language: string) =>
    `  - {title: ${title}, language: ${language}, speakers: [ada-lind]}\n`;
  const talks = [
    talk("Ebbe", "de"),
    talk("Maré", "pt-BR"),
    "  - {title: Tide, speakers: [ben-okoro]}",
  ];
  writeFileSync(
    path.join(data, "episodes/s02.yaml"),
    `date: 2025-04-28\ntalks:\n${talks.join("")}`,
  );
  const found = runRules([rule], loadData(data).records);
  return found.filter(({ file }) => file.endsWith("s02.yaml")).map(({ fact }) => fact);
}

test("a rule that names no language sees every text", () => {
  assert.deepEqual(titlesShown(flagTitles), ["Ebbe", "Maré", "Tide"]);
});

test("a rule sees texts of its languages only: the talk's, or else that of the series", () => {
  assert.deepEqual(titlesShown({ ...flagTitles, languages: ["pt"] }), ["Maré"]);
  assert.deepEqual(titlesShown({ ...flagTitles, languages: ["en", "de"] }), ["Ebbe", "Tide"]);
});

test("an explanation tells the languages of a rule", () => {
  const text = explanationText({ ...flagTitles, languages: ["en", "fr"] });
  assert.match(text, /It reads texts in English and French\./);
});
