import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";
import type { Premises } from "../../src/audit/built-site.ts";
import { auditRules } from "../../src/audit/index.ts";
import { startAudit } from "../../src/audit/start-audit.ts";
import { filesIn } from "../../src/files.ts";
import { loadData } from "../../src/load/load-data.ts";
import { formatProblem, sortProblems } from "../../src/problems.ts";
import { redirectsSchema } from "../../src/schema/redirects.ts";
import { auditedFiles, problemsInFolder } from "./problems-in-folder.ts";

const fixtures = "tests/fixtures/audit";
const premises = {
  root: "https://example.org/series",
  today: "2025-01-15",
  meant: new Set<string>(),
};

/** Each `✗ fact [rule]` of a line is a problem that is expected on that line. */
function expectedIn(folder: string): string[] {
  return filesIn(folder).flatMap((file) =>
    readFileSync(`${folder}/${file}`, "utf8")
      .split("\n")
      .flatMap((line, i) =>
        [...line.matchAll(/✗ (.+?)(?= ✗ | -->| \*\/| URL:|$)/g)].map(
          ([, problem]) => `${folder}/${file}:${i + 1}  ${problem}`,
        ),
      ),
  );
}

async function foundIn(folder: string): Promise<string[]> {
  const { records } = loadData(`${folder}/data`);
  const problems = await problemsInFolder(folder, { ...premises, records });
  return sortProblems(problems).map((problem) => formatProblem(problem).replace(/:\d+ {2}/, "  "));
}

test("every rule on the built site has a broken fixture", () => {
  const names = auditRules.map(({ name }) => name).sort();
  assert.deepEqual(readdirSync(fixtures).sort(), names);
  for (const name of names) assert.notEqual(expectedIn(`${fixtures}/${name}`).length, 0, name);
});

for (const { name } of auditRules)
  test(`${name} finds what its fixture marks, on those lines, and nothing else`, async () => {
    const folder = `${fixtures}/${name}`;
    assert.deepEqual((await foundIn(folder)).sort(), expectedIn(folder).sort());
  });

const manyFiles = 1e6;

test("a worker finds the same as the main thread", async () => {
  const folder = `${fixtures}/links-resolve`;
  const all = { ...premises, records: loadData(`${folder}/data`).records };
  const here = await problemsInFolder(folder, all);
  assert.deepEqual(await problemsInFolder(folder, all, manyFiles), here);
  const audit = startAudit(all, folder, manyFiles);
  await Promise.all(auditedFiles(folder).map((file) => audit.look([file])));
  assert.deepEqual(sortProblems(await audit.problems()), sortProblems(here), "in any batches");
});

const noRecords: Premises["records"] = {
  series: null,
  published: null,
  redirects: null,
  privacy: null,
};

for (const [where, expectedFiles] of [["main thread", 0] as const, ["worker", manyFiles] as const])
  test(`a failure in the ${where} rejects what waits for it and what comes after it`, async () => {
    const audit = startAudit({ ...premises, records: noRecords }, "_site", expectedFiles);
    const noText = { path: "index.html", text: 1 as unknown as string };
    await assert.rejects(audit.look([noText]), TypeError);
    await assert.rejects(audit.problems(), TypeError);
  });

/** Returns a sound page of the site with a body. */
function pageAt(path: string, body: string): { path: string; text: string } {
  const url = `${premises.root}/${encodeURI(path)}`;
  const head = `<title>Page ${path}</title><link rel="canonical" href="${url}">`;
  return { path: `${path}index.html`, text: `${head}<h1>Page</h1>\n${body}` };
}

async function problemsOf(
  files: readonly { readonly path: string; readonly text: string }[],
  records = noRecords,
): Promise<string[]> {
  const audit = startAudit({ ...premises, records }, "_site", 0);
  // In the opposite order, since pages are rendered in any.
  for (const file of [...files].reverse()) await audit.look([file]);
  return sortProblems(await audit.problems()).map(formatProblem);
}

test("a wrong address that several files hold is one problem, at its first place", async () => {
  const link = '<p><a href="/series/talk/">a slip</a> <a href="/series/talk/">again</a>';
  const files = [pageAt("", link), pageAt("a/", link), pageAt("b/", link)];
  const fact = '"/talk/" leads to nothing';
  assert.deepEqual(await problemsOf(files.slice(0, 2)), [
    `_site/index.html:2:7  ${fact}, also in 1 other file [links-resolve]`,
  ]);
  assert.deepEqual(await problemsOf(files), [
    `_site/index.html:2:7  ${fact}, also in 2 other files [links-resolve]`,
  ]);
});

test("a relative address is wrong by itself on each page", async () => {
  const files = ["", "a/"].map((path) => pageAt(path, '<a href="nothing/">a slip</a>'));
  assert.deepEqual(await problemsOf(files), [
    '_site/a/index.html:2:4  "/a/nothing/" leads to nothing [links-resolve]',
    '_site/index.html:2:4  "/nothing/" leads to nothing [links-resolve]',
  ]);
});

const names = ["kø", "straße", "лингвистика", "言語学", "100%"];
const paths = names.map((name) => `topics/${name}/`);
const pages = paths.map((path) => pageAt(path, '<p id="é">Words</p> <a href="#%C3%A9">é</a>'));

test("an address in any script is found, however it is encoded", async () => {
  const links = paths.flatMap((path) => [
    `<a href="/series/${encodeURI(path)}#%C3%A9">encoded</a>`,
    `<a href="${encodeURI(path).toLowerCase()}#é">relative</a>`,
    ...(path.includes("%") ? [] : [`<a href="/series/${path}">as it is</a>`]),
  ]);
  const feed = paths.map((path) => `<id>${premises.root}/${encodeURI(path)}</id>`).join("");
  const home = pageAt("", links.join("\n"));
  assert.deepEqual(await problemsOf([home, ...pages, { path: "feed.xml", text: feed }]), []);
  const wrong = pageAt("", '<a href="/series/topics/stra%C3%9Fen/">one letter too many</a>');
  assert.deepEqual(await problemsOf([wrong, ...pages]), [
    '_site/index.html:2:4  "/topics/straßen/" leads to nothing (did you mean "/topics/straße/"?) [links-resolve]',
  ]);
});

test("a published address and the target of a redirect may be encoded or not", async () => {
  const source = { file: "data/a.yaml", text: "" };
  const entry = <Type>(record: Type) => ({ id: "a", typed: record, record, source });
  const published = entry({ "/topics/kø/": "2024-01-01", "/topics/stra%C3%9Fe/": "2024-01-01" });
  const redirects = entry(
    redirectsSchema.parse([
      { from: "/a/", to: "/topics/k%C3%B8/" },
      { from: "/b/", to: "/topics/straße/" },
    ]),
  );
  const records = { series: null, published, redirects, privacy: null };
  assert.deepEqual(await problemsOf([pageAt("", ""), ...pages], records), []);
});
