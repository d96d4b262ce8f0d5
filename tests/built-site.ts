import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { makeSite } from "../src/cli/make-site.ts";
import type { Now } from "../src/site/times.ts";

/** The instant that the tiny series is built for. */
export const tinyNow: Now = { at: "2025-06-15T00:00:00Z" };

/** The data folder of the tiny series, and the site that it makes. */
export const tiny = { data: "tests/fixtures/tiny/data", expected: "tests/fixtures/tiny/expected" };

/** Builds the site of a data folder into a folder, through the project's own configuration. */
export async function buildInto(folder: string, data: string, now: Now): Promise<void> {
  const eleventy = new Eleventy("src/pages", folder, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (config: UserConfig) => config.addGlobalData("site", makeSite(data, now)),
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** Returns the files of a folder and of those in it: their paths, sorted, and their bytes. */
export function filesOf(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((file) => [
      `/${path.relative(folder, file).replaceAll(path.sep, "/")}`,
      readFileSync(file),
    ]),
  );
}

/** Returns the files of the site that a data folder makes. */
export async function builtFiles(data: string, now: Now): Promise<ReadonlyMap<string, Buffer>> {
  const folder = mkdtempSync(path.join(tmpdir(), "site-"));
  try {
    await buildInto(folder, data, now);
    return filesOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
