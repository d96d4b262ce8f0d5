import { cpSync, symlinkSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "./served-site.ts";

/** What a copy of the project leaves out: what git does not keep, git itself, and the data. */
const leftOut = new Set([".cache", ".git", "_site", "data", "node_modules"]);

/**
 * Returns a copy of the project, in a folder of this name, with the series of another data folder as its `data`; it is gone
 * after the tests.
 */
export function copyOfProject(data: string, name = "project"): string {
  const project = path.join(temporaryFolder(), name);
  cpSync(".", project, { recursive: true, filter: (file) => !leftOut.has(file) });
  cpSync(data, path.join(project, "data"), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(project, "node_modules"), "junction");
  return project;
}
