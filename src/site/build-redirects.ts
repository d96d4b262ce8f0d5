import type { RedirectsRecord } from "../schema/redirects.ts";
import type { Addresses } from "./page-addresses.ts";
import type { Page, Pages, Redirect, Webinar } from "./site.ts";

/**
 * Returns the redirects. One from an address that still has a page is left out: the page stays, and the audit of the
 * built site reports the mistake.
 */
export function buildRedirects(
  record: RedirectsRecord,
  { listed, ...others }: Pages,
  addresses: Addresses,
): Redirect[] {
  const pagesByPath = new Map(
    [...Object.values(others), ...listed].map((page) => [page.path, page]),
  );
  return record.flatMap(({ from, to }) =>
    to === undefined || from === "/" || pagesByPath.has(from)
      ? []
      : [{ path: from, target: targetOf(to, pagesByPath, addresses) }],
  );
}

/** Returns the redirects of a webinar's talks that were taken off the site: whoever follows an old link reads why there. */
export function forwardsOfFormerTalks({ formerPaths, page }: Webinar): Redirect[] {
  return formerPaths.map((path) => ({ path, target: page }));
}

function targetOf(
  to: string,
  pagesByPath: ReadonlyMap<string, Page>,
  addresses: Addresses,
): Redirect["target"] {
  if (to.startsWith("https://"))
    return { path: to, href: to, url: to, title: to, headTitle: to, description: to, card: null };
  const [path = "", fragment] = to.split("#");
  const page = pagesByPath.get(path) ?? addresses.page(path, to, to);
  return fragment === undefined ? page : { ...page, href: `${page.href}#${fragment}` };
}
