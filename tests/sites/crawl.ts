import { Parser } from "htmlparser2";

/** What a page names, and every address it carries. */
interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Returns what a page names, and every address it carries. */
export function readPage(html: string): Page {
  const [ids, links] = [new Set<string>(), [] as string[]];
  const parser = new Parser({
    onopentag: (_name, { id, href, src, action, content = "" }) => {
      if (id !== undefined) ids.add(id);
      links.push(...[href, src, action].filter((link) => link !== undefined));
      const refreshed = /^\d+; url=(.*)$/.exec(content)?.[1] ?? /^https?:\S+$/.exec(content)?.[0];
      if (refreshed !== undefined) links.push(refreshed);
    },
  });
  parser.end(html);
  return { ids, links };
}

/**
 * Walks a served site from one of its pages; `url` is the address it was built for, which canonical addresses carry.
 * Returns the paths that were reached and what is broken.
 */
export async function crawl(root: string, url: string, start: string) {
  const [reached, broken] = [new Map<string, Page>(), [] as string[]];
  const queue = [{ from: "", to: new URL(start, root).href }];
  const anchors: { from: string; to: string; id: string }[] = [];
  for (const { from, to } of queue) {
    const [address = "", id] = to.split("#", 2);
    if (id) anchors.push({ from, to: address, id });
    if (reached.has(address)) continue;
    const response = await fetch(address, { redirect: "manual" });
    if (response.status !== 200) broken.push(`${from} → ${address}: ${response.status}`);
    const isPage = response.headers.get("content-type")?.startsWith("text/html");
    const page = isPage ? readPage(await response.text()) : { ids: new Set<string>(), links: [] };
    reached.set(address, page);
    for (const link of page.links) {
      const target = new URL(link, address).href.replace(url, root);
      if (target.startsWith(new URL(root).origin)) queue.push({ from: address, to: target });
    }
  }
  for (const { from, to, id } of anchors)
    if (!reached.get(to)?.ids.has(id)) broken.push(`${from} → ${to}#${id}: no such place`);
  return { reached: [...reached.keys()].map((address) => address.slice(root.length)), broken };
}
