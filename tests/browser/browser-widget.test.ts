import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { toApi } from "../../src/publish/api.ts";
import { snippetsOf } from "../../src/widget/snippets.ts";
import { toWidget } from "../../src/widget/widget-file.ts";
import { type Made, madeSite } from "../sites/made-site.ts";
import { launchChromium } from "./chromium.ts";
import { visit, written } from "./visit.ts";

// The widget on a page of somebody else's, at another origin, under a strict policy.

const { widget } = await readLayouts();
const made: Made = {
  now: "2025-02-01T00:00:00Z",
  people: { "ann-lee": { name: "<b>Ann</b> Lee" } },
  episodes: {
    s01: {
      topic: "</p><script>alert(1)</script> & {code} $&",
      date: "2025-02-24",
      time: "15:00",
      registration: "https://example.org/register?a=1&b=2",
      talks: [{ speakers: ["ann-lee"] }],
    },
  },
};

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

interface Answers {
  readonly site?: ReturnType<typeof madeSite>;
  /** What answers as next.json; null for a connection that fails. */
  readonly next?: string | null;
  readonly at?: string;
  readonly script?: boolean;
}

/** Opens a lab's page with the line to paste; the site answers as GitHub Pages does, with CORS for everybody. */
async function paste(answers: Answers): Promise<{ page: Page; complaints: string[] }> {
  const { site = madeSite(made), at = "2025-02-02T00:00:00Z", script = true } = answers;
  const file = site.api.find(({ name }) => name === "next");
  assert.ok(file);
  const { next = toApi(site, file) } = answers;
  const context = await browser.newContext({ javaScriptEnabled: script, timezoneId: "UTC" });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(dialog.message()));
  const headers = { "Access-Control-Allow-Origin": "*" };
  const policy =
    "script-src https://example.org; connect-src https://example.org; style-src 'none'";
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url === site.handouts.widget.url)
      return route.fulfill({ contentType: "text/javascript", body: toWidget(site, widget) });
    if (url === file.url && next === null) return route.abort();
    if (url === file.url) return route.fulfill({ headers, body: next ?? "" });
    const body = `<!DOCTYPE html><meta charset="utf-8"><title>Lab</title>${snippetsOf(site).widget}`;
    return route.fulfill({
      contentType: "text/html",
      headers: { "Content-Security-Policy": policy },
      body,
    });
  });
  await page.clock.setFixedTime(at);
  await page.goto("https://lab.example/");
  return { page, complaints };
}

const shown = (page: Page) => page.locator("next-webinar [part]").allInnerTexts();

test("a lab's page shows the next webinar, its texts as they were typed", async () => {
  const { page, complaints } = await paste({});
  await page.locator("next-webinar [part=register]").waitFor();
  assert.deepEqual(await shown(page), [
    "Next webinar",
    "S01: </p><script>alert(1)</script> & {code} $&",
    "Monday 24 February 2025, 15:00 CET",
    "Your time: Monday, 24 February 2025 at 14:00",
    "<b>Ann</b> Lee",
    "Register for S01",
  ]);
  const links = await page
    .locator("next-webinar a")
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  assert.deepEqual(links.sort(), [
    "https://example.org/register?a=1&b=2",
    "https://example.org/webinar/",
    "https://example.org/webinar/s01/",
  ]);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("when the webinar is over, or none is announced, it says so and keeps the link", async () => {
  const none = "No webinar is announced at the moment.";
  for (const answers of [
    { at: "2025-02-24T15:30:00Z" },
    { site: madeSite({}) },
    { site: madeSite({ episodes: { s01: { date: "2025-02-24" } } }), at: "2025-02-26T00:00:00Z" },
  ]) {
    const { page } = await paste(answers);
    await page.getByText(none).waitFor();
    assert.deepEqual(await shown(page), [none]);
    assert.ok(await page.getByRole("link", { name: "Look & Listen" }).isVisible());
    await page.context().close();
  }
});

test("what cannot be loaded or read is one sentence above the link", async () => {
  for (const next of [
    null,
    "<!DOCTYPE html>",
    "{}x",
    '{"webinar":{}}',
    '{"webinar":{"when":{}}}',
  ]) {
    const { page, complaints } = await paste({ next });
    await page.getByText("The next webinar could not be loaded.").waitFor();
    assert.equal((await shown(page)).length, 1, `${next}`);
    assert.ok(await page.getByRole("link", { name: "Look & Listen" }).isVisible());
    assert.deepEqual(complaints, []);
    await page.context().close();
  }
});

test("without JavaScript it is a link to the series", async () => {
  const { page } = await paste({ script: false });
  assert.equal(await page.locator("body").innerText(), "Look & Listen");
  await page.context().close();
});

test("it speaks the language of the series, and takes its colours from the page", async () => {
  const site = madeSite({ ...made, series: { language: "de" } });
  const { page } = await paste({ site });
  await page.getByText("Nächstes Webinar").waitFor();
  const colour = await page.locator("next-webinar").evaluate((element) => {
    (element as HTMLElement).style.setProperty("--webinar-background", "rgb(1, 2, 3)");
    return getComputedStyle(element).backgroundColor;
  });
  assert.equal(colour, "rgb(1, 2, 3)");
  assert.equal(await page.locator("next-webinar [lang]").getAttribute("lang"), "de");
  await page.context().close();
});

test("a button copies what stands beside it, and is not there where nothing can be copied", async () => {
  const site = madeSite(made);
  const built = await written(site);
  const { page } = await visit(browser, built, "/webinar/share/", {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const [, button] = await page.getByRole("button", { name: "Copy" }).all();
  assert.ok(button);
  await button.click();
  await page.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, snippetsOf(site).widget);
  await page.context().close();
  const silent = await visit(browser, built, "/webinar/share/", { javaScriptEnabled: false });
  assert.equal(await silent.page.getByRole("button").count(), 0);
  await silent.page.context().close();
});
