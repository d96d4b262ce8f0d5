import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { accentOf, contrastOf, readableInstead } from "../src/colors.ts";

test("contrasts are those of WCAG, on the ground that shows a colour least", () => {
  assert.equal(contrastOf("#000000").toFixed(1), "17.6");
  assert.equal(contrastOf("#ffffff").toFixed(1), "1.0");
});

test("the contrast is measured on the grounds that the style sheet has", () => {
  const style = readFileSync("layouts/style.css", "utf8");
  assert.match(style, /--paper: light-dark\(#fbf9f4, #151419\)/);
  assert.match(style, /--card: light-dark\(#fff, #1f1e25\)/);
  assert.match(style, /--wash: color-mix\(in oklab, var\(--accent\) 6%, var\(--card\)\)/);
});

test("every colour has a form that is read in the light, and one that is read in the dark", () => {
  const bytes = ["00", "33", "66", "99", "cc", "ff"];
  for (const color of bytes.flatMap((r) =>
    bytes.flatMap((g) => bytes.map((b) => `#${r}${g}${b}`)),
  )) {
    const readable = readableInstead(color) ?? color;
    assert.equal(readableInstead(readable), null, color);
    const { light, dark } = accentOf(readable);
    assert.equal(light, readable);
    assert.match(dark, /^#[\da-f]{6}$/);
  }
});

test("a series without an accent has the usual one, which is read", () => {
  const { light } = accentOf(undefined);
  assert.equal(readableInstead(light), null);
});
