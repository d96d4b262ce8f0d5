import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, builtSite, visit } from "./visit.ts";

let browser: Browser;
let built: BuiltSite;
let announced: BuiltSite;

before(async () => {
  browser = await launchChromium();
  built = await builtSite("tests/fixtures/looking-glass", "2025-01-15");
  announced = await builtSite(announcedData(), "2025-01-15");
});
after(() => browser.close());

/** The real data with an hour and a registration link for S06. */
function announcedData(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-data-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  cpSync("tests/fixtures/looking-glass", folder, { recursive: true });
  const file = path.join(folder, "episodes/s06.yaml");
  const hour = 'time: "15:00"\nregistration: https://itucph.example.org/register\n';
  writeFileSync(file, `${hour}${readFileSync(file, "utf8")}`);
  return folder;
}

/** The words of S06 that are in sight. */
const event = (page: Page) => page.locator("article.event").first().innerText();

/** The labels of S06 that are in sight. */
const labels = (page: Page) => page.locator("article.event .label:visible").allInnerTexts();

const moments = [
  { at: "2025-01-14T12:00:00Z", label: "Next webinar", isOpen: true },
  { at: "2025-02-23T23:00:00Z", label: "Today in Copenhagen", isOpen: true },
  { at: "2025-02-24T13:59:59Z", label: "Today in Copenhagen", isOpen: true },
  { at: "2025-02-24T14:00:00Z", label: "On now", isOpen: true },
  { at: "2025-02-24T15:29:59Z", label: "On now", isOpen: true },
  { at: "2025-02-24T15:30:00Z", label: "Over", isOpen: false },
  { at: "2026-01-15T12:00:00Z", label: "Over", isOpen: false },
];

for (const { at, label, isOpen } of moments)
  test(`a page of 15 January 2025 that is opened at ${at} says "${label}"`, async () => {
    const { page } = await visit(browser, announced, "/webinar/", { at });
    const words = await event(page);
    assert.deepEqual(await labels(page), [label]);
    assert.equal(await page.getByRole("link", { name: "Register for S06" }).isVisible(), isOpen);
    assert.equal(words.includes("The webinar is over."), !isOpen);
    assert.equal(words.includes("Add S06 to your calendar"), isOpen);
    assert.equal(words.includes("not announced yet"), isOpen);
    assert.equal(await page.locator("[hidden]:visible").count(), 0);
    await page.context().close();
  });

test("a webinar whose hour is not announced is today for its whole day, and over after it", async () => {
  for (const [at, label] of [
    ["2025-02-24T22:59:59Z", "Today in Copenhagen"],
    ["2025-02-24T23:00:00Z", "Over"],
  ] as const) {
    const { page } = await visit(browser, built, "/webinar/", { at });
    assert.deepEqual(await labels(page), [label]);
    await page.context().close();
  }
});

test("a page that was left open is right when the visitor comes back to it", async () => {
  const { page } = await visit(browser, announced, "/webinar/", { at: "2025-02-24T13:59:50Z" });
  assert.deepEqual(await labels(page), ["Today in Copenhagen"]);
  await page.clock.setFixedTime("2025-02-24T14:00:00Z");
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  assert.deepEqual(await labels(page), ["On now"]);
  await page.context().close();
});

test("without JavaScript the words name the day and say neither today nor over", async () => {
  for (const at of ["2025-01-14T12:00:00Z", "2026-01-15T12:00:00Z"]) {
    const options = { at, javaScriptEnabled: false };
    const { page } = await visit(browser, announced, "/webinar/", options);
    const words = await event(page);
    assert.match(words, /^Next webinar\s+S06: Multimodal datasets/);
    assert.match(words, /Monday 24 February 2025, 15:00 CET/);
    assert.doesNotMatch(words, /today|on now|over/i);
    await page.context().close();
  }
});

const hours = [
  { at: "2025-02-24T13:00:00Z", label: "Today in Copenhagen", starts: "Starts in 1 hour" },
  { at: "2025-02-24T14:30:00Z", label: "On now", starts: null },
  { at: "2025-02-24T16:30:00Z", label: "Over", starts: null },
  { at: "2025-03-24T14:00:00Z", label: "Over", starts: null },
];
const zones = [
  { timezoneId: "Asia/Tokyo", hour: "Monday 24 February at 23:00 Japan Standard Time" },
  { timezoneId: "America/New_York", hour: "Monday 24 February at 09:00 Eastern Standard Time" },
];

for (const { timezoneId, hour } of zones)
  for (const { at, label, starts } of hours)
    test(`in ${timezoneId} at ${at} the page says "${label}", and without JavaScript nothing that is wrong`, async () => {
      const { page } = await visit(browser, announced, "/webinar/", { at, timezoneId });
      const words = await event(page);
      assert.deepEqual(await labels(page), [label]);
      assert.ok(words.includes(hour), words);
      assert.equal(/Starts in .*/.exec(words)?.[0] ?? null, starts);
      await page.context().close();
      const still = { at, timezoneId, javaScriptEnabled: false };
      const { page: plain } = await visit(browser, announced, "/webinar/", still);
      const plainWords = await event(plain);
      assert.match(plainWords, /Monday 24 February 2025, 15:00 CET/);
      assert.doesNotMatch(plainWords, /today|on now|over|your time|starts in/i);
      await plain.context().close();
    });

test("a visitor reads the hour in the zone of the device, with the zone named", async () => {
  for (const [timezoneId, words] of [
    ["Asia/Tokyo", "Monday 24 February at 23:00 Japan Standard Time"],
    ["America/New_York", "Monday 24 February at 09:00 Eastern Standard Time"],
    ["Australia/Lord_Howe", "Tuesday 25 February at 01:00 Lord Howe Daylight Time"],
    ["Pacific/Chatham", "Tuesday 25 February at 03:45 Chatham Daylight Time"],
    ["Asia/Kathmandu", "Monday 24 February at 19:45 Nepal Time"],
  ] as const) {
    const at = "2025-01-14T12:00:00Z";
    const { page } = await visit(browser, announced, "/webinar/", { at, timezoneId });
    assert.equal(await page.locator("[data-at]").first().textContent(), `Your time ${words}`);
    await page.context().close();
  }
});

test("a webinar's own page picks the same state, and says from its end on that a recording is awaited", async () => {
  const { page } = await visit(browser, announced, "/webinar/s06/", { at: "2025-02-24T15:30:00Z" });
  assert.deepEqual(await labels(page), ["Over"]);
  await page.goto(`${announced.origin}/webinar_talks/s06e01/`);
  assert.ok(
    await page
      .locator("main > article")
      .getByText("The recording is not published yet.")
      .isVisible(),
  );
  await page.context().close();
  const before = await visit(browser, announced, "/webinar_talks/s06e01/", {
    at: "2025-02-24T15:29:59Z",
  });
  assert.ok(
    await before.page
      .locator("main > article")
      .getByText("The recording is not published yet.")
      .isHidden(),
  );
  await before.page.context().close();
});

test("a programme has the visitor's own hours, with their day, unless they are the same", async () => {
  const shape = await builtSite("tests/fixtures/shapes/conference/data", "2026-01-15");
  const hours = async (timezoneId: string) => {
    const { page } = await visit(browser, shape, "/conference/", { timezoneId });
    return page.locator(".hours [data-at]:visible").allInnerTexts();
  };
  const [first, ...others] = await hours("Asia/Tokyo");
  assert.equal(first, "Your time Thu 17:00");
  assert.equal(others.length, 4);
  assert.deepEqual(await hours("Europe/Oslo"), []);
});

test("registration opens and closes by the clock, without another build", async () => {
  const shape = await builtSite("tests/fixtures/shapes/hybrid/data", "2026-01-15");
  const seen = async (at: string) => {
    const { page } = await visit(browser, shape, "/seminar/", { at });
    const link = page.getByRole("link", { name: "Register for S01" });
    return [await page.locator(".event").innerText(), await link.isVisible()] as const;
  };
  const stages = [
    ["2026-01-31T00:00:00Z", "Registration opens on 1 February 2026.", false],
    ["2026-02-01T06:00:00Z", "Please register by 10 March 2026, 12:00 EDT.", true],
    ["2026-03-10T16:00:00Z", "Registration is closed.", false],
  ] as const;
  for (const [at, words, isOpen] of stages) {
    const [text, hasLink] = await seen(at);
    assert.ok(text.includes(words), text);
    assert.equal(hasLink, isOpen, at);
  }
});
