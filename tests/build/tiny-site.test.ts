import assert from "node:assert/strict";
import { test } from "node:test";
import { contentTypeOf } from "../../src/server/content-types.ts";
import { filesOf } from "../sites/built-site.ts";
import { namesOf } from "../sites/series-names.ts";
import { expectedFolder, tinyFiles } from "../sites/tiny-site.ts";

const built = await tinyFiles();

test("the tiny series makes the expected site, file by file (npm run bless renews it)", () => {
  const expected = filesOf(expectedFolder);
  assert.deepEqual([...built.keys()], [...expected.keys()]);
  for (const [path, bytes] of built)
    assert.equal(bytes.toString(), expected.get(path)?.toString(), path);
});

test("no name of the shipped series stands in the tiny site", () => {
  const names = namesOf("tests/fixtures/looking-glass");
  assert.ok(names.length > 100);
  for (const [path, bytes] of built) {
    const text = bytes.toString();
    assert.deepEqual(
      names.filter((name) => text.includes(name)),
      [],
      path,
    );
  }
});

test("every file has a media type that the server knows", () => {
  const files = [...filesOf(expectedFolder).keys()].map((file) =>
    file.replace(/\.png\.txt$/, ".png"),
  );
  const unknown = files.filter((file) => contentTypeOf(file) === "application/octet-stream");
  assert.deepEqual(unknown, ["/.nojekyll"]);
});
