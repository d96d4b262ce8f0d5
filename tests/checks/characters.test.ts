import assert from "node:assert/strict";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import "../run-folder.ts";
import { checkDataAndSpelling } from "../../src/build/check-spelling.ts";
import { checkData } from "../../src/build/make-site.ts";
import { trimAddress } from "../../src/checks/engine/address-pattern.ts";
import { fixData } from "../../src/fix/fix-data.ts";
import { loadData } from "../../src/load/load-data.ts";
import { formatProblems } from "../../src/problems.ts";
import { toAtom } from "../../src/publish/atom.ts";
import { toCalendar } from "../../src/publish/calendar.ts";
import { toJsonFeed } from "../../src/publish/json-feed.ts";
import { toSitemap } from "../../src/publish/sitemap.ts";
import { below, pick, type Random, randomOf } from "../random.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { uncheckedSite } from "../sites/unchecked-site.ts";

const now = { on: "2025-01-15" };

/** Characters of every class: letters of all scripts, marks, controls, private ones, half ones, and what markup is made of. */
const classes: readonly ((random: Random) => string)[] = [
  (random) => String.fromCodePoint(below(0x80, random)),
  (random) => String.fromCodePoint(below(0x800, random)),
  (random) => String.fromCodePoint(below(0x10000, random)),
  (random) => String.fromCodePoint(below(0x110000, random)),
  (random) => String.fromCodePoint(0xd800 + below(0x800, random)),
  (random) => String.fromCodePoint(0x300 + below(0x70, random)),
  (random) => String.fromCodePoint(0x2000 + below(0x70, random)),
  (random) =>
    pick([..."\u0000\u001b\u0085\u061c\u200d\ufeff\ufffe\u{1f442}\u{e0067}\u{10ffff}"], random),
  (random) => pick([..."[](){}<>&*_`#|\\\"'!?:;,./@-~ \t\n"], random),
  (random) =>
    pick(["https://", "](", "&#", "<!--", "Dr. ", "TBA", "::", "ß", "İ", "ﬃ", "ǅ"], random),
];

const textOf = (random: Random) =>
  Array.from({ length: 1 + below(12, random) }, () => pick(classes, random)(random)).join("");

const valuesOf = (random: Random, isWhole: boolean) => () => {
  const text = textOf(random);
  return JSON.stringify(isWhole ? text.replace(/\p{Cs}/gu, "\u{1f442}") : text);
};

/** Returns the sound data, with texts in every field that takes any. */
function dataOf(value: () => string): string {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  const talk = `speakers: [ada-lind], title: ${value()}, topics: [${value()}], abstract: ${value()}`;
  const webinar = `topic: ${value()}\nplatform: ${value()}\ndate: 2025-01-01\ntime: "16:00"`;
  const person = `name: ${value()}\nhonorific: ${value()}\naffiliation: ${value()}\nbio: ${value()}`;
  writeFileSync(path.join(data, "episodes/s01.yaml"), `${webinar}\ntalks:\n  - {${talk}}\n`);
  writeFileSync(path.join(data, "people/ada-lind.yaml"), `${person}\nwebsite: ${value()}\n`);
  writeFileSync(path.join(data, "words.yaml"), `- ${value()}\n`);
  return data;
}

const isPrintable = (text: string) => !/[^\P{Cc}\n]|\p{Cs}|\p{Bidi_Control}/u.test(text);

describe("characters of every class", () => {
  test("give problems on lines of their own, never an exception", async () => {
    const random = randomOf(17);
    for (let i = 0; i < 150; i++) {
      const data = dataOf(valuesOf(random, i % 2 === 0));
      const { problems } = i < 10 ? await checkDataAndSpelling(data, now) : checkData(data, now);
      assert.ok(isPrintable(formatProblems(problems)), formatProblems(problems));
      fixData(data);
      assert.ok(isPrintable(formatProblems(checkData(data, now).problems)));
      rmSync(path.dirname(data), { recursive: true });
    }
  });

  test("come out of a site as whole characters", () => {
    const random = randomOf(18);
    let built = 0;
    for (let i = 0; i < 300; i++) {
      const data = dataOf(valuesOf(random, true));
      writeFileSync(path.join(data, "people/ada-lind.yaml"), `name: ${valuesOf(random, true)()}\n`);
      if (loadData(data).problems.length > 0) continue;
      const site = uncheckedSite(data, { on: "2025-01-15" });
      const text = [toCalendar(site), toAtom(site), toJsonFeed(site), toSitemap(site)].join("");
      assert.doesNotMatch(text, /\p{Cs}/u);
      built++;
    }
    assert.ok(built > 30, `${built} sites were built`);
  });
});

test("an address with 50,000 brackets after it is found without a stack of as many calls", () => {
  assert.equal(trimAddress(`https://a.org/${")".repeat(50_000)}`), "https://a.org/");
  assert.equal(trimAddress("https://a.org/(b)).*"), "https://a.org/(b)");
});

test("of 90,000 mistakes in one file, the first thousand are problems", () => {
  const data = dataOf(() => JSON.stringify("Ear"));
  const fields = Array.from({ length: 90_000 }, (_, i) => `f${i}: 1\n`);
  writeFileSync(path.join(data, "episodes/s01.yaml"), fields.join(""));
  assert.equal(checkData(data, now).problems.length, 1000);
});
