import assert from "node:assert/strict";
import { test } from "node:test";
import { findTalks, type LoadPiece } from "../../src/search/found-talks.ts";
import { searchIndexOf } from "../../src/search/search-index.ts";
import { searchOf } from "../../src/search/search-records.ts";
import type { Site } from "../../src/site/site.ts";
import { madeSite } from "../sites/made-site.ts";
import { uncheckedSite } from "../sites/unchecked-site.ts";

/** What is typed, the talks that are found, and the words that were searched instead. */
type Case = readonly [typed: string, found: string, meant?: string];

const skin = "s01e01 s04e01 s03e02 s01e02 s01e03";
const ahead = "s06e01 s06e02 s06e03";

/** The first series as of 15 January 2025, when S06 is announced. */
const english: readonly Case[] = [
  ["dermatology", skin],
  // one edit: a letter missing, too many, wrong, two swapped
  ["dermatolgy", skin, "dermatology"],
  ["dermatollogy", skin, "dermatology"],
  ["dermatolagy", skin, "dermatology"],
  ["demratology", skin, "dermatology"],
  ["ermatology", skin, "dermatology"],
  ["segmantation", "s04e03 s02e01 s02e03", "segmentation"],
  ["dermatolgy fairness", "s01e01 s04e01 s01e02", "dermatology"],
  ["dermatolgy segmantation", "", "dermatology segmentation"],
  ["Zajca", "s05e01", "zajac"],
  // two edits, short words and codes are no slips
  ["dermtolgy", ""],
  ["skni", ""],
  ["s09e01", ""],
  ["2203", ""],
  // years, days and codes
  ["annotation 2023", "s04e03 s03e01 s03e02 s03-cathrine-damgaard-trine-naja-eriksen"],
  ["june 2023", "s02e01 s02e02 s02e03"],
  ["S04E02", "s04e02"],
  ["s05", "s05e01 s05e02 s05e03"],
  // announced talks and their speakers
  ["S06", ahead],
  ["2025", ahead],
  ["Zuluaga", "s06e01"],
  ["Zulaga", "s06e01", "zuluaga"],
];

const titles = {
  Cyrillic: "Данные для дерматологии",
  Arabic: "البيانات الطبية",
  Greek: "Δεδομένα ιατρικής",
  Korean: "데이터셋편향성 문제",
  Japanese: "皮膚画像データの偏り",
  Danish: "Sygdømme og rødgrød",
};

const scripts: readonly Case[] = [
  ["дерматологии", "s01e01"],
  ["дерматолгии", "s01e01", "дерматологии"],
  ["البيانات", "s01e02"],
  ["البياتات", "s01e02", "البيانات"],
  ["ΔΕΔΟΜΕΝΑ", "s01e03"],
  ["δεδομεηα", "s01e03", "δεδομενα"],
  ["데이터셋펀향성", "s01e04", "데이터셋편향성"],
  ["画像データ", "s01e05"],
  ["画象データ", ""],
  ["rødgrod", "s01e06"],
  ["rødgrdø", "s01e06", "rodgrod"],
];

const talks = Object.values(titles).map((title) => ({ title, speakers: ["olga-organizer"] }));
const foreign = madeSite({ episodes: { s01: { date: "2024-05-06", talks } } });
const first = uncheckedSite("tests/fixtures/looking-glass", { on: "2025-01-15" });

for (const [site, cases] of [
  [first, english],
  [foreign, scripts],
] as const)
  for (const [typed, found, meant = ""] of cases)
    test(`"${typed}" finds ${found || "nothing"}${meant && `, as ${meant}`}`, async () => {
      const result = await search(site, typed);
      assert.deepEqual([result.talks.map(({ id }) => id).join(" "), result.meant], [found, meant]);
    });

test("what is found and was not held says so", async () => {
  const labels = async (typed: string) => {
    const { talks: found } = await search(first, typed);
    return [...new Set(found.map(({ label }) => label))];
  };
  assert.deepEqual(await labels("Zuluaga"), ["Announced for 24 February 2025"]);
  assert.deepEqual(await labels("Zając"), [null]);
});

function search(site: Site, typed: string) {
  const { outline, pieces } = searchIndexOf(searchOf(site));
  const load = (async (name: string) => JSON.parse(pieces.get(name) ?? "")) as LoadPiece;
  return findTalks(outline, load, typed, {}, Infinity);
}
