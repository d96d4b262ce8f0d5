import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { makeSite } from "../../src/build/make-site.ts";
import { writeSite } from "../../src/build/write-site.ts";
import { serveFolder } from "../../src/server/serve-folder.ts";

/** Returns a new folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-site-test-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Returns the folder of the real series' site as of 15 January 2025, built for an address. */
export async function siteFolder(url: string): Promise<string> {
  const folder = temporaryFolder();
  await writeSite(makeSite("tests/fixtures/looking-glass", { on: "2025-01-15" }, url), folder);
  return folder;
}

/** Serves a folder until the tests are over and returns its address. */
export async function served(folder: string, prefix = "/"): Promise<string> {
  const server = await serveFolder(folder, prefix, 0);
  after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
}
