import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// A test file that reaches a cache imports this one first: the caches of the checkout are never used.

/** The folder that the test files of one run share; a file that runs alone has its own. It is deleted at the end. */
export const runFolder = process.env["TEST_RUN"] ?? makeFolder();
process.env["SITE_CACHE"] = path.join(runFolder, "cache");

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-test-run-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
