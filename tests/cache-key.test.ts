import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import "./run-folder.ts";
import { cacheKeyOf, cacheKeyOfFiles } from "../src/cache-key.js";

const work = mkdtempSync(path.join(tmpdir(), "cache-key-"));
after(() => rmSync(work, { recursive: true }));

test("a cache key tells apart the same letters in other parts or another order", () => {
  const lists = [["ab", "c"], ["a", "bc"], ["abc"], ["c", "ab"], ["ab", "c", ""], ["1\nab", "c"]];
  assert.equal(new Set(lists.map(cacheKeyOf)).size, lists.length);
  assert.equal(cacheKeyOf(["ab", Buffer.from("c")]), cacheKeyOf(["ab", "c"]));
});

test("the key of files follows their names and their bytes", () => {
  const [one, other] = ["one", "other"].map((name) => path.join(work, name)) as [string, string];
  for (const file of [one, other]) writeFileSync(file, "same");
  const before = cacheKeyOfFiles([one]);
  assert.equal(cacheKeyOfFiles([one]), before);
  assert.notEqual(cacheKeyOfFiles([other]), before);
  writeFileSync(one, "edited");
  assert.notEqual(cacheKeyOfFiles([one]), before);
  rmSync(one);
  assert.notEqual(cacheKeyOfFiles([one]), before);
});
