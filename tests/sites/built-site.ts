import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import "../run-folder.ts";
import { makeSite } from "../../src/build/make-site.ts";
import { writeSite } from "../../src/build/write-site.ts";
import type { Site } from "../../src/site/site.ts";
import { filledOnce } from "./filled-once.ts";

/**
 * Returns the folder of the site of a data folder as of a day, built once in a test run; nobody writes into it. `url` is
 * its address if not the one that the data says.
 */
export function builtFolder(data: string, on: string, url: string | null = null): Promise<string> {
  const key = createHash("sha256")
    .update(JSON.stringify([data, on, url]))
    .digest("hex");
  return filledOnce(`site-${key.slice(0, 16)}`, (folder) =>
    writeSite(makeSite(data, { on }, url), folder),
  );
}

/** Returns the files that a site is written to: their paths, sorted, and their bytes. */
export async function builtFiles(site: Site): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), "site-"));
  try {
    await writeSite(site, folder);
    return filesOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the files of a folder and of those in it: their paths, sorted, and their bytes. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const nameOf = (file: string) => `/${path.relative(folder, file).replaceAll(path.sep, "/")}`;
  return new Map(files.map((file) => [nameOf(file), readFileSync(file)]));
}

/** Returns paths without the hash of their content that some names end in: `words-0-722681d1bd.json`. */
export function lastingNames(paths: Iterable<string>): string[] {
  return [...paths].map((name) => name.replace(/-[0-9a-f]{10}(?=\.\w+$)/, ""));
}
