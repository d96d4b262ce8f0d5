import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { filesOf } from "../sites/built-site.ts";
import {
  wholeSeriesDoubts,
  wholeSeriesFiles,
  wholeSeriesFolder,
} from "../sites/whole-series-site.ts";

test("a series that uses every field of every record is written without a doubt", () => {
  assert.deepEqual(wholeSeriesDoubts(), []);
});

test("its pages and data are those that are expected (npm run bless renews them)", async () => {
  const files = await wholeSeriesFiles();
  const expected = filesOf(path.join(wholeSeriesFolder, "expected"));
  assert.ok(files.size > 10);
  assert.deepEqual([...files.keys()], [...expected.keys()]);
  for (const [name, text] of files) assert.equal(text, expected.get(name)?.toString(), name);
});
