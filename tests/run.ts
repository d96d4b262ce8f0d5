import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { runFolder } from "./run-folder.ts";

// `npm test -- word ...` runs the test files whose names, or whose rooms, hold one of the words; without a word it runs
// them all. The run fails when a test fails, and when no test was executed.

const words = process.argv.slice(2);
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .map((name) => `tests/${name}`)
  .sort();

// What the files share: a folder with the caches and the built sites, and one browser.
process.env["TEST_RUN"] = runFolder;
const usesBrowser = files.some((file) => file.startsWith("tests/browser/"));
const browser = usesBrowser ? await (await import("./browser/chromium.ts")).serveChromium() : null;
if (browser) process.env["TEST_BROWSER"] = browser.wsEndpoint();

let executed = 0;
const results = run({ files, concurrency: availableParallelism(), timeout: 15 * 60_000 });
results.on("test:pass", ({ name, details, skip, todo }) => {
  // A file that holds no test is reported as a test of the file's name.
  const isTest = details.type !== "suite" && !files.some((file) => name.endsWith(file));
  if (isTest && skip === undefined && todo === undefined) executed++;
});
results.on("test:fail", ({ todo }) => {
  executed++;
  if (todo === undefined) process.exitCode = 1;
});
results.on("end", () => browser?.close());
process.on("exit", () => {
  if (executed > 0) return;
  console.error(`No test was executed (${files.length} files).`);
  process.exitCode = 1;
});
results.compose(new spec()).pipe(process.stdout);
