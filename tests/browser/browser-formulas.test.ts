import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import type { AxeResults } from "axe-core";
import { launchChromium } from "./chromium.ts";
import { builtSite, visit } from "./visit.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test("a page of formulas and tables shows them as such, is accessible, whole at 320 px, and silent", async () => {
  const browser = await launchChromium();
  try {
    const site = await builtSite("tests/fixtures/formulas", "2024-06-01");
    const { page, elsewhere, complaints } = await visit(browser, site, "/talks/s01e01/");
    await page.setViewportSize({ width: 320, height: 800 });
    await page.evaluate(readFileSync(axe, "utf8"));
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    assert.deepEqual(
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
      [],
    );
    const { width, isLower } = await page.evaluate(() => {
      const [base, index] = [...(document.querySelector("main msub")?.children ?? [])];
      const [lower = 0, upper = 0] = [index, base].map(
        (element) => element?.getBoundingClientRect().bottom,
      );
      return {
        width: document.documentElement.scrollWidth,
        isLower: lower > upper,
      };
    });
    assert.equal(width, 320, "scrolls sideways");
    assert.ok(isLower, "an index stands below its letter");
    assert.deepEqual([elsewhere, complaints], [[], []]);
  } finally {
    await browser.close();
  }
});
