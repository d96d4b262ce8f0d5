import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Browser, Locator, Page } from "playwright-core";
import sharp from "sharp";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, builtSite, visit } from "./visit.ts";

const days = ["2025-01-15", "2026-11-01"];
const kinds = {
  "the webinar page": "/webinar/",
  "the archive": "/webinar_talks/",
  "a webinar that is over": "/webinar/s05/",
  "the webinar without an hour": "/webinar/s06/",
  "a talk with a recording": "/webinar_talks/s01e01/",
  "a talk without a title": "/webinar_talks/s06e01/",
  "a talk whose recording is withheld": "/webinar_talks/s03-cathrine-damgaard-trine-naja-eriksen/",
  "a topic": "/webinar_talks/topics/data-curation/",
  "an organizer": "/webinar/people/amelia-jimenez-sanchez/",
  "a speaker": "/webinar/people/sandra-avila/",
  "the feeds and calendars": "/webinar/feeds/",
  "the lines to share": "/webinar/share/",
  "the data for programs": "/webinar/api/",
  "the page for addresses that do not exist": "/404.html",
};
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

let browser: Browser;
const sites = new Map<string, BuiltSite>();

before(async () => {
  browser = await launchChromium();
  for (const day of days) sites.set(day, await builtSite("tests/fixtures/looking-glass", day));
});
after(() => browser.close());

function siteOf(day: string): BuiltSite {
  const built = sites.get(day);
  assert.ok(built);
  return built;
}

/** Opens what holds the form of the newsletter, where a page has it. */
async function openForm(page: Page): Promise<void> {
  for (const summary of await page.locator("summary:has(~ iframe)").all()) await summary.click();
}

/** Shows the whole page once, so that every frame has its own first document. */
async function loadFrames(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 30_000 });
  await openForm(page);
  for (const frame of await page.locator("iframe").all())
    await frame.contentFrame().locator("a").waitFor();
}

/** What axe looks at: WCAG 2.0 to 2.2, A and AA, and its best practices; in dark pages only the colours are others. */
const rules = {
  light: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  dark: ["color-contrast", "link-in-text-block"],
};

/** What axe finds: one line each. */
async function findings(page: Page, runOnly: readonly string[]): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe.run({
        runOnly: tags,
      }),
    runOnly,
  );
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html}`),
  );
}

test("dark pages differ from light ones in their colours alone", () => {
  for (const name of readdirSync("layouts").filter((file) => file.endsWith(".css")))
    assert.doesNotMatch(readFileSync(`layouts/${name}`, "utf8"), /prefers-color-scheme/, name);
});

for (const day of days)
  for (const [kind, href] of Object.entries(kinds))
    test(`as of ${day}, ${kind} is accessible, whole at 320 px, and silent`, async () => {
      const { page, elsewhere, complaints } = await visit(browser, siteOf(day), href, {
        at: `${day}T12:00:00Z`,
      });
      await loadFrames(page);
      for (const frame of page.frames()) await frame.evaluate(axeSource);
      for (const width of [1280, 360])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          const found = await findings(page, rules[colorScheme]);
          assert.deepEqual(found, [], `${width} px, ${colorScheme}`);
        }
      await page.setViewportSize({ width: 320, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(wide, 320, "scrolls sideways");
      assert.deepEqual(elsewhere, [], "contacts another host");
      assert.deepEqual(complaints, [], "complains in the console");
      const kept = await page.evaluate(() => [
        document.cookie,
        localStorage.length,
        sessionStorage.length,
      ]);
      assert.deepEqual(kept, ["", 0, 0], "stores something");
      await page.context().close();
    });

for (const [kind, href] of Object.entries(kinds))
  test(`${kind} says the same without JavaScript`, async () => {
    const at = "2025-01-15T12:00:00Z";
    const [withScript, without] = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const { page } = await visit(browser, siteOf("2025-01-15"), href, {
          at,
          javaScriptEnabled,
        });
        // The archive's filters and the buttons that copy need the script; what they filter and copy stands without it.
        await page.evaluate(() => {
          for (const part of document.querySelectorAll("search, [data-copies]")) part.remove();
        });
        const text = await page.locator("body").innerText();
        await page.context().close();
        return text;
      }),
    );
    assert.equal(withScript, without);
  });

test("the keyboard reaches every control in reading order, each with a focus that is seen, and is never caught", async () => {
  const { page } = await visit(browser, siteOf("2025-01-15"), "/webinar/");
  const controls = "a[href], summary, iframe";
  const expected = await page.evaluate(
    (all) => [...document.querySelectorAll(all)].filter((one) => one.checkVisibility()).length,
    controls,
  );
  const reached: number[] = [];
  for (let step = 0; step <= expected; step++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate((all) => {
      const target = document.activeElement ?? document.body;
      const visible = [...document.querySelectorAll(all)].filter((one) => one.checkVisibility());
      const { outlineStyle, outlineWidth } = getComputedStyle(target);
      const isSeen = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return { index: visible.indexOf(target), isSeen: isSeen || target.tagName === "IFRAME" };
    }, controls);
    if (focus.index < 0) break;
    assert.ok(focus.isSeen, `control ${focus.index} shows no focus`);
    // The frame holds two stops: itself and its link.
    if (reached.at(-1) !== focus.index) reached.push(focus.index);
  }
  assert.deepEqual(reached, [...Array(expected).keys()]);
  await page.context().close();
});

/** Returns the number of pixels that differ between two pictures of one size. */
async function differingPixels(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all(
    [one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer()),
  );
  assert.equal(first?.length, second?.length);
  const pixels = (first?.length ?? 0) / 3;
  return Array.from({ length: pixels }, (_, i) => i * 3).filter(
    (at) => first?.compare(second ?? first, at, at + 3, at, at + 3) !== 0,
  ).length;
}

for (const [what, href] of [
  ["form", "/webinar/"],
  ["video", "/webinar_talks/s01e01/"],
] as const)
  for (const colorScheme of ["light", "dark"] as const)
    test(`the focus inside the frame of a ${what} is seen all around it, ${colorScheme}`, async () => {
      const { page } = await visit(browser, siteOf("2025-01-15"), href);
      await page.emulateMedia({ colorScheme });
      await openForm(page);
      const frame = page.locator("iframe").first();
      const link = frame.contentFrame().locator("a");
      await link.waitFor();
      await frame.scrollIntoViewIfNeeded();
      const before = await frame.screenshot();
      // Tab, not focus(): only a visitor with a keyboard needs to see where the focus is.
      await page.evaluate(() => document.querySelector("iframe")?.focus());
      await page.keyboard.press("Tab");
      assert.ok(await link.evaluate((element) => element.matches(":focus-visible")));
      const { width, height } = (await frame.boundingBox()) ?? { width: 0, height: 0 };
      const changed = await differingPixels(before, await frame.screenshot());
      // WCAG 2.2, 2.4.13: as much as a line of 2 px around what is focused.
      assert.ok(changed >= 2 * 2 * (width + height - 40), `${changed} px`);
      await page.context().close();
    });

/** Says whether an element stands within the window, whole. */
async function isOnScreen(page: Page, element: Locator): Promise<boolean> {
  const box = await element.boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (box === null || box.width === 0 || box.height === 0) return false;
  const isWithin = (start: number, size: number, whole: number) =>
    start >= 0 && start + size <= whole;
  return isWithin(box.x, box.width, width) && isWithin(box.y, box.height, height);
}

test("the first Tab shows a link that skips to the content", async () => {
  const { page } = await visit(browser, siteOf("2025-01-15"), "/webinar/");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  assert.equal(await isOnScreen(page, skip), false, "it is in sight before it is needed");
  await page.keyboard.press("Tab");
  assert.ok(await skip.evaluate((link) => link === document.activeElement));
  assert.ok(await isOnScreen(page, skip));
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#content");
  await page.context().close();
});

test("a focused link that stands off the screen, on any side, is not on it", async () => {
  const { page } = await visit(browser, siteOf("2025-01-15"), "/webinar/");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  for (const place of ["left:-9999px", "left:9999px", "top:-99px", "top:9999px", "display:none"]) {
    await page.keyboard.press("Tab");
    await skip.evaluate((link, css) => {
      (link as HTMLElement).style.cssText = `position:fixed;${css}`;
    }, place);
    const link = page.locator("a", { hasText: "Skip to the content" });
    assert.equal(await isOnScreen(page, link), false, place);
    await page.reload();
  }
  await page.context().close();
});

for (const javaScriptEnabled of [true, false])
  for (const { what, href, link, host } of [
    { what: "form", href: "/webinar/", link: /^Load the form/, host: "d38ce30a.sibforms.com" },
    {
      what: "video",
      href: "/webinar_talks/s01e01/",
      link: /^Play the recording from YouTube/,
      host: "www.youtube-nocookie.com",
    },
  ])
    test(`a click on a ${what} contacts its declared host and no other, JavaScript ${javaScriptEnabled ? "on" : "off"}`, async () => {
      const { page, elsewhere, complaints } = await visit(browser, siteOf("2025-01-15"), href, {
        javaScriptEnabled,
      });
      await openForm(page);
      await page.locator("iframe").scrollIntoViewIfNeeded();
      const inside = page.frameLocator("iframe").getByRole("link", { name: link });
      await inside.waitFor();
      assert.deepEqual(elsewhere, []);
      const loaded = page.waitForResponse((response) => response.url().includes(host));
      await inside.click();
      await loaded;
      assert.deepEqual(
        elsewhere.map((url) => new URL(url).host),
        [host],
      );
      assert.deepEqual(complaints, []);
      await page.context().close();
    });

test("targets are at least 24 px high, or stand alone in a line of text", async () => {
  const { page } = await visit(browser, siteOf("2025-01-15"), "/webinar/", {
    at: "2025-01-15T12:00:00Z",
    viewport: { width: 360, height: 800 },
  });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("nav a, .button, .watch a, .own-page")].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect();
      return Math.min(width, height) < 24 ? [target.outerHTML] : [];
    }),
  );
  assert.deepEqual(small, []);
  await page.context().close();
});

test("with the text spacing of WCAG 1.4.12 and at 400 % nothing is cut off or scrolls sideways", async () => {
  const { page } = await visit(browser, siteOf("2025-01-15"), "/webinar/", {
    viewport: { width: 320, height: 256 },
    bypassCSP: true,
  });
  await page.addStyleTag({
    content:
      "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}",
  });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  await page.context().close();
});

test("the webinar page is light: 14,336 bytes gzipped, 1 KB of script, 60 kB with its fonts", async () => {
  const built = siteOf("2025-01-15");
  const html = readFileSync(path.join(built.folder, "webinar/index.html"));
  const gzipped = gzipSync(html, { level: 9 }).length;
  assert.ok(gzipped <= 14_336, `${gzipped}`);
  const script = html.toString().match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? "";
  assert.ok(script.length > 0 && script.length <= 1024);
  const { page, elsewhere } = await visit(browser, built, "/webinar/");
  await page.waitForLoadState("networkidle");
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );
  const fonts = loaded.filter((name) => !name.endsWith("/icon.svg"));
  for (const name of fonts) assert.match(name, /^\/webinar\/fonts\/[\w-]+\.woff2$/);
  const sizes = fonts.map((name) => statSync(path.join(built.folder, name)).size);
  assert.ok(gzipped + sizes.reduce((sum, size) => sum + size, 0) <= 60_000, `${sizes}`);
  assert.deepEqual(elsewhere, []);
  await page.context().close();
});

for (const [kind, href] of Object.entries(kinds))
  test(`on ${kind} nothing moves while it loads`, async () => {
    const { page } = await visit(browser, siteOf("2025-01-15"), href, {
      at: "2025-01-15T12:00:00Z",
      viewport: { width: 390, height: 844 },
    });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let total = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              total += (entry as unknown as { value: number }).value;
          });
          observer.observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(total)));
        }),
    );
    assert.equal(shift, 0);
    await page.context().close();
  });
