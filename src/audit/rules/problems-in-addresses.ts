import type { Problem } from "../../problems.ts";
import { decodePath, encodePath } from "../../site-path.ts";
import type { BuiltAddress, BuiltSite } from "../built-site.ts";

/**
 * Where an address leads: to a place of a path below the site's root (a path beside it is the whole address), or to
 * another host.
 */
type Destination =
  | { readonly ours: true; readonly path: string; readonly place: string }
  | { readonly ours: false; readonly host: string };

/** Returns a problem for each address of which `factOf` says what is wrong with it. */
export function problemsInAddresses(
  { addresses }: BuiltSite,
  rule: string,
  factOf: (address: BuiltAddress) => string | null,
): Problem[] {
  return addresses.flatMap((address) => {
    const fact = factOf(address);
    if (fact === null) return [];
    const { file, line, column } = address;
    return [{ file, line, column, field: "", fact: `${fact}${otherFiles(address)}`, rule }];
  });
}

function otherFiles({ files }: BuiltAddress): string {
  if (files === 1) return "";
  return files === 2 ? ", also in 1 other file" : `, also in ${files - 1} other files`;
}

/** Returns where an address leads; null for `mailto:`, `data:` and the like. */
export function destinationOf(
  site: BuiltSite,
  { from, value }: Pick<BuiltAddress, "from" | "value">,
): Destination | null {
  if (value.startsWith("//*.")) return { ours: false, host: value.slice(2) };
  const { root, rootUrl } = site;
  const base = `${root}${encodePath(from)}`;
  if (!URL.canParse(value, base)) return { ours: true, path: value, place: "" };
  const url = new URL(value, base);
  if (!/^(https?|wss?):$/.test(url.protocol)) return null;
  if (url.hostname !== rootUrl.hostname) return { ours: false, host: url.hostname };
  const isBelow = url.pathname.startsWith(rootUrl.pathname);
  const path = isBelow ? url.pathname.slice(rootUrl.pathname.length - 1) : url.href;
  return { ours: true, path: decodePath(path), place: decodePath(url.hash.slice(1)) };
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
export function standsElsewhere(
  site: BuiltSite,
  { kind, value }: Pick<BuiltAddress, "kind" | "value">,
  path: string,
) {
  if (kind !== "link" || !/^https?:/i.test(value) || !URL.canParse(value)) return false;
  const folder = /^\/[^/]*\//.exec(path)?.[0];
  return folder === undefined || !site.topFolders.has(folder);
}
