import { compareTexts } from "../problems.ts";
import type { PublishedRecord } from "../schema/published.ts";
import { decodePath, pathOf } from "../site-path.ts";

/** Files that only pages ask for; nobody keeps their addresses. The page of wrong addresses has none. */
const internal =
  /(^|\/)\.|(^|\/)find\/[^/]+\.json$|(^|\/)card\.png$|\.(css|js|map|woff2)$|^404\.html$/;

/** Returns the addresses of built files that are not in the list of the published ones yet. */
export function newAddresses(files: readonly string[], published: PublishedRecord): string[] {
  const known = new Set(Object.keys(published).map(decodePath));
  return files
    .filter((file) => !internal.test(file))
    .map(pathOf)
    .filter((path) => !known.has(path));
}

/** Returns `data/published.yaml` with new addresses, published since a day, in the order of the addresses. */
export function toPublishedYaml(
  published: PublishedRecord,
  fresh: readonly string[],
  day: string,
): string {
  const lines = [...Object.entries(published), ...fresh.map((path) => [path, day] as const)]
    .sort(([a], [b]) => compareTexts(a, b))
    .map(([path, since]) => `${path}: ${since}\n`);
  return `${head}${lines.join("")}`;
}

const head = `# Every address that was ever published, and the day it was first. "npm run addresses" keeps this
# list: do not edit it. An address that would vanish is a problem until redirects.yaml says where it
# went or why it is gone.

`;
