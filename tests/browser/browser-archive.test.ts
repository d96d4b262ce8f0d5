import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { longSeries } from "../sites/long-series.ts";
import { madeSite } from "../sites/made-site.ts";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, builtSite, visit, written } from "./visit.ts";

let browser: Browser;
let built: BuiltSite;
let split: BuiltSite;

before(async () => {
  browser = await launchChromium();
  built = await builtSite("tests/fixtures/looking-glass", "2025-01-15");
  split = await written(longSeries(134));
});
after(() => browser.close());

const archive = "/webinar_talks/";

/** Waits until the count of talks is told to screen readers. */
const told = (page: Page, words: string) =>
  page.getByRole("status").getByText(words, { exact: true }).waitFor();

const shown = (page: Page) =>
  page.locator("main [data-year]:visible").evaluateAll((all) => all.map(({ id }) => id));

const words = (page: Page) => page.getByRole("searchbox", { name: "Words in the talks" });

/** Every request of a page for the search. */
function searchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/find/")) asked.push(request.url());
  });
  return asked;
}

test("year, topic and person filter the talks, tell how many are left, and stand in the address", async () => {
  const { page, elsewhere, complaints } = await visit(browser, built, archive);
  const asked = searchRequests(page);
  await told(page, "15 talks");
  await page.getByRole("combobox", { name: "Year" }).selectOption("2023");
  await told(page, "12 talks found");
  await page.getByRole("combobox", { name: "Topic" }).selectOption("annotation");
  await told(page, "3 talks found");
  await page.getByRole("combobox", { name: "Person" }).selectOption("enzo-ferrante");
  await told(page, "1 talk found");
  assert.deepEqual(await shown(page), ["s04e03"]);
  assert.equal(new URL(page.url()).search, "?year=2023&topic=annotation&person=enzo-ferrante");
  assert.deepEqual(await page.locator("main h2 a:visible").allInnerTexts(), [
    "S04: Shortcuts and bias",
  ]);
  assert.deepEqual([asked, elsewhere, complaints], [[], [], []]);
  await page.context().close();
});

test("Back takes the filters back one by one, and a search in one step", async () => {
  const { page } = await visit(browser, built, archive);
  await page.getByRole("combobox", { name: "Year" }).selectOption("2024");
  await told(page, "3 talks found");
  await words(page).pressSequentially("transferability");
  await told(page, "1 talk found");
  await page.goBack();
  await told(page, "3 talks found");
  assert.equal(await words(page).inputValue(), "");
  await page.goBack();
  await told(page, "15 talks");
  assert.equal(await page.getByRole("combobox", { name: "Year" }).inputValue(), "");
  await page.context().close();
});

test("Enter and the button lead to the count of what was found, and leave the address as it is", async () => {
  const { page } = await visit(browser, built, archive);
  for (const press of [
    () => words(page).press("Enter"),
    () => page.getByRole("button", { name: "Find" }).click(),
  ]) {
    await words(page).fill("transferability");
    await told(page, "1 talk found");
    await press();
    assert.equal(await page.locator("*:focus").innerText(), "1 talk found");
    assert.equal(new URL(page.url()).search, "?q=transferability");
  }
  await page.context().close();
});

test("an address that was shared shows what its sender saw", async () => {
  const { page } = await visit(browser, built, `${archive}?q=dataset&year=2024&topic=metrics`);
  await told(page, "2 talks found");
  assert.deepEqual(await shown(page), ["s05e02", "s05e03"]);
  assert.equal(await words(page).inputValue(), "dataset");
  await page.getByRole("link", { name: "Show all talks" }).click();
  await told(page, "15 talks");
  assert.equal(new URL(page.url()).search, "");
  await page.context().close();
});

test("an address with filters that do not exist shows all talks", async () => {
  const { page } = await visit(browser, built, `${archive}?year=1999&topic="]&person=nobody`);
  await told(page, "15 talks");
  await page.context().close();
});

test("the search loads at the first keystroke, from the site alone", async () => {
  const { page, elsewhere, complaints } = await visit(browser, built, archive);
  const asked = searchRequests(page);
  await words(page).focus();
  await page.waitForLoadState("networkidle");
  assert.deepEqual(asked, []);
  await words(page).pressSequentially("s");
  await page.getByRole("status").getByText("found").waitFor();
  assert.ok(asked.length > 0);
  await words(page).fill("chest x-ray");
  await page.waitForURL(/q=chest/);
  assert.deepEqual([elsewhere, complaints], [[], []]);
  await page.context().close();
});

for (const typed of ["Zając", "Zajac", "zajac"])
  test(`"${typed}" finds the talk of Hubert Dariusz Zając`, async () => {
    const { page } = await visit(browser, built, archive);
    await words(page).fill(typed);
    await told(page, "1 talk found");
    assert.deepEqual(await shown(page), ["s05e01"]);
    await page.context().close();
  });

test("a mistyped word is searched as the one that was meant, and the count says so", async () => {
  const { page, complaints } = await visit(browser, built, archive);
  await words(page).fill("dermatolgy");
  await told(page, "Did you mean “dermatology”? 5 talks found");
  assert.deepEqual(await shown(page), ["s04e01", "s03e02", "s01e01", "s01e02", "s01e03"]);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("announced talks are found, stand before the others, and say that they are announced", async () => {
  const { page, complaints } = await visit(browser, built, archive);
  await words(page).fill("Zuluaga");
  await told(page, "1 talk found");
  assert.deepEqual(await shown(page), []);
  const found = page.locator("#hits li");
  assert.match(
    await found.innerText(),
    /^S06E01 .+ \(Announced for 24 February 2025\) Maria Zuluaga /,
  );
  await found.getByRole("link").click();
  await page.waitForURL("**/webinar_talks/s06e01/");
  await page.goBack();
  await words(page).fill("");
  await told(page, "15 talks");
  assert.equal(await found.count(), 0);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("without a search on the server the page says so without a count, and its filters work", async () => {
  const { page } = await visit(browser, built, archive);
  await page.context().route("**/find/**", (route) => route.abort());
  await page.getByRole("combobox", { name: "Year" }).selectOption("2024");
  await words(page).fill("metrics");
  await told(page, "The search could not be loaded.");
  assert.equal((await shown(page)).length, 3);
  await page.context().close();
});

test("a search that a new edition has taken the place of is loaded anew with the next letter", async () => {
  const { page } = await visit(browser, built, archive);
  await page.context().route("**/find/words*", (route) => route.abort(), { times: 1 });
  await words(page).fill("transferabilit");
  await told(page, "The search could not be loaded.");
  await words(page).fill("transferability");
  await told(page, "1 talk found");
  await page.context().close();
});

test("talks in Greek and Japanese are found by words as they are typed", async () => {
  const titles = ["Αρχεία της Ελλάδας", "機械学習のデータを読む", "Reading archives"];
  const speakers = ["olga-organizer"];
  const talks = titles.map((title) => ({ title, speakers }));
  const site = madeSite({ episodes: { s01: { date: "2024-05-06", talks } } });
  const { page, complaints } = await visit(browser, await written(site), "/talks/");
  for (const [typed, id] of [
    ["ελλαδ", "s01e01"],
    ["ΑΡΧΕΙΑ", "s01e01"],
    ["学習", "s01e02"],
    ["テ\u3099ータ", "s01e02"],
  ] as const) {
    await told(page, "3 talks");
    await words(page).fill(typed);
    await told(page, "1 talk found");
    assert.deepEqual(await shown(page), [id]);
    await words(page).fill("");
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("without JavaScript the list is complete and no filter is in sight", async () => {
  const { page } = await visit(browser, built, archive, { javaScriptEnabled: false });
  assert.equal((await shown(page)).length, 15);
  assert.ok(await page.locator("search").isHidden());
  await page.context().close();
});

test("the archive is accessible with results and without", async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const [asked, count] of [
    ["?topic=fairness", "4 talks found"],
    ["?q=qqqq", "No talks found"],
  ] as const)
    for (const width of [1280, 320])
      for (const colorScheme of ["light", "dark"] as const) {
        const viewport = { width, height: 2000 };
        const { page } = await visit(browser, built, archive + asked, { viewport, colorScheme });
        await told(page, count);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run: (o: object) => Promise<AxeResults> } }).axe.run({
            iframes: false,
          }),
        );
        assert.deepEqual(
          violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          [],
        );
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        await page.context().close();
      }
});

test("only the archive may load a search, and its script is at most 2 KB", () => {
  const policies = (name: string) => {
    const html = readFileSync(path.join(built.folder, name), "utf8");
    const script = html.match(/<script>([\s\S]*?)<\/script>/)?.[1] ?? "";
    assert.ok(script.length > 0 && script.length <= 2048, name);
    return /script-src \S+ &#39;self&#39;/.test(html);
  };
  const pages = readdirSync(built.folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => /index\.html$/.test(name) && name !== "index.html",
  );
  assert.deepEqual(pages.filter(policies), ["webinar_talks/index.html"]);
});

test("the search of a small site is three small files", () => {
  const filesOf = ({ folder }: BuiltSite) => {
    const search = path.join(folder, "webinar_talks/find");
    const names = readdirSync(search).sort();
    return names.map((name) => [name, readFileSync(path.join(search, name), "utf8")] as const);
  };
  assert.deepEqual(
    filesOf(built).map(([name]) => name.replace(/-\w{10}\./, ".")),
    ["find.js", "talks-0.json", "words-0.json"],
  );
  const gzipped = filesOf(built).map(([, text]) => gzipSync(text).length);
  assert.ok(Math.max(...gzipped) < 4_000, `${gzipped}`);
});

test("a split archive finds talks of all years", async () => {
  const { page, complaints } = await visit(browser, split, "/talks/");
  await told(page, "402 talks");
  await words(page).fill("echo 7");
  await page.getByRole("status").getByText("found").waitFor();
  const found = page.locator("#hits").getByRole("link");
  await found.getByText("S07E01 Echo 7", { exact: true }).waitFor();
  assert.ok(await page.locator("#all").isHidden());
  await words(page).fill("");
  await told(page, "402 talks");
  await page.getByRole("combobox", { name: "Year" }).selectOption("2010");
  await told(page, "36 talks found");
  assert.equal(await found.count(), 36);
  await page.getByRole("combobox", { name: "Topic" }).selectOption("lamps & light");
  await told(page, "12 talks found");
  await found.first().click();
  assert.match(page.url(), /\/talks\/s\d\de02\/$/);
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("an old anchor of a split archive leads to its talk on the page of its year", async () => {
  const { page } = await visit(browser, split, "/talks/#s01e02");
  await page.waitForURL("**/talks/2010/#s01e02");
  assert.ok(await page.locator("#s01e02").isVisible());
  await page.context().close();
});

test("a split archive lists its years, and the webinar page leads to the rest", async () => {
  const { page } = await visit(browser, split, "/webinar/", { javaScriptEnabled: false });
  assert.equal(await page.locator("article.past").count(), 24);
  await page.getByRole("link", { name: "All 134 previous webinars" }).click();
  // The whole page, not the part of it that has come.
  await page.waitForURL("**/talks/");
  assert.equal((await shown(page)).length, 294);
  await page.getByRole("link", { name: "2011 (S13–S24)" }).click();
  await page.waitForURL("**/2011/");
  assert.equal((await shown(page)).length, 36);
  await page.getByRole("link", { name: "Search the talks of all years" }).waitFor();
  await page.context().close();
});
