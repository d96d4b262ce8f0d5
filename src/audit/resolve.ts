import type { BuiltPage, BuiltSite, Reference } from "./built-site.ts";

/** Where an address of a file leads: to a place below the site's root (what stands beside it keeps its whole address), or to another host. */
export type Destination =
  | { readonly ours: true; readonly path: string; readonly place: string }
  | { readonly ours: false; readonly host: string };

const resolved = new WeakMap<BuiltSite, Map<string, Destination | null>>();

/** Returns where an address leads, seen from a path of the site; null for `mailto:`, `data:` and the like. */
export function resolve(site: BuiltSite, from: string, address: string): Destination | null {
  const known = resolved.get(site) ?? new Map<string, Destination | null>();
  resolved.set(site, known);
  // Most addresses stand on every page and mean the same from each.
  const key = /^(\/|https?:\/\/)/.test(address) ? address : `${from} ${address}`;
  const destination = known.get(key) ?? destinationOf(site, from, address);
  known.set(key, destination);
  return destination;
}

function destinationOf(site: BuiltSite, from: string, address: string): Destination | null {
  if (address.startsWith("//*.")) return { ours: false, host: address.slice(2) };
  const base = `${site.root}${from}`;
  if (!URL.canParse(address, base)) return { ours: true, path: address, place: "" };
  const url = new URL(address, base);
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
  if (!page || !needsPlace || idsOf(page).has(place)) return null;
  return `"${path}" has no place "#${place}"`;
}

/**
 * Says whether another site answers there: an absolute link may lead to a folder of the same host which this site does
 * not hold.
 */
export function standsElsewhere(site: BuiltSite, { kind, value }: Reference, path: string) {
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

const idsByPage = new WeakMap<BuiltPage, ReadonlySet<string>>();

function idsOf(page: BuiltPage): ReadonlySet<string> {
  const known = idsByPage.get(page) ?? new Set(page.ids.map(({ value }) => value));
  idsByPage.set(page, known);
  return known;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
