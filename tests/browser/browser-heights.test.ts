import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { builtSite, visit } from "./visit.ts";

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
let browser: Browser;

before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** Returns where an element of a page begins and how high it is, in CSS pixels. */
async function boxOf(day: string, href: string, viewport: typeof phone, selector: string) {
  const built = await builtSite("tests/fixtures/looking-glass", day);
  const { page } = await visit(browser, built, href, { at: `${day}T12:00:00Z`, viewport });
  await page.evaluate(() => document.fonts.ready);
  const box = await page.locator(selector).first().boundingBox();
  await page.context().close();
  assert.ok(box);
  return box;
}

for (const day of ["2025-01-15", "2026-11-01"]) {
  for (const { viewport, most } of [
    { viewport: desktop, most: 1100 },
    { viewport: phone, most: 2000 },
  ])
    test(`as of ${day}, the previous talks are at most ${most} px high at a width of ${viewport.width} px`, async () => {
      const { height } = await boxOf(day, "/webinar/", viewport, "#previous");
      assert.ok(height <= most, `${height} px`);
    });

  test(`as of ${day}, the archive is at most 5,000 px high at a width of 1280 px`, async () => {
    const { height } = await boxOf(day, "/webinar_talks/", desktop, "html");
    assert.ok(height <= 5000, `${height} px`);
  });

  test(`as of ${day}, the first talk of the archive begins in the first screen of a phone`, async () => {
    const { y } = await boxOf(day, "/webinar_talks/", phone, "main [data-year]");
    assert.ok(y < phone.height, `${y} px`);
  });
}
