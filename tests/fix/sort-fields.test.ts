import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { sortText } from "../../src/fix/sort-fields.ts";
import { readYaml } from "../../src/load/read-yaml.ts";
import { dataFiles } from "../../src/schema/data-files.ts";
import { below, type Random, randomOf } from "../random.ts";

const { schema } = dataFiles.webinars;

const typedIn = (text: string) => readYaml({ file: "", text }).value;

describe("the fields of a record are sorted as the commented record has them", () => {
  test("and comments move with the field below them", () => {
    const text = `# yaml-language-server: $schema=x
# The room is small.
platform: Zoom # on the old account

# Chosen by vote.
topic: Tides
talks:
  # The keynote.
  - speakers: [ada-lind]
    # As in the mail.
    title: Ebb
`;
    const sorted = sortText(text, schema);
    assert.equal(
      sorted.text,
      `# yaml-language-server: $schema=x

# Chosen by vote.
topic: Tides
# The room is small.
platform: Zoom # on the old account
talks:
  # The keynote.
  - speakers: [ada-lind]
    # As in the mail.
    title: Ebb
`,
    );
    assert.deepEqual(
      sorted.changes.map(({ path: at, fact }) => `${at.join(".")}: ${fact}`),
      [
        "talks.0: the fields stay in their order: which comment belongs to which field is not certain",
        ': "platform, topic, talks" → "topic, platform, talks"',
      ],
    );
  });

  test("inside an item of a list, too", () => {
    const text =
      "talks:\n  - speakers: [ada-lind]\n    abstract: |\n      # Ebb\n\n      Flow.\n    title: Ebb\n";
    assert.equal(
      sortText(text, schema).text,
      "talks:\n  - title: Ebb\n    speakers: [ada-lind]\n    abstract: |\n      # Ebb\n\n      Flow.\n",
    );
  });

  test("but not where a comment may belong to two of them", () => {
    for (const text of [
      "platform: Zoom\n# Of both.\n\ntopic: Tides\n",
      "platform: Zoom\ntopic: Tides\n# At the end.\n",
    ]) {
      const sorted = sortText(text, schema);
      assert.equal(sorted.text, text);
      assert.equal(sorted.changes.length, 1);
    }
  });

  test("and a file in order, or with fields nobody knows, stays as it is", () => {
    for (const text of [
      "topic: Tides\nplatform: Zoom\n",
      "platform: Zoom\ntopik: Tides\n",
      "a: [",
      "",
    ])
      assert.deepEqual(sortText(text, schema), { text, changes: [] });
  });
});

/** Shuffles whole fields of a talk and of its webinar, with comments above some. */
function shuffled(text: string, random: Random): string {
  const fields = text.split(/^(?=[a-z_]+:)/m);
  const order = fields.map((field) => [random(), field] as const).sort(([a], [b]) => a - b);
  return order
    .map(([, field]) => (below(3, random) === 0 ? `# note ${below(99, random)}\n` : "") + field)
    .join("");
}

test("whatever the order was, the data is the same after sorting, and so are the comments", () => {
  const random = randomOf(20261128);
  const folder = "tests/fixtures/looking-glass/episodes";
  let sortedOnce = 0;
  for (const name of readdirSync(folder))
    for (let i = 0; i < 40; i++) {
      const original = readFileSync(path.join(folder, name), "utf8").replace(/^#.*\n/, "");
      const text = shuffled(original, random);
      const { text: sorted, changes } = sortText(text, schema);
      assert.deepEqual(typedIn(sorted), typedIn(text));
      const lines = (one: string) =>
        one
          .split("\n")
          .map((line) => line.replace(/^ *(- )?/, ""))
          .sort();
      assert.deepEqual(lines(sorted), lines(text));
      assert.equal(sortText(sorted, schema).text, sorted);
      if (sorted !== text) sortedOnce++;
      else if (changes.length === 0) assert.ok(Object.keys(typedIn(text) as object).length > 0);
    }
  assert.ok(sortedOnce > 100, `${sortedOnce} were sorted`);
});
