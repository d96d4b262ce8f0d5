import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { load } from "js-yaml";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { allPages } from "../../src/build/render-pages.ts";
import { seriesSchema } from "../../src/schema/series.ts";
import { buildSite } from "../../src/site/build-site.ts";

const data = "tests/fixtures/looking-glass";
const records = soundRecords(data, { on: "2025-01-15" });
const { series } = records;

/** Returns the HTML of each page by its file, for a series that has a repository or none. */
async function pagesWith(repository: string | undefined): Promise<ReadonlyMap<string, string>> {
  const own = { ...records, series: { ...series, record: { ...series.record, repository } } };
  const site = buildSite(own, { at: "2025-01-15T00:00:00Z" }, null);
  const pages = await allPages(site, await readLayouts());
  const isPage = (file: string, text: string) => file.endsWith(".html") && text.includes("<main");
  return new Map(
    pages.filter((one) => isPage(one.path, one.text)).map((one) => [one.path, one.text]),
  );
}

const repository = "https://github.com/harbour/sound";
const pages = await pagesWith(repository);

test("each talk, webinar and person leads to its file, a talk to its own line", () => {
  const titles: string[] = [];
  for (const [file, html] of pages) {
    const [, edited, line] =
      /href="[^"]*\/edit\/main\/data\/([^"#]+)(?:#L(\d+))?"/.exec(html) ?? [];
    const isOne = /(people|webinar_talks|webinar)\/[^/]+\/index\.html$/.test(file);
    if (edited === undefined) continue;
    const lines = readFileSync(path.join(data, edited), "utf8").split("\n");
    if (line === undefined) continue;
    assert.ok(isOne, file);
    assert.match(lines[Number(line) - 1] ?? "", /^\s*- /, `${file}: ${edited}, line ${line}`);
    titles.push(edited);
  }
  assert.equal(
    titles.length,
    buildSite(records, { at: "2025-01-15T00:00:00Z" }, null).talks.length,
  );
});

test("every page leads to the form for mistakes, which takes its address", () => {
  const form = load(readFileSync(".github/ISSUE_TEMPLATE/mistake.yml", "utf8")) as {
    body: { id?: string }[];
  };
  assert.ok(form.body.some(({ id }) => id === "page"));
  for (const [file, html] of pages) {
    const [, query = ""] = /href="[^"]*\/issues\/new\?([^"]*)"/.exec(html) ?? [];
    const asked = new URLSearchParams(query.replaceAll("&amp;", "&"));
    assert.equal(asked.get("template"), "mistake.yml", file);
    assert.match(asked.get("page") ?? "", /^https:\/\//, file);
  }
});

test("both links add less than 200 bytes to a page, and a series without a repository has none", async () => {
  const plain = await pagesWith(undefined);
  for (const [file, html] of pages) {
    const without = plain.get(file) ?? "";
    assert.doesNotMatch(without, /\/issues\/new\?/, file);
    const added = gzipSync(html).length - gzipSync(without).length;
    assert.ok(added < 200, `${file}: ${added} bytes`);
  }
});

test("the address of a repository may end in a slash or in .git", () => {
  for (const end of ["", "/", ".git", ".git/"]) {
    const read = seriesSchema.shape.repository.parse(`${repository}${end}`);
    assert.equal(read, repository);
  }
  assert.throws(() => seriesSchema.shape.repository.parse("https://github.com/harbour"));
});
