import assert from "node:assert/strict";
import { test } from "node:test";
import { readYaml } from "../../src/load/read-yaml.ts";
import { placeOf } from "../../src/load/source.ts";

function textOf(yaml: string): unknown {
  return (readYaml({ file: "s01.yaml", text: yaml }).value as { text: unknown }).text;
}

test("Japanese and Chinese that is folded over lines gets no blank", () => {
  assert.equal(textOf("text: >-\n  波の\n  話。\n  つづく\n"), "波の話。つづく");
  assert.equal(textOf("text: 海洋\n  科学\n"), "海洋科学");
  assert.equal(textOf('text: "海洋\n  科学"\n'), "海洋科学");
  assert.equal(textOf("text: 𠮷野\n  𠮷田\n"), "𠮷野𠮷田");
});

test("Latin words, Korean ones, and words beside Japanese keep the blank of a line's end", () => {
  assert.equal(textOf("text: >-\n  long\n  waves\n"), "long waves");
  assert.equal(textOf("text: >-\n  바다의\n  파도\n"), "바다의 파도");
  assert.equal(textOf("text: >-\n  機械\n  learning\n"), "機械 learning");
});

test("blanks that were typed, empty lines and lines after | stay as they are", () => {
  assert.equal(textOf("text: >-\n  波 の\n\n  話\n"), "波 の\n話");
  assert.equal(textOf("text: |-\n  波の\n  話\n"), "波の\n話");
});

test("a place in a text without that blank is the place in the file", () => {
  const text = "text: >-\n  波の\n  話\n";
  const { start, end } = placeOf({ file: "s01.yaml", text }, ["text"], { start: 2, end: 3 });
  assert.equal(text.slice(start, end), "話");
});
