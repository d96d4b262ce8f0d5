import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeSite } from "../../src/build/write-site.ts";
import type { Site } from "../../src/site/site.ts";

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
