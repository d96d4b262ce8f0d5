import type { RedirectsRecord } from "../schema/redirects.ts";
import type { Addresses } from "./addresses.ts";
import type { Page, Pages, Redirect } from "./site.ts";

/**
 * Returns what forwards where. An address that a page still stands at is left out: the page stays, and the audit of the
 * built site tells what is wrong.
 */
export function buildRedirects(
  record: RedirectsRecord,
  { listed, ...others }: Pages,
  addresses: Addresses,
): Redirect[] {
  const standing = new Map([...Object.values(others), ...listed].map((page) => [page.path, page]));
  return record.flatMap(({ from, to }) =>
    to === undefined || from === "/" || standing.has(from)
      ? []
      : [{ path: from, target: targetOf(to, standing, addresses) }],
  );
}

function targetOf(
  to: string,
  standing: ReadonlyMap<string, Page>,
  addresses: Addresses,
): Redirect["target"] {
  if (to.startsWith("https://"))
    return { path: to, href: to, url: to, title: to, headTitle: to, description: to, card: null };
  const [path = "", place] = to.split("#");
  const page = standing.get(path) ?? addresses.page(path, to, to);
  return place === undefined ? page : { ...page, href: `${page.href}#${place}` };
}
