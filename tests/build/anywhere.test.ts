import assert from "node:assert/strict";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { filesIn } from "../../src/files.ts";
import { crawl, readPage } from "../sites/crawl.ts";
import { served, siteFolder, temporaryFolder } from "../sites/served-site.ts";

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
