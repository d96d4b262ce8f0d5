import type { Problem } from "../../problems.ts";
import { type Address, type BuiltSite, meaningOf, problemIn } from "./built-site.ts";

/** Where an address of a file leads: to a place below the site's root (what stands beside it keeps its whole address), or to another host. */
export type Destination =
  | { readonly ours: true; readonly path: string; readonly place: string }
  | { readonly ours: false; readonly host: string };

/** Returns a problem for each place of each address of which `factOf` tells what is wrong with it. */
export function problemsInAddresses(
  site: BuiltSite,
  rule: string,
  factOf: (address: Address) => string | null,
): Problem[] {
  const facts = new Map<string, string>();
  for (const address of site.addresses()) {
    const fact = factOf(address);
    if (fact !== null) facts.set(meaningOf(address), fact);
  }
  if (facts.size === 0) return [];
  const problems: Problem[] = [];
  for (const file of site.files())
    for (const { kind, value, offset } of file.references) {
      const fact = facts.get(meaningOf({ kind, value, from: file.path }));
      if (fact !== undefined) problems.push(problemIn(file, offset, rule, fact));
    }
  return problems;
}

/** Returns where an address leads; null for `mailto:`, `data:` and the like. */
export function resolve(site: BuiltSite, { from, value }: Address): Destination | null {
  if (value.startsWith("//*.")) return { ours: false, host: value.slice(2) };
  // Places on a page itself and plain paths are the most, and no parser is needed for them.
  if (/^#[\w-]*$/.test(value)) return { ours: true, path: from, place: value.slice(1) };
  const { root, rootUrl } = site;
  const below = plainPath(value, `${root}/`) ?? plainPath(value, rootUrl.pathname);
  if (below !== null) return { ours: true, path: below, place: "" };
  const url = parse(value, `${root}${from}`);
  if (!url) return { ours: true, path: value, place: "" };
  if (!/^(https?|wss?):$/.test(url.protocol)) return null;
  if (url.hostname !== rootUrl.hostname) return { ours: false, host: url.hostname };
  const isBelow = url.pathname.startsWith(rootUrl.pathname);
  const path = isBelow ? url.pathname.slice(rootUrl.pathname.length - 1) : url.href;
  return { ours: true, path: decode(path), place: decode(url.hash.slice(1)) };
}

/** Returns the path of an address below one that ends in a slash, where nothing in it has to be decoded. */
function plainPath(value: string, above: string): string | null {
  const below = value.startsWith(above) ? value.slice(above.length) : null;
  const isPlain = below !== null && /^([\w-]+\/)*([\w-]+(\.\w+)?)?$/.test(below);
  return isPlain ? `/${below}` : null;
}

function parse(value: string, base: string): URL | null {
  return URL.canParse(value, base) ? new URL(value, base) : null;
}

/** Returns why an address of the site leads nowhere, or null where something answers. */
export function whyNoAnswer(site: BuiltSite, path: string, place: string): string | null {
  const page = site.answers.get(path);
  if (page === undefined) return `"${path}" leads to nothing`;
  const needsPlace = place !== "" && place !== "top" && !place.startsWith(":~:");
  if (!page || !needsPlace || page.ids.has(place)) return null;
  return `"${path}" has no place "#${place}"`;
}

/**
 * Says whether another site answers there: an absolute link may lead to a folder of the same host which this site does
 * not hold.
 */
export function standsElsewhere(site: BuiltSite, { kind, value }: Address, path: string) {
  if (kind !== "link" || !/^https?:/i.test(value)) return false;
  const folder = topFolderOf(path);
  return (folder === undefined || !topFoldersOf(site).has(folder)) && URL.canParse(value);
}

const topFolders = new WeakMap<BuiltSite, ReadonlySet<string | undefined>>();

/** Returns the first folders of all the paths of a site. */
function topFoldersOf(site: BuiltSite): ReadonlySet<string | undefined> {
  const known = topFolders.get(site) ?? new Set([...site.answers.keys()].map(topFolderOf));
  topFolders.set(site, known);
  return known;
}

function topFolderOf(path: string): string | undefined {
  return /^\/[^/]*\//.exec(path)?.[0];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
