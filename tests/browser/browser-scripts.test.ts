import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { type BuiltSite, builtSite, visit } from "./visit.ts";

let browser: Browser;
let built: BuiltSite;

before(async () => {
  browser = await launchChromium();
  built = await builtSite("tests/fixtures/scripts", "2025-06-15");
});
after(() => browser.close());

test("in the archive of a series in many scripts, each topic filters, and its link leads to its page", async () => {
  const { page, complaints } = await visit(browser, built, "/doklady/");
  const filter = page.getByRole("combobox", { name: "Topic" });
  const topics = (await filter.locator("option").allInnerTexts()).slice(1);
  assert.ok(topics.length > 15);
  for (const topic of topics) {
    await filter.selectOption({ label: topic });
    await page.getByRole("status").getByText("1 talk found", { exact: true }).waitFor();
    await page.getByRole("link", { name: topic, exact: true }).locator("visible=true").click();
    await page
      .getByRole("heading", { name: new RegExp(`^Talks about \\u2068?${topic}\\u2069?$`) })
      .waitFor();
    await page.goBack();
    assert.equal(await filter.inputValue(), new URL(page.url()).searchParams.get("topic"));
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test("a word of any script finds its talk, and the result leads there", async () => {
  const { page, complaints } = await visit(browser, built, "/doklady/");
  const talks = page.locator("main [data-year]:visible");
  const found = {
    ...{ მონაცემი: "s01e01", नेपाल: "s01e02", البيانات: "s01e03", δεδομενα: "s01e04" },
    ...{ 誰的: "s02e01", ЧЬИ: "s02e02", målinger: "s02e03", տվյալները: "s02e04", נועה: "s02e05" },
  };
  for (const [word, talk] of Object.entries(found)) {
    await page.getByRole("searchbox", { name: "Words in the talks" }).fill(word);
    // The archive shows nothing but this talk.
    await page.locator(`main:not(:has([data-year]:not([hidden], #${talk})))`).waitFor();
    await page.getByRole("status").getByText("1 talk found", { exact: true }).waitFor();
  }
  await talks.locator("h3 a").click();
  await page.getByRole("heading", { name: "של מי הנתונים" }).waitFor();
  assert.deepEqual(complaints, []);
  await page.context().close();
});
