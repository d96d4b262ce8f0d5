import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { builtFolder } from "../sites/built-site.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  // A title is as long as the talk's own; search engines cut what they do not show.
  rules: { "long-title": "off" },
});

for (const [series, data, day, least] of [
  ["the looking-glass series", "tests/fixtures/looking-glass", "2025-01-15", 50],
  ["the looking-glass series", "tests/fixtures/looking-glass", "2026-11-01", 50],
  ["a series with all that a site can have", "tests/fixtures/tiny/data", "2025-06-15", 25],
  ["a series of formulas", "tests/fixtures/formulas", "2024-06-01", 8],
] as const)
  test(`as of ${day}, every page of ${series} is valid HTML without a warning`, async () => {
    const folder = await builtFolder(data, day);
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html"))
      .map((name) => path.join(folder, name));
    assert.ok(pages.length >= least);
    const report = await validator.validateMultipleFiles(pages);
    const messages = report.results.flatMap(({ filePath, messages }) =>
      messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
    );
    assert.deepEqual(messages, []);
  });
