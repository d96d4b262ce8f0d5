import type { Problem } from "../problems.ts";
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
  for (const address of site.addresses) {
    const fact = factOf(address);
    if (fact !== null) facts.set(meaningOf(address), fact);
  }
  if (facts.size === 0) return [];
  return site.files.flatMap((file) =>
    file.references.flatMap(({ kind, value, offset }) => {
      const fact = facts.get(meaningOf({ kind, value, from: file.path }));
      return fact === undefined ? [] : [problemIn(file, offset, rule, fact)];
    }),
  );
}

/** Returns where an address leads; null for `mailto:`, `data:` and the like. */
export function resolve(site: BuiltSite, { from, value }: Address): Destination | null {
  if (value.startsWith("//*.")) return { ours: false, host: value.slice(2) };
  // Places on a page itself are the most, and no parser is needed for the plain ones.
  if (/^#[\w-]*$/.test(value)) return { ours: true, path: from, place: value.slice(1) };
  const base = `${site.root}${from}`;
  if (!URL.canParse(value, base)) return { ours: true, path: value, place: "" };
  const url = new URL(value, base);
  if (!/^(https?|wss?):$/.test(url.protocol)) return null;
  const root = new URL(`${site.root}/`);
  if (url.hostname !== root.hostname) return { ours: false, host: url.hostname };
  const isBelow = url.pathname.startsWith(root.pathname);
  const path = isBelow ? url.pathname.slice(root.pathname.length - 1) : url.href;
  return { ours: true, path: decode(path), place: decode(url.hash.slice(1)) };
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
  if (kind !== "link" || !/^https?:/i.test(value) || !URL.canParse(value)) return false;
  const folder = topFolderOf(path);
  return folder === undefined || !topFoldersOf(site).has(folder);
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
