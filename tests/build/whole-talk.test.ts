import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { filesOf } from "../sites/built-site.ts";
import { wholeTalkFiles, wholeTalkFolder } from "../sites/whole-talk-site.ts";

test("the pages and data of talks with everything are those that are expected", async () => {
  const files = await wholeTalkFiles();
  const expected = filesOf(path.join(wholeTalkFolder, "expected"));
  assert.ok(files.size > 10);
  assert.deepEqual([...files.keys()], [...expected.keys()]);
  for (const [name, text] of files) assert.equal(text, expected.get(name)?.toString(), name);
});
