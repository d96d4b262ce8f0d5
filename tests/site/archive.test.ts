import assert from "node:assert/strict";
import { test } from "node:test";
import { slugOf, topic } from "../../src/schema/topic.ts";
import { longSeries } from "../sites/long-series.ts";
import { madeSite } from "../sites/made-site.ts";

test("an archive of 300 talks stands on one page", () => {
  const { archive, previous } = longSeries(100);
  assert.deepEqual(archive.webinars, previous);
  assert.deepEqual(archive.years, []);
});

test("an archive of 402 talks is split by year: the first page has the newest years that make 300 talks", () => {
  const { archive, previous, pages } = longSeries(134);
  const first = archive.webinars;
  assert.deepEqual([first.length, first.at(0)?.code, first.at(-1)?.code], [98, "S134", "S37"]);
  assert.deepEqual(
    archive.years.map(({ year, codes, page }) => `${year} ${codes} ${page.path}`),
    ["2012 S25–S36 /talks/2012/", "2011 S13–S24 /talks/2011/", "2010 S01–S12 /talks/2010/"],
  );
  const all = [...first, ...archive.years.flatMap(({ webinars }) => webinars)];
  assert.deepEqual(all, previous);
  for (const { page } of archive.years) assert.ok(pages.listed.includes(page));
});

test("a year of more than 300 talks is not split any further", () => {
  const talks = Array.from({ length: 151 }, () => ({ speakers: ["olga-organizer"] }));
  const { archive } = madeSite({
    episodes: {
      s01: { date: "2020-01-01", talks: [] },
      s02: { date: "2023-01-01", talks },
      s03: { date: "2023-02-01", talks },
    },
  });
  assert.deepEqual(
    [...archive.webinars, ...archive.years].map((of) => of.page.path),
    ["/webinar/s03/", "/webinar/s02/", "/talks/2020/"],
  );
});

test("the webinar page lists the latest two dozen webinars", () => {
  const { latest, previous } = longSeries(134);
  assert.deepEqual(latest, previous.slice(0, 24));
  assert.deepEqual(longSeries(24).latest.length, 24);
});

test("talks are filtered by what some talk that was given has", () => {
  const { archive, topics } = madeSite({
    episodes: {
      s01: {
        date: "2024-01-01",
        talks: [{ speakers: ["olga-organizer"], topics: ["echoes", "Åland"] }],
      },
      s02: {
        date: "2025-06-01",
        talks: [{ speakers: ["ada-lind"], topics: ["lamps", "echoes"] }],
      },
    },
    people: { "ada-lind": { name: "Ada Lind" } },
  });
  const { filters } = archive;
  assert.deepEqual(filters.years, ["2024"]);
  assert.deepEqual(
    filters.topics.map(({ id }) => id),
    ["aland", "echoes"],
  );
  assert.deepEqual(
    filters.people.map(({ id }) => id),
    ["olga-organizer"],
  );
  assert.deepEqual(
    topics.map(({ name, given, announced }) => [name, given.length, announced.length]),
    [
      ["Åland", 1, 0],
      ["echoes", 1, 1],
      ["lamps", 0, 1],
    ],
  );
});

test("a topic of any script has an address", () => {
  for (const [name, slug] of [
    ["Data curation", "data-curation"],
    ["Qualité des données", "qualite-des-donnees"],
    ["R&D: why?", "r-d-why"],
    ["データ", "データ"],
    ["डेटा", "डेटा"],
    ["Ιός", "ιος"],
    ["Łódź", "łodz"],
    ["Straße", "straße"],
    ["Герой", "герой"],
    ["Cafe\u0301 und Ko\u0308nig", "cafe-und-konig"],
    ["Герои\u0306", "герой"],
    ["データ".normalize("NFD"), "データ"],
    ["데이터".normalize("NFD"), "데이터"],
  ] as const)
    assert.equal(slugOf(name), slug);
  const { topics } = madeSite({
    episodes: { s01: { talks: [{ speakers: ["olga-organizer"], topics: ["数据"] }] } },
  });
  assert.deepEqual(
    topics.map(({ page }) => [page.path, page.href]),
    [["/talks/topics/数据/", "/talks/topics/%E6%95%B0%E6%8D%AE/"]],
  );
});

test("the slug of every letter is a name that every file system keeps", () => {
  for (let code = 0; code < 0x110000; code++) {
    const letter = String.fromCodePoint(code);
    if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) continue;
    const slug = slugOf(letter);
    assert.equal(slug, slug.normalize("NFC"), code.toString(16));
    assert.equal(slugOf(slug), slug, code.toString(16));
    assert.equal(slugOf(letter.normalize("NFD")), slug, code.toString(16));
    const longest = letter.repeat(60);
    if (topic.safeParse(longest).success)
      assert.ok(Buffer.byteLength(slugOf(longest)) <= 255, code.toString(16));
  }
});

test("a topic has a letter or a digit, and is short enough for an address", () => {
  assert.ok(topic.safeParse("C++").success);
  assert.ok(!topic.safeParse("!?").success);
  assert.ok(!topic.safeParse("数".repeat(61)).success);
});
