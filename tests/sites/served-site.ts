import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { serveFolder } from "../../src/server/serve-folder.ts";
import { builtFolder } from "./built-site.ts";

/** Returns a new folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-site-test-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Returns the folder of the looking-glass site as of 15 January 2025, built for an address; nobody writes into it. */
export function siteFolder(url: string): Promise<string> {
  return builtFolder("tests/fixtures/looking-glass", "2025-01-15", url);
}

/** Serves a folder until the tests are over and returns its address. */
export async function served(folder: string, prefix = "/"): Promise<string> {
  const server = await serveFolder(folder, prefix, 0);
  after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
}
