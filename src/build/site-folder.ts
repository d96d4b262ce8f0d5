import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { visible } from "../problems.ts";

/** Says whether a folder has a built site; if not, prints what to do and sets the exit code to 1. */
export function isBuilt(folder: string): boolean {
  const fact = whyNotBuilt(folder);
  if (fact === null) return true;
  console.error(visible(`${folder} ${fact}: build the site first (npm run build)`));
  process.exitCode = 1;
  return false;
}

function whyNotBuilt(folder: string): string | null {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats) return "does not exist";
  if (!stats.isDirectory()) return "is not a folder";
  return readdirSync(folder).length > 0 ? null : "is empty";
}

/** Returns the folder on the host that a site was built for, from its robots.txt: `/` or `/folder/`. */
export function prefixOf(folder: string): string {
  const robots = path.join(folder, "robots.txt");
  const text = existsSync(robots) ? readFileSync(robots, "utf8") : "";
  const sitemap = /^Sitemap: (\S+)$/im.exec(text)?.[1];
  return sitemap === undefined ? "/" : new URL(".", sitemap).pathname;
}
