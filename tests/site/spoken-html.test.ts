import assert from "node:assert/strict";
import { test } from "node:test";
import { spokenHtml } from "../../src/site/spoken-html.ts";
import { madeSite } from "../sites/made-site.ts";

const hidden = (text: string) => `<span aria-hidden="true">${text}</span>`;

const cases: readonly [what: string, introduction: string, html: string][] = [
  ["an emoji", "Come and see 👀.", `<p>Come and see ${hidden("👀")}.</p>`],
  [
    "joined emoji and flags",
    "We 👩🏽‍🔬🇩🇰 meet ❤️",
    `<p>We ${hidden("👩🏽‍🔬🇩🇰")} meet ${hidden("❤️")}</p>`,
  ],
  ["digits and signs", "At 3 #1 © 2024", "<p>At 3 #1 © 2024</p>"],
  [
    "the title",
    "**L👀k &amp; Listen** is here",
    `<p><strong>${hidden("L👀k &amp; Listen")}<span class="unseen">Look &amp; Listen</span></strong> is here</p>`,
  ],
  [
    "emoji in a link",
    "[Watch 👀](https://example.org/)",
    `<p><a href="https://example.org/">Watch ${hidden("👀")}</a></p>`,
  ],
  [
    "a link of emoji",
    '[👀](https://example.org/ "👀")',
    '<p><a href="https://example.org/" title="👀">👀</a></p>',
  ],
];

for (const [what, introduction, html] of cases)
  test(`screen readers read ${what} of the introduction as it is meant`, () => {
    assert.equal(madeSite({ series: { introduction } }).series.introductionHtml, html);
  });

test("a series whose title is plain letters keeps it as it is", () => {
  const titles = { title: "Look", plain_title: "Look" };
  assert.equal(spokenHtml("<p>Look</p>", titles), "<p>Look</p>");
});
