import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import "../run-folder.ts";
import type { SheetText } from "../../src/announce/sheet-text.ts";
import { sheetForms, toSheet } from "../../src/announce/sheets.ts";
import { openFonts } from "../../src/cards/fonts.ts";
import { drawableText } from "../../src/cards/glyphs.ts";

const text: SheetText = {
  label: "",
  title: "",
  lines: [],
  talks: [],
  call: "",
  url: "https://example.org/",
  shownUrl: "",
  series: "",
  organizers: "",
  accent: "#a8321e",
};

/** Returns how far from the left and from the right edge of a poster the ink of a talk begins, in its measures. */
async function marginsOf(heading: string): Promise<[left: number, right: number]> {
  const { width, height, code } = sheetForms.poster;
  const svg = await toSheet({ ...text, talks: [{ heading, byline: null }] }, sheetForms.poster);
  // Without the coloured edge above and the code below.
  const part = { left: 0, top: 60, width, height: height - 2 * code - 60 };
  const drawn = sharp(Buffer.from(svg)).resize(width, height).extract(part).flatten().grayscale();
  const { data } = await drawn.raw().toBuffer({ resolveWithObject: true });
  const columns = new Set([...data].flatMap((ink, i) => (ink < 128 ? [i % width] : [])));
  return [Math.min(...columns), width - Math.max(...columns)];
}

test("a talk in Arabic script stands at the right edge of a poster, one in Latin script at the left", async () => {
  const { margin } = sheetForms.poster;
  const [, right] = await marginsOf("هوای تهران");
  assert.ok(Math.abs(right - margin) < 20, `${right}`);
  const [left] = await marginsOf("Ice that sings");
  assert.ok(Math.abs(left - margin) < 20, `${left}`);
});

test("the brackets of a text that no font has are left out with it", async () => {
  assert.deepEqual(await marginsOf("שלום (ירושלים, ישראל)"), await marginsOf(""));
});

test("a zero-width non-joiner stays between Arabic letters, where it spells the word", () => {
  const fonts = openFonts();
  assert.equal(drawableText("می\u200cشود", fonts), "می\u200cشود");
  assert.equal(drawableText("Auf\u200clage", fonts), "Auflage");
});
