import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { filesIn } from "../../src/files.ts";
import { served, siteFolder, temporaryFolder } from "../sites/served-site.ts";

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Returns what a page names, and every address it carries. */
function readPage(html: string): Page {
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
async function crawl(root: string, url: string, start: string) {
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

for (const prefix of ["/", "/looking-glass/"])
  test(`the site built for ${prefix} is whole when it is served there`, async () => {
    const url = `https://example.org${prefix}`;
    const folder = await siteFolder(url);
    const root = await served(folder, prefix);
    const { reached, broken } = await crawl(root, url, "");
    assert.deepEqual(broken, []);
    const pages = filesIn(folder).filter((file) => file.endsWith("/index.html"));
    const missed = pages.filter((file) => !reached.includes(file.replace(/index\.html$/, "")));
    assert.deepEqual(missed, []);
  });

test("the two folders of the site are whole inside a larger site", async () => {
  const url = "https://example.org/";
  const folder = await siteFolder(url);
  const larger = temporaryFolder();
  writeFileSync(path.join(larger, "index.html"), "<h1>A group</h1>");
  for (const name of ["webinar", "webinar_talks"]) {
    mkdirSync(path.join(larger, name));
    cpSync(path.join(folder, name), path.join(larger, name), { recursive: true });
  }
  const { reached, broken } = await crawl(await served(larger), url, "webinar/");
  assert.deepEqual(broken, []);
  assert.ok(reached.length > 50);
});

test("everything stands in the two folders, save what has to stand at the root", async () => {
  const names = readdirSync(await siteFolder("https://example.org/")).sort();
  const root = [".nojekyll", "404.html", "index.html", "robots.txt", "sitemap.xml"];
  assert.deepEqual(names, [...root, "webinar", "webinar_talks"]);
});

test("every address of the site follows SITE_URL", async () => {
  const folder = await siteFolder("https://example.org/looking-glass");
  for (const file of filesIn(folder)) {
    const text = readFileSync(path.join(folder, file), "utf8");
    assert.ok(!text.includes("purrlab.github.io/webinar"), file);
    const { links } = file.endsWith(".html") ? readPage(text) : { links: [] };
    for (const link of links.filter((link) => link.startsWith("/")))
      assert.match(link, /^\/looking-glass\//, file);
  }
  const robots = readFileSync(path.join(folder, "robots.txt"), "utf8");
  assert.match(robots, /^Sitemap: https:\/\/example\.org\/looking-glass\/sitemap\.xml$/m);
});
