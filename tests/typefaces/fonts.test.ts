import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { faces } from "../../src/typefaces/faces.ts";
import { subsetOf } from "./subset.ts";

for (const face of faces)
  test(`the font ${face.name} is what \`npm run fonts\` makes`, async () => {
    const committed = readFileSync(`layouts/fonts/${face.name}.woff2`);
    assert.ok((await subsetOf(face)).equals(committed));
  });

test("there is no other font", () => {
  assert.deepEqual(
    readdirSync("layouts/fonts").sort(),
    faces.map(({ name }) => `${name}.woff2`).sort(),
  );
});
