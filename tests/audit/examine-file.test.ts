import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { FilePremises } from "../../src/audit/built-site.ts";
import { examineFile } from "../../src/audit/examine-file.ts";
import { meantWords } from "../../src/audit/rules/meant-words.ts";

const premises: FilePremises = {
  root: "https://example.org",
  meant: new Set(),
  prefix: "_site/",
  moved: new Set(),
};

/** Returns the titles, ids, addresses and placeholders that a page is found to hold, each as one line. */
function linesIn(html: string): string[] {
  const { answers, addresses, problems } = examineFile("index.html", html, premises);
  const page = answers.get("/");
  const texts = problems.filter(({ rule }) => rule === "placeholders-replaced");
  return [
    ...(page?.titles ?? []).map(({ line, column, value }) => `${line}:${column} title ${value}`),
    ...[...(page?.ids ?? [])].map((id) => `id ${id}`),
    ...[...addresses.values()].map(
      ({ line, column, kind, value }) => `${line}:${column} ${kind} ${value}`,
    ),
    ...texts.map(({ line, column, fact }) => `${line}:${column} ${fact.slice(1, 4)}`),
  ];
}

const found: readonly (readonly [html: string, ...lines: string[]])[] = [
  ["TBA", "1:1 TBA"],
  ["<p>TBA<b>TBC</b>TBD</p>TBA", "1:4 TBA", "1:10 TBC", "1:17 TBD", "1:24 TBA"],
  ["<ul><li>TBA<li>TBC</ul>TBD", "1:9 TBA", "1:16 TBC", "1:24 TBD"],
  ["a</p>TBA", "1:6 TBA"],
  ["<P ID=A Class='B'>TBA</P>", "id A", "1:19 TBA"],
  ["<A HREF=B>", "1:4 link B"],
  ['<a b="1>2" c=\'"\' id=e/f href = i>', "id e/f", "1:25 link i"],
  ["<a href=b HREF=c>", "1:4 link b"],
  ["<a\n\tb/href=d=e\n/ =f>TBA", "2:4 link d=e", "3:6 TBA"],
  ["<a href=\"b&amp;c&#x64;\" id='&quot;'>", 'id "', "1:4 link b&cd"],
  ["<a href='c\"d>e</a>TBA"],
  ["TBA<a href=c", "1:1 TBA"],
  ["TBA</b c", "1:1 TBA"],
  ["a < TBA <3 TBC <", "1:5 TBA", "1:12 TBC"],
  ["TBA</", "1:1 TBA"],
  ["a</>TBA</ TBC>d</3 TBD>TBA", "1:5 TBA", "1:24 TBA"],
  ["<!DOCTYPE TBA>a<?xml TBC?>c<!TBD>TBA", "1:34 TBA"],
  [
    "<!-- <a href=b> TBA -- > -->TBA<!-->TBC<!--->TBD<!-- TBA --!>TBA",
    "1:29 TBA",
    "1:37 TBC",
    "1:46 TBD",
    "1:62 TBA",
  ],
  ["TBA<!-- TBC", "1:1 TBA"],
  [
    "<script>'//a.example' + TBA <a href=b> </scripts></Script ><a href=c>",
    "1:10 host //a.example",
    "1:63 link c",
  ],
  ["<style>a { src: url(b) }</style", "1:21 contact b"],
  ["<title> a<b>  c</title><textarea><a href=d>TBA</textarea/>TBC", "1:8 title a<b> c", "1:59 TBC"],
  ["<script/>TBA</script>TBC", "1:22 TBC"],
  ["<iframe><a href=b>TBA</iframe>", "1:19 TBA"],
  ["<svg><title>TBA<g/>TBC</title></svg>", "1:13 TBA", "1:20 TBC"],
  ["<svg><use href=a/>TBA", "1:11 contact a/", "1:19 TBA"],
  ["<svg><script/>TBA</svg>", "1:15 TBA"],
  ["<svg><desc><title>a<i></title>", "1:19 title a<i>"],
  ["<math><![CDATA[<a href=b>TBA]]>TBC</math>", "1:26 TBA", "1:32 TBC"],
  ["<svg><![CDATA[<a href=b>"],
  ["<p><![CDATA[<a href=b>TBA]]>TBC", "1:29 TBC"],
  ["<code lang = 'en'><i>TBA</i></code>TBC", "1:36 TBC"],
  ["<code><br></p></code>TBA", "1:22 TBA"],
  ["😀<a href=b title='😀 TBA'>", "1:5 link b", "1:21 TBA"],
  ["<p id=a><a href=#a><a href=#b>", "id a", "1:23 link #b"],
  ["<a href=/b><a href=/b><link rel=next href=/b>", "1:4 link /b", "1:38 name /b"],
  ["<iframe srcdoc='<a href=b id=c>TBA</a>'>", "1:9 contact b", "1:9 TBA"],
  [
    '<script type="application/ld+json">{"url":"https://a.example/"}</script>',
    "1:44 link https://a.example/",
  ],
];

describe("a page is read as a browser reads it", () => {
  for (const [html, ...lines] of found)
    test(JSON.stringify(html), () => assert.deepEqual(linesIn(html), lines));
});

test("a page that sends visitors on is known as such, and so is what it says", () => {
  const html = "<meta http-equiv=refresh content='0; url=/b/'><a href=/c/>";
  const forwards = examineFile("a/index.html", html, premises);
  assert.equal(forwards.answers.get("/a/")?.forwards, true);
  assert.deepEqual(
    [...forwards.addresses.values()].map(({ value }) => value),
    ["/b/", "/c/"],
  );
  const moved = examineFile("a/index.html", html, { ...premises, moved: new Set(["/a/"]) });
  assert.equal(moved.addresses.size, 0, "where a redirect leads is checked in the data");
});

test("what is found can be sent to another thread", () => {
  const html = "<title>a</title><p id=b>TBA<a href=c>";
  const findings = examineFile("index.html", html, structuredClone(premises));
  assert.deepEqual(structuredClone(findings), findings);
});

test("time grows with the length of a malformed page, not with its square", () => {
  const parts = ["<", "<a ", "<a b='", "</", "</a>", "<!", "<!--", "<title>", "<![CDATA[]]>", " /"];
  const all = ["", "<svg>", "<p "].flatMap((start) =>
    parts.map((part) => start + part.repeat(1e5)),
  );
  const nested = ["<b>", "<form>", "<svg><desc>"].map(
    (tag) => tag.repeat(1e5) + "</i>".repeat(1e5),
  );
  const attributes = `<p ${Array.from({ length: 1e5 }, (_, i) => `a${i}`).join(" ")}>`;
  for (const html of [...all, ...nested, attributes, `<style>${"url(".repeat(1e5)}`]) {
    const start = performance.now();
    examineFile("index.html", html, premises);
    const took = performance.now() - start;
    assert.ok(took < 10_000, `${html.slice(0, 20)}… took ${took} ms`);
  }
});

test("a word that an organizer typed, even in a longer one, is meant", () => {
  const meant = new Set(meantWords(["title: The _null_ hypothesis", "todo: TODOs", "xxx: none"]));
  assert.deepEqual([...meant].sort(), ["TODO", "null", "xxx"]);
  const html = "<p>null, TODO and NaN";
  const { problems } = examineFile("index.html", html, { ...premises, meant });
  const words = problems.filter(({ rule }) => /values|placeholders/.test(rule ?? ""));
  assert.deepEqual(
    words.map(({ fact }) => fact),
    ['"NaN" stands where a value is missing'],
  );
});
