import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { Parser } from "htmlparser2";
import type { Element } from "../../src/audit/read/element.ts";
import { readTags } from "../../src/audit/read/read-tags.ts";
import { filesIn } from "../../src/files.ts";

/** Returns the tags that open and the texts of a piece of HTML, each as one line. */
function linesIn(html: string): string[] {
  const lines: string[] = [];
  readTags(html, lines, {
    onElement: (_, { name, attributes }) => lines.push(tagLine(name, attributes)),
    onText: (_, source, __, { name }) => lines.push(`${name}: ${source}`),
  });
  return lines;
}

function tagLine(name: string, attributes: Element["attributes"]): string {
  return `<${[name, ...attributes.map((each) => `${each.name}=${each.source}`)].join(" ")}>`;
}

const found: readonly (readonly [html: string, ...lines: string[]])[] = [
  ["plain", ": plain"],
  ["<p>a<b>c</b>d</p>e", "<p>", "p: a", "<b>", "b: c", "p: d", ": e"],
  ["<ul><li>a<li>b</ul>c", "<ul>", "<li>", "li: a", "<li>", "li: b", ": c"],
  ["a</p>b", ": a", ": b"],
  ["<P ID=A Class='B'>a</P>b", "<p id=A class=B>", "p: a", ": b"],
  ['<a b="1>2" c=\'"\' d=e/f g h = i>', '<a b=1>2 c=" d=e/f g= h=i>'],
  ["<a b=1 B=2>", "<a b=1>"],
  ["<a\n\tb/c=d=e\n/ =f>g", "<a b= c=d=e =f=>", "a: g"],
  ["<a b='c\"d>e</a>f"],
  ["a<b c", ": a"],
  ["a</b c", ": a"],
  ["a < b <3 <", ": a < b <3 <"],
  ["a</", ": a</"],
  ["a</>b</ c>d</3>e", ": a", ": b", ": d", ": e"],
  ["<!DOCTYPE html>a<?xml b?>c<!d>e", ": a", ": c", ": e"],
  ["a<!-- <b> -- > -->c<!-->d<!--->e<!-- --!>f", ": a", ": c", ": d", ": e", ": f"],
  ["a<!-- b", ": a"],
  ["<script>a<b </scripts></Script >c", "<script>", "script: a<b </scripts>", ": c"],
  ["<style>a</style", "<style>", "style: a</style"],
  [
    "<title>a<b></title><textarea><i></textarea/>",
    "<title>",
    "title: a<b>",
    "<textarea>",
    "textarea: <i>",
  ],
  ["<script/>a</script>", "<script>", "script: a"],
  ["<iframe><a></iframe>", "<iframe>", "iframe: <a>"],
  ["<svg><title>a<g/>b</title></svg>", "<svg>", "<title>", "title: a", "<g>", "title: b"],
  ["<svg><use href=a/>b", "<svg>", "<use href=a/>", "use: b"],
  ["<svg><desc><title><i></title>", "<svg>", "<desc>", "<title>", "title: <i>"],
  ["<math><![CDATA[<a>]]>b</math>", "<math>", "math: <![CDATA[<a>]]>b"],
  ["<svg><![CDATA[<a>", "<svg>", "svg: <![CDATA[<a>"],
  ["<p><![CDATA[<a>]]>", "<p>", "p: ]]>"],
];

describe("tags are read as a browser reads them", () => {
  for (const [html, ...lines] of found)
    test(JSON.stringify(html), () => assert.deepEqual(linesIn(html), lines));
});

test("an element and its attributes say where they stand, and whether they are words", () => {
  readTags("–<code lang = 'en'><i>a</i></code>", null, {
    onElement: (_, { name, offset, attributes: [lang], isCode }) => {
      assert.ok(isCode);
      assert.equal(offset, name === "code" ? 1 : 19);
      if (lang) assert.deepEqual([lang.offset, lang.sourceOffset], [7, 15]);
    },
    onText: (_, source, offset, { isCode }) => {
      assert.deepEqual([offset, isCode], source === "–" ? [0, false] : [22, true]);
    },
  });
});

test("a long page of nothing but what is never ended is read to its end", () => {
  const parts = ["<", "<a ", "<a b='", "</", "</a>", "<!", "<!--", "<title>", "<![CDATA[]]>", " /"];
  for (const start of ["", "<svg>", "<p "])
    for (const part of parts) assert.doesNotThrow(() => linesIn(`${start}${part.repeat(1e5)}`));
});

/** Returns the tags that open and the texts between them as htmlparser2 reads them. */
function linesOfParser(html: string): string[] {
  const lines = [""];
  const onopentag = (name: string, attributes: Readonly<Record<string, string>>) => {
    const all = Object.entries(attributes).map(([each, source]) => ({ name: each, source }));
    lines.push(tagLine(name.toLowerCase(), all as unknown as Element["attributes"]), "");
  };
  const ontext = (text: string) => lines.push(`${lines.pop()}${text}`);
  new Parser({ onopentag, ontext }, { decodeEntities: false }).end(html);
  return lines;
}

function linesWithTexts(html: string): string[] {
  const lines = [""];
  readTags(html, null, {
    onElement: (_, { name, attributes }) => lines.push(tagLine(name, attributes), ""),
    onText: (_, source) => lines.push(`${lines.pop()}${source}`),
  });
  return lines;
}

test("htmlparser2 finds the same tags, attributes and texts in every page of the fixtures", () => {
  const pages = filesIn("tests/fixtures").filter((file) => /\.(html|svg)$/.test(file));
  assert.ok(pages.length > 40);
  for (const page of pages) {
    const html = readFileSync(`tests/fixtures/${page}`, "utf8");
    assert.deepEqual(linesWithTexts(html), linesOfParser(html), page);
  }
});
