import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { chromiumPath } from "./browser/chromium.ts";

// `npm test -- word ...` runs the test files whose names hold one of the words; without a word it runs them all. The run
// fails when a test fails, and when no test was executed.

const words = process.argv.slice(2);
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .map((name) => `tests/${name}`)
  .sort();

// One process unpacks the browser before many look for it.
if (files.some((file) => file.includes("browser"))) await chromiumPath();

let executed = 0;
const results = run({ files, concurrency: availableParallelism() });
results.on("test:pass", ({ name, details, skip, todo }) => {
  // A file that holds no test is reported as a test of the file's name.
  const isTest = details.type !== "suite" && !files.some((file) => name.endsWith(file));
  if (isTest && skip === undefined && todo === undefined) executed++;
});
results.on("test:fail", ({ todo }) => {
  executed++;
  if (todo === undefined) process.exitCode = 1;
});
process.on("exit", () => {
  if (executed > 0) return;
  console.error(`No test was executed (${files.length} files).`);
  process.exitCode = 1;
});
results.compose(new spec()).pipe(process.stdout);
