import assert from "node:assert/strict";
import { test } from "node:test";
import stringWidth from "string-width";
import { inColumns } from "../../src/announce/columns.ts";
import { exceeded } from "../../src/announce/limits.ts";
import { bytesIn, graphemesIn, mastodonLength, unitsIn } from "../../src/announce/text-length.ts";

const family = "👩‍👩‍👧‍👦";

test("a character is what a reader sees: an emoji family, a flag, a letter with its marks, a syllable", () => {
  assert.deepEqual(
    [family, "🇩🇰", "é", "क्षि", "潮だまり", "한국"].map(graphemesIn),
    [1, 1, 1, 1, 4, 2],
  );
  assert.deepEqual([unitsIn(family), bytesIn(family)], [11, 25]);
});

test("Mastodon counts an address as 23, and a mention without its server", () => {
  assert.equal(mastodonLength("https://example.org/"), 23);
  assert.equal(mastodonLength(`See https://example.org/${"a".repeat(300)}?b=c#d.`), 4 + 23 + 1);
  assert.equal(mastodonLength("(https://a.org/b) 🌊"), 1 + 23 + 1 + 2);
  assert.equal(mastodonLength("@ada@example.org says 潮"), "@ada says 潮".length);
});

test("a text fits up to its limit: graphemes and bytes on Bluesky, UTF-16 units on LinkedIn, bytes on YouTube", () => {
  assert.equal(exceeded("bluesky.txt.njk", "潮".repeat(300)), null);
  assert.equal(exceeded("bluesky.txt.njk", "潮".repeat(301))?.unit, "graphemes");
  assert.equal(exceeded("bluesky.txt.njk", family.repeat(121))?.unit, "bytes");
  assert.equal(exceeded("mastodon.txt.njk", family.repeat(500)), null);
  assert.equal(exceeded("mastodon.txt.njk", `${family.repeat(500)}.`)?.most, 500);
  assert.equal(exceeded("linkedin.txt.njk", "🌊".repeat(1500)), null);
  assert.equal(exceeded("linkedin.txt.njk", "🌊".repeat(1501))?.most, 3000);
  assert.equal(exceeded("video-title.txt.njk", "潮".repeat(101))?.most, 100);
  assert.equal(exceeded("video-description.txt.njk", "潮".repeat(1667))?.unit, "bytes");
});

test("a mail has 72 columns: Chinese, Japanese and emoji take two, and an address stays whole", () => {
  const address = `https://example.org/${"path/".repeat(20)}`;
  const text = `  ${"word ".repeat(40)}\n${"潮".repeat(80)}\nSee ${address} now.`;
  const lines = inColumns(text, 72).split("\n");
  for (const line of lines) assert.ok(stringWidth(line) <= 72 || line === address, line);
  assert.ok(lines.includes(address));
  assert.ok(lines.every((line) => !/^ /.test(line) || line.startsWith("  word")));
  assert.equal(lines.join("").replaceAll(/\s/g, ""), text.replaceAll(/\s/g, ""));
  assert.deepEqual(inColumns(`${"潮".repeat(36)}。`, 72), `${"潮".repeat(35)}\n潮。`);
});
