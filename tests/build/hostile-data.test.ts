import assert from "node:assert/strict";
import { test } from "node:test";
import "../run-folder.ts";
import { loadData } from "../../src/load/load-data.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { playIcon } from "../../src/site/frame.ts";
import { elementsOf, loadedBy } from "../browser/html.ts";
import { builtFiles } from "../sites/built-site.ts";

// In tests/fixtures/hostile every text tries to bring markup, a script or an address of its own into a page; each try has
// a number. All of them pass the schemas, whose own refusals are tested with the broken fixtures.
const { records, problems } = loadData("tests/fixtures/hostile");
const { series, organizers } = records;
assert.deepEqual(problems, []);
assert.ok(series && organizers);
const site = buildSite({ ...records, series, organizers }, { on: "2025-01-15" }, null);
const files = [...(await builtFiles(site))].map(([at, bytes]) => [at, bytes.toString()] as const);
const pages = files.filter(([at]) => at.endsWith(".html"));

/** The elements of a page and of the documents inside its frames. */
function allElements(html: string): ReturnType<typeof elementsOf> {
  const elements = elementsOf(html);
  return [
    ...elements,
    ...elements.flatMap(({ attribs }) =>
      elementsOf((attribs["srcdoc"] ?? "").replace(playIcon, "")),
    ),
  ];
}

test("no text becomes an element that loads or runs something", () => {
  const foreign = ["b", "base", "embed", "form", "img", "object", "svg"];
  for (const [at, html] of pages) {
    const names = allElements(html)
      .filter(({ name, attribs }) => name !== "form" || attribs["id"] !== "find")
      .filter(({ attribs: { src = "" } }) => !/^\/[\w/]*\/(badge|qr)\.svg$/.test(src))
      .map(({ name }) => name);
    assert.deepEqual(
      names.filter((name) => foreign.includes(name)),
      [],
      at,
    );
  }
});

test("no text becomes a script or a style", () => {
  for (const [at, html] of pages)
    for (const [, name, type, code = ""] of html.matchAll(
      /<(script|style)( type="application\/ld\+json")?>(.*?)<\/\1>/gs,
    ))
      if (type === undefined) assert.doesNotMatch(code, /evil\(|evil\.example/, `${at} ${name}`);
      else assert.ok(JSON.parse(code), at);
});

test("no text becomes an attribute of its own", () => {
  for (const [at, html] of pages)
    for (const { attribs } of allElements(html))
      for (const name of Object.keys(attribs)) assert.doesNotMatch(name, /^on|evil|[^\w-]/, at);
});

test("no address is a script", () => {
  for (const [at, html] of pages)
    for (const { attribs } of allElements(html))
      for (const name of ["href", "src", "content", "action", "data"])
        assert.doesNotMatch(attribs[name]?.trim() ?? "", /^(javascript|data|vbscript):/i, at);
});

test("nothing is loaded from the host that the texts name", () => {
  for (const [at, html] of pages)
    for (const address of loadedBy(html)) assert.doesNotMatch(address, /evil/, at);
});

test("the language of the layouts is text in the data", () => {
  const text = files.map(([, text]) => text).join("");
  assert.ok(text.includes("{{ site.nowAt }} {% raw %}"));
  assert.ok(text.includes("{{ evil }}{% include &quot;style.css&quot; %}"));
});

test("every try is shown, so none was lost on the way", () => {
  const text = files.map(([, text]) => text).join("");
  const hidden = Array.from({ length: 44 }, (_, i) => i + 1).filter(
    (number) => !new RegExp(`evil(\\.example\\.org/|\\()${number}\\b`).test(text),
  );
  assert.deepEqual(hidden, []);
});

test("in XML a text is no element, and JSON holds it as text", () => {
  for (const [at, text] of files)
    if (/\.(xml|svg)$/.test(at)) assert.doesNotMatch(text, /<(script|img|b|iframe)[\s>]/i, at);
    else if (at.endsWith(".json")) assert.ok(JSON.parse(text), at);
});
