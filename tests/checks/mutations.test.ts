import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import "../run-folder.ts";
import { meantInData } from "../../src/audit/meant-in-data.ts";
import { checkData, requireSound } from "../../src/build/make-site.ts";
import { writeSite } from "../../src/build/write-site.ts";
import { fixData } from "../../src/fix/fix-data.ts";
import { formatProblem, formatProblems, type Problem } from "../../src/problems.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { problemsInFolder } from "../audit/problems-in-folder.ts";
import { pick, randomOf } from "../random.ts";
import { mutations } from "./mutations.ts";

// MUTATIONS=10000 SEED=7 SLOWEST=2000 npm test -- mutations makes as many mutations of the real data, other ones, and
// fails where a check takes longer than so many milliseconds; a loaded machine is slow, so the suite does not ask. The suite
// gives a file a quarter of an hour; more takes `node --import tsx tests/checks/mutations.test.ts`, with
// --test-name-pattern="^a size: " one kind. On a busy core a thousand take 3 minutes, a thousand of "a size" 18: 20,000 an hour
// or two.
const count = Number(process.env["MUTATIONS"] ?? 130);
const seed = Number(process.env["SEED"] ?? 1);
const slowest = Number(process.env["SLOWEST"] ?? Number.POSITIVE_INFINITY);
/** Of so many sound mutations one is built whole. */
const builtOnce = Math.max(15, Math.round(count / 200));

const now = { on: "2025-01-15" };
/** To ask git for it each time would take a tenth of the run. */
const noHistory = { history: null, missing: "it is a copy" };
const work = mkdtempSync(path.join(tmpdir(), "mutations-"));
after(() => rmSync(work, { recursive: true }));
const data = path.join(work, "data");
cpSync("tests/fixtures/looking-glass", data, { recursive: true });
const files = readdirSync(data, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .sort();

function isSound({ file, line, column, field, fact }: Problem): boolean {
  const text = `${file}${field}${fact}`;
  return line > 0 && column > 0 && fact !== "" && !/undefined|NaN|\[object|\bat .*\.ts:/.test(text);
}

/** Returns the problems of the folder, and builds the model of the site where there is none. */
function check(): readonly Problem[] {
  const start = performance.now();
  const checked = checkData(data, now, noHistory);
  formatProblems(checked.problems);
  const took = performance.now() - start;
  assert.ok(took < slowest, `the check took ${took} ms`);
  assert.deepEqual(checked.problems.filter((problem) => !isSound(problem)).slice(0, 3), []);
  if (checked.problems.length === 0) buildSite(requireSound(checked), now, null);
  return checked.problems;
}

/** Fixes the folder; then nothing is left to fix, and there are no more problems than before. */
function fix(before: readonly Problem[], mutated: string): void {
  const bytes = readFileSync(mutated);
  const start = performance.now();
  const changes = fixData(data);
  const took = performance.now() - start;
  assert.ok(took < 5 * slowest, `the repair took ${took} ms`);
  const fixed = readFileSync(mutated);
  assert.equal(changes.length > 0, !fixed.equals(bytes), "every change is said");
  if (changes.length === 0) return;
  assert.deepEqual(fixData(data), [], "a second repair changes nothing more");
  assert.ok(readFileSync(mutated).equals(fixed));
  const left = check();
  const told = (problems: readonly Problem[]) => problems.map(formatProblem).slice(0, 5).join("\n");
  // Where a file could not be read, what it says about others shows only now.
  if (before.some(({ rule }) => rule === undefined)) return;
  assert.ok(left.length <= before.length, `${told(before)}\n→\n${told(left)}`);
}

/** Builds the whole site; nothing but sound problems of what was built may come of it. */
async function build(): Promise<void> {
  const records = requireSound(checkData(data, now, noHistory));
  const out = path.join(work, "site");
  await writeSite(buildSite(records, now, null), out);
  const root = records.series.record.url.replace(/\/$/, "");
  const premises = { root, today: "2025-01-15", records, meant: meantInData(records) };
  const problems = await problemsInFolder(out, premises);
  assert.deepEqual(problems.filter((problem) => !isSound(problem)).slice(0, 3), []);
  rmSync(out, { recursive: true });
}

describe(`${count} random mutations of the real data`, () => {
  const random = randomOf(seed);
  const kinds = Object.entries(mutations);
  let sound = 0;
  for (const [kind, mutate] of kinds)
    test(`${kind}: problems, never an exception; a repair repairs, and once is enough`, async () => {
      for (let i = 0; i < count / kinds.length; i++) {
        const file = pick(files, random);
        const target = path.join(data, file);
        const whole = readFileSync(target);
        const mutated = mutate(whole, random);
        writeFileSync(target, mutated);
        try {
          const problems = check();
          if (problems.length === 0 && sound++ % builtOnce === 0) await build();
          fix(problems, target);
        } catch (error) {
          const start = mutated.toString("utf8").slice(0, 500);
          throw new Error(`${kind} ${i}: ${file}\n${start}`, { cause: error });
        } finally {
          writeFileSync(target, whole);
        }
      }
    });
});
