import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { wholeSeriesSite } from "../sites/whole-series-site.ts";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, visit, written } from "./visit.ts";

let browser: Browser;
let built: BuiltSite;

before(async () => {
  browser = await launchChromium();
  built = await written(wholeSeriesSite());
});
after(() => browser.close());

test("a chapter plays the video on the page from its second, and nothing is contacted before", async () => {
  const { page, elsewhere, complaints } = await visit(browser, built, "/talks/s01e01/");
  assert.deepEqual(elsewhere, []);
  const player = page.waitForRequest(/^https:\/\/www\.youtube-nocookie\.com\/.*start=250$/);
  await page.getByRole("link", { name: "Play from 4:10" }).first().click();
  await player;
  assert.equal(new URL(page.url()).pathname, "/talks/s01e01/");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "IFRAME");
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("without JavaScript a chapter leads to its second at the host", async () => {
  const { page, elsewhere } = await visit(browser, built, "/talks/s01e01/", {
    javaScriptEnabled: false,
  });
  await page.getByRole("link", { name: "Play from 4:10" }).first().click();
  await page.waitForURL(/youtube\.com/);
  assert.deepEqual(elsewhere, ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=250s"]);
  await page.context().close();
});

test("what is only said is found, and the hit opens the transcript at its moment", async () => {
  const { page, complaints } = await visit(browser, built, "/talks/");
  await page.getByRole("searchbox").fill("stalactite");
  const hit = page.locator("#hits li");
  await hit.getByText("Said at 4:10").waitFor();
  assert.equal(await page.locator("main [data-year]:visible").count(), 0);
  await hit.getByRole("link").click();
  const paragraph = page.locator("#t250");
  await paragraph.waitFor({ state: "visible" });
  assert.match(await paragraph.innerText(), /What a cave keeps is the stalactite note/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

for (const [what, href] of [
  ["a talk with everything", "/talks/s01e01/#t250-da"],
  ["a talk in German", "/talks/s02e01/"],
  ["a webinar of two days that is over", "/webinar/s02/"],
  ["a webinar that moved", "/webinar/s03/"],
  ["a person with everything", "/webinar/people/ada-lind/"],
  ["the webinar page", "/webinar/"],
] as const)
  test(`${what} is accessible with all its parts open, and whole at 320 px`, async () => {
    const { page } = await visit(browser, built, href);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await page.evaluate(
      readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"),
    );
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe.run({
          iframes: false,
        }),
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
    }
    await page.setViewportSize({ width: 320, height: 800 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.context().close();
  });
