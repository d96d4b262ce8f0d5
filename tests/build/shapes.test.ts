import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { shapeDoubts, shapePages, shapesFolder } from "../sites/shapes.ts";

test("several sessions a day, a hybrid seminar and a conference are written without a doubt", () => {
  assert.deepEqual(shapeDoubts(), []);
});

test("each of them shows its hours, roles and limits as expected (npm run bless renews it)", async () => {
  const pages = await shapePages();
  assert.equal(pages.size, 6);
  for (const [name, text] of pages)
    assert.equal(text, readFileSync(path.join(shapesFolder, name), "utf8"), name);
});
