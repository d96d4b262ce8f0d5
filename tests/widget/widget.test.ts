import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDocument } from "htmlparser2";
import decodeQR from "qr/decode.js";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { shippedLanguages } from "../../src/languages/language.ts";
import { toBadge } from "../../src/widget/badge.ts";
import { toQrCode } from "../../src/widget/qr-code.ts";
import { snippetsOf } from "../../src/widget/snippets.ts";
import { toWidget } from "../../src/widget/widget-file.ts";
import { elementsOf, wordsOf } from "../browser/html.ts";
import { madeSite } from "../sites/made-site.ts";

const { widget } = await readLayouts();
const site = madeSite({ series: { plain_title: 'Ways [of] "seeing" & <more>' } });

test("the widget has less than 2 kB in every language that is shipped, words and all", () => {
  for (const language of Object.keys(shippedLanguages)) {
    const bytes = Buffer.byteLength(toWidget(madeSite({ series: { language } }), widget));
    assert.ok(bytes < 2000, `${language}: ${bytes} bytes`);
  }
});

test("the line to paste is a script and an element with a plain link inside", () => {
  const elements = elementsOf(snippetsOf(site).widget);
  assert.deepEqual(
    elements.map(({ name, attribs }) => [name, attribs["src"] ?? attribs["href"]]),
    [
      ["script", "https://example.org/webinar/widget.js"],
      ["next-webinar", "https://example.org/webinar/api/v1/next.json"],
      ["a", "https://example.org/webinar/"],
    ],
  );
  const link = elements.at(-1);
  assert.ok(link);
  assert.equal(wordsOf(link), site.series.plainTitle);
  assert.doesNotMatch(snippetsOf(site).widget, /\n/);
});

test("the badge names the series, is as wide as it says, and is XML", () => {
  const text = toBadge(site);
  const [svg] = elementsOf(parseDocument(text, { xmlMode: true }) ? text : "");
  assert.equal(svg?.attribs["aria-label"], `Webinar: ${site.series.plainTitle}`);
  assert.ok(snippetsOf(site).badgeHtml.includes(`width="${svg?.attribs["width"]}"`));
});

test("a reader of QR codes finds the address of the series", () => {
  const text = toQrCode(site);
  const [, size = 0] = /viewBox="0 0 (\d+) /.exec(text) ?? [];
  const dark = new Set([...text.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => `${x} ${y}`));
  const [scale, side] = [8, 8 * Number(size)];
  const data = new Uint8Array(4 * side * side).fill(255);
  for (let i = 0; i < side * side; i++) {
    const [x, y] = [Math.floor((i % side) / scale), Math.floor(i / side / scale)];
    if (dark.has(`${x} ${y}`)) data.fill(0, 4 * i, 4 * i + 3);
  }
  assert.equal(decodeQR({ width: side, height: side, data }), "https://example.org/webinar/");
});
