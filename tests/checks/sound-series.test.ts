import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { meantInData } from "../../src/audit/meant-in-data.ts";
import { checkData, requireSound, siteOf } from "../../src/build/make-site.ts";
import { writeSite } from "../../src/build/write-site.ts";
import { fixData } from "../../src/fix/fix-data.ts";
import { formatProblem } from "../../src/problems.ts";
import { problemsInFolder } from "../audit/problems-in-folder.ts";
import { checkSoundSeries, measuredPage, soundDay } from "../sites/measured-rules.ts";
import { temporaryFolder } from "../sites/served-site.ts";

// SOUND=all npm test -- sound-series builds every series whole; the suite builds two.
const built = process.env["SOUND"] === "all" ? /./ : /^(french|maths)$/;

const checked = await checkSoundSeries(temporaryFolder());
const talks = checked.reduce((sum, series) => sum + series.talks, 0);

test("there are at least 300 sound talks in series of many languages", () => {
  assert.ok(talks >= 300, String(talks));
  assert.ok(checked.length >= 8);
});

for (const { name, data, problems } of checked)
  test(`no rule finds a problem in the sound series ${name}, and a repair changes nothing`, () => {
    assert.deepEqual(problems.map(formatProblem), []);
    assert.deepEqual(fixData(data), []);
  });

test("at most one doubt is raised for a hundred sound talks, spelling included", () => {
  const doubts = checked.flatMap((series) => series.doubts.map(formatProblem));
  assert.ok(doubts.length <= talks / 100, doubts.join("\n"));
});

test("docs/rules-measured.md says what was measured", () => {
  assert.equal(readFileSync("docs/rules-measured.md", "utf8"), measuredPage(checked));
});

for (const { name, data } of checked.filter((series) => built.test(series.name)))
  test(`what check accepts builds: ${name}`, async () => {
    const sound = checkData(data, soundDay);
    const records = requireSound(sound);
    const out = path.join(temporaryFolder(), "site");
    await writeSite(siteOf(sound, data, soundDay), out);
    const root = records.series.record.url.replace(/\/$/, "");
    const premises = { root, today: soundDay.on, records, meant: meantInData(records) };
    assert.deepEqual((await problemsInFolder(out, premises)).map(formatProblem), []);
  });
