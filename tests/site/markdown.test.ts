import assert from "node:assert/strict";
import { test } from "node:test";
import { lineOf, markdownToHtml, renderMarkdown } from "../../src/site/markdown.ts";

test("paragraphs, emphasis, lists and links become HTML", () => {
  assert.equal(
    markdownToHtml("A *b* **c** [d](https://e.example.org/).\n\n- f\n- g"),
    '<p>A <em>b</em> <strong>c</strong> <a href="https://e.example.org/">d</a>.</p>\n<ul>\n<li>f</li>\n<li>g</li>\n</ul>',
  );
});

test("raw HTML is shown as text", () => {
  assert.equal(
    markdownToHtml('<script>alert(1)</script> <b onclick="x">bold</b>'),
    "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=&quot;x&quot;&gt;bold&lt;/b&gt;</p>",
  );
  assert.equal(markdownToHtml("<div>\nblock\n</div>"), "<p>&lt;div&gt;\nblock\n&lt;/div&gt;</p>");
  assert.equal(markdownToHtml("<!-- hidden -->"), "<p>&lt;!-- hidden --&gt;</p>");
});

test("only web and mail addresses become links", () => {
  for (const address of [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "//evil.example.org/",
    "/webinar/",
  ]) {
    assert.doesNotMatch(markdownToHtml(`[a](${address})`), /<a/, address);
    assert.doesNotMatch(markdownToHtml(`<${address}>`), /<a/, address);
    assert.doesNotMatch(markdownToHtml(`[a]\n\n[a]: ${address}`), /<a/, address);
  }
  assert.match(markdownToHtml("[a](mailto:ada@example.org)"), /<a href="mailto:ada@example.org">/);
  assert.match(markdownToHtml("[a](http://example.org)"), /<a href="http:\/\/example.org">/);
});

test("a bare web address becomes a link; a bare name does not", () => {
  assert.match(markdownToHtml("See https://example.org/a."), /href="https:\/\/example.org\/a">/);
  assert.doesNotMatch(markdownToHtml("See example.org or ada@example.org."), /<a/);
});

test("an address cannot leave its attribute", () => {
  assert.doesNotMatch(markdownToHtml('[a](https://e.org/"onclick="x)'), /" ?onclick/);
  assert.match(markdownToHtml('[a](https://e.org/ "t\\"x")'), /title="t&quot;x"/);
});

test("pictures load nothing", () => {
  assert.doesNotMatch(markdownToHtml("![a](https://evil.example.org/pixel.png)"), /<img/);
});

test("headings stay text", () => {
  assert.doesNotMatch(markdownToHtml("# a\n\n## b\n\nc\n---\n\nd\n==="), /<h[1-6]/);
});

test("a list within many others keeps its words", () => {
  const nested = Array.from({ length: 40 }, (_, i) => `${"  ".repeat(i)}- level ${i}`).join("\n");
  const { text } = renderMarkdown(nested);
  for (let i = 0; i < 40; i++) assert.match(text, new RegExp(`level ${i}\\b`));
});

test("a long list of short items keeps the formulas of each", () => {
  const { html } = renderMarkdown("- a\n- $x\n  + y$\n- b\n- $z$\n");
  assert.equal(html.match(/<li>/g)?.length, 4);
  assert.equal(html.match(/<math/g)?.length, 2);
});

test("the words of a text stand on one line, without markup", () => {
  assert.equal(
    lineOf(renderMarkdown("A *b*\nc [d](https://e.example.org/) `f`.\n\n- g\n- h")),
    "A b c d f. g h",
  );
});
