import { createHash } from "node:crypto";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { filesIn, pathsIn, readIfThere } from "../files.ts";
import { mistake } from "../mistakes.ts";

/** Throws a mistake where a folder has no built site. */
export function requireBuilt(folder: string): void {
  const fact = whyNotBuilt(folder);
  if (fact !== null) throw mistake(`${folder} ${fact}: build the site first (npm run build)`);
}

function whyNotBuilt(folder: string): string | null {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return "does not exist";
  if (!stats.isDirectory()) return "is not a folder";
  return readdirSync(folder).length > 0 ? null : "is empty";
}

/** Returns the folder on the host that a site was built for, from its robots.txt: `/` or `/folder/`. */
export function prefixOf(folder: string): string {
  const text = readIfThere(path.join(folder, "robots.txt")) ?? "";
  const sitemap = /^Sitemap: (\S+)$/im.exec(text)?.[1];
  return sitemap === undefined ? "/" : new URL(".", sitemap).pathname;
}

/** The manifest of a built site: a title, the paths of its files, and the hash of these lines. */
const manifestName = ".site-files";

const title =
  '# Made by "npm run build", which replaces a folder only if it made every file in it.\n';

/** Writes the manifest of the files in a folder into it. */
export function writeManifest(folder: string): void {
  const list = filesIn(folder).map((file) => `${file}\n`);
  const text = `${title}${list.join("")}`;
  writeFileSync(path.join(folder, manifestName), text + hashLine(text));
}

/** Returns the paths in a folder, sorted, that are not on its manifest; of a `.git` only itself. */
export function foreignPaths(folder: string): string[] {
  const made = new Set(readManifest(folder));
  return pathsIn(folder, (entry) => !entry.isDirectory() || entry.name === ".git")
    .filter((name) => !/(^|\/)\.git\//.test(name))
    .filter((name) => !made.has(name));
}

/** Returns the paths on the manifest of a folder, and its own; none where it is missing or was edited. */
function readManifest(folder: string): string[] {
  const manifest = readIfThere(path.join(folder, manifestName)) ?? "";
  const [, text = "", hash] = /^(.*\n)(sha256 .*\n)$/s.exec(manifest) ?? [];
  return hash === hashLine(text) ? [manifestName, ...text.split("\n").slice(1, -1)] : [];
}

function hashLine(text: string): string {
  return `sha256 ${createHash("sha256").update(text).digest("hex")}\n`;
}
