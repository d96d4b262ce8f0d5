import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { serveFolder } from "../src/cli/serve-folder.ts";
import { command } from "./command.ts";

/** Returns a new folder that is gone after the tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-site-test-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Returns the folder of the real series, built as of a day for an address. */
export async function builtSite(url: string): Promise<string> {
  const out = path.join(temporaryFolder(), "site");
  const { code, errors } = await command("build", ["--out", out, "--now", "2025-01-15"], {
    env: { SITE_URL: url },
  });
  if (code !== 0) throw new Error(errors);
  return out;
}

/** Serves a folder until the tests are over and returns its address. */
export async function served(folder: string, prefix = "/"): Promise<string> {
  const server = await serveFolder(folder, prefix, 0);
  after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
}
