import assert from "node:assert/strict";
import { test } from "node:test";
import { stemmer } from "stemmer";
import { type Filters, findTalks } from "../../src/search/found-talks.ts";
import { filterWord } from "../../src/search/index-pieces.ts";
import { type SearchIndex, searchIndexOf } from "../../src/search/search-index.ts";
import { type SearchRecord, searchOf } from "../../src/search/search-records.ts";
import { findableWords, typedWords } from "../../src/words.ts";
import { below, pick, randomOf } from "../random.ts";
import { longSeries } from "../sites/long-series.ts";
import { madeSite } from "../sites/made-site.ts";

/** Searches an index as the archive does; returns the count and ids of the talks, and the names of the loaded pieces. */
async function search(
  { outline, pieces }: SearchIndex,
  typed: string,
  filters: Filters = {},
  most = Infinity,
) {
  const loaded = new Map<string, unknown>();
  const load = async (name: string) => {
    const piece = loaded.get(name) ?? JSON.parse(pieces.get(name) ?? "");
    loaded.set(name, piece);
    return piece;
  };
  const { count, talks, meant } = await findTalks(outline, load, typed, filters, most);
  assert.equal(talks.length, Math.min(count, most));
  const said = talks.map((hit) => [hit.id, hit.said] as const);
  return { count, ids: talks.map(({ id }) => id), said, meant, loaded: [...loaded.keys()] };
}

const recordOf = (title: string, i: number): SearchRecord => ({
  id: `t${i}`,
  title,
  by: "",
  label: null,
  text: "",
  spoken: [],
  filters: [],
});

const indexOf = (records: readonly SearchRecord[]) => searchIndexOf({ folder: "/find", records });

/** Titles, what finds each of them alone, and what finds none. */
const cases: readonly [title: string, found: readonly string[], lost?: readonly string[]][] = [
  ["Annotation of a dataset", ["annotated", "datasets", "annot dat"], ["annotation xyz", "tation"]],
  ["Women’s x-ray pictures", ["women's", "womens", "women", "xray", "X-RAY", "ray x"]],
  ["L'image d’abord", ["image", "l’image", "limage", "abord"]],
  ["Łódź, Århus and Straße", ["lodz", "Łódź", "Lódz", "arhus", "strasse", "STRAẞE"]],
  ["Ærø, Þórr, œuvre, ılık", ["aero", "thorr", "oeuvre", "ilik"]],
  ["Ο Οδυσσεύς στην Ιθάκη", ["οδυσσευς", "ΟΔΥΣΣΕΎΣ", "οδυσσευσ", "ιθακη"]],
  ["Ёлка и чай", ["елка", "чаи", "ЧАЙ"]],
  ["מִלָּה", ["מלה"]],
  [
    "機械学習のデータ、第3回",
    ["機械学習", "学習", "習", "データ", "テ\u3099ー", "ﾃﾞｰﾀ", "第3"],
    ["学機", "テータ"],
  ],
  ["CNN入門", ["cnn", "CNN入門", "入門"]],
  ["การเรียนรู้ของเครื่อง", ["เรียนรู้", "เครื่อง"]],
  ["हिन्दी भाषा", ["हिन्दी"], ["हन"]],
  ["한국어 데이터셋을", ["데이터셋", "데"]],
  ["Ten ﬁles, x²", ["files", "x2"]],
  ["Deep constructor __proto__", ["constructor", "proto"]],
];

const titled = indexOf(cases.map(([title], i) => recordOf(title, i)));

for (const [i, [title, found, lost = []]] of cases.entries())
  test(`"${title}" is found by ${[...found, ...lost.map((each) => `not ${each}`)].join(", ")}`, async () => {
    for (const typed of found)
      assert.deepEqual((await search(titled, typed)).ids, [`t${i}`], typed);
    for (const typed of lost) assert.deepEqual((await search(titled, typed)).ids, [], typed);
  });

test("what holds no letter and no digit finds nothing, with a filter or without", async () => {
  const index = indexOf([{ ...recordOf("One & only", 0), filters: [filterWord("year", "2024")] }]);
  for (const typed of ["?!", " & ", "👀", "'"])
    for (const filters of [{}, { year: "2024" }])
      assert.deepEqual((await search(index, typed, filters)).ids, []);
});

test("a filter is found by all of its value, and never by words", async () => {
  const index = indexOf([{ ...recordOf("One", 0), filters: [filterWord("year", "2024")] }]);
  assert.deepEqual((await search(index, "", { year: "2024" })).ids, ["t0"]);
  assert.deepEqual((await search(index, "", { year: "202" })).ids, []);
  for (const typed of ["year", "2024", ":year:2024:"])
    assert.deepEqual((await search(index, typed)).ids, []);
});

test("words of the title come first, exact before begun, and else the order of the archive holds", async () => {
  const titles = ["One", "Shortcuts", "Two", "Short", "Three"];
  const records = titles.map((title, i) => ({ ...recordOf(title, i), text: "short and long" }));
  assert.deepEqual((await search(indexOf(records), "short")).ids, ["t3", "t1", "t0", "t2", "t4"]);
});

test("what is only said is found last, with the latest of its words' first moments", async () => {
  const spoken = [
    { moment: 10, text: "A cave answers." },
    { moment: 250, text: "Every stalactite answers too." },
    { moment: "250-da", text: "Drypsten." },
  ];
  const records = [
    { ...recordOf("Wells", 0), spoken },
    { ...recordOf("Halls", 1), text: "Halls answer." },
  ];
  const said = async (typed: string) => (await search(indexOf(records), typed)).said;
  assert.deepEqual(await said("answer"), [
    ["t1", null],
    ["t0", { anchor: "t10", at: "0:10" }],
  ]);
  assert.deepEqual(await said("cave stalactites"), [["t0", { anchor: "t250", at: "4:10" }]]);
  assert.deepEqual(await said("wells cave"), [["t0", { anchor: "t10", at: "0:10" }]]);
  assert.deepEqual(await said("drypsten"), [["t0", { anchor: "t250-da", at: "4:10" }]]);
  assert.deepEqual(await said("wells"), [["t0", null]]);
});

test("an hour of speech adds at most 30 bytes a word to the index: once each, with its first moment", () => {
  const { word } = randomRecords(5, 1);
  const hour = Array.from({ length: 90 }, (_, i) => ({
    moment: i * 40,
    text: Array.from({ length: 100 }, word).join(" "),
  }));
  const sizeOf = ({ pieces }: SearchIndex) => [...pieces.values()].join("").length;
  const silent = [recordOf("Wells", 0)];
  const spoken = silent.map((record) => ({ ...record, spoken: hour }));
  const more = sizeOf(indexOf(spoken)) - sizeOf(indexOf(silent));
  const words = new Set(hour.flatMap(({ text }) => findableWords(text))).size;
  assert.ok(words > 1000);
  assert.ok(more / words < 30, `${more / words} bytes a word`);
});

const endings = ["", "", "s", "ed", "ing", "ion", "ions", "ation", "ness", "ly", "ies", "y", "e"];

/** Returns records of random words, and the words. */
function randomRecords(seed: number, count: number) {
  const random = randomOf(seed);
  const syllable = () => `${pick([..."bdfgklmnprst"], random)}${pick([..."aeiouéø"], random)}`;
  const stems = Array.from(
    { length: 700 },
    () => syllable() + syllable() + pick([..."bklt"], random),
  );
  const word = () => `${pick(stems, random)}${pick(endings, random)}`;
  const words = (most: number) => Array.from({ length: 1 + below(most, random) }, word).join(" ");
  const records = Array.from({ length: count }, (_, i) => ({
    ...recordOf(words(3), i),
    text: words(40),
    filters: [filterWord("year", `${2000 + below(3, random)}`)],
  }));
  return { records, word, random };
}

/** Returns a search that looks at every word of every talk. */
function plainSearch(records: readonly SearchRecord[]) {
  const withStems = (text: string) =>
    findableWords(text).map((word) => [word, stemmer(word)] as const);
  const talks = records.map(({ id, title, text, filters }) => ({
    id,
    filters,
    texts: [withStems(title), withStems(text)],
  }));
  return (typed: string, filters: Filters): string[] => {
    const asked = Object.entries(filters).map(([name, value]) => filterWord(name, value));
    const rankOf = (texts: (typeof talks)[number]["texts"], word: string) => {
      const stem = word.length < 3 ? null : stemmer(word);
      const place = texts.findIndex((words) =>
        words.some(([each, itsStem]) => each.startsWith(word) || itsStem === stem),
      );
      if (place !== 0) return place === 1 ? 2 : 3;
      return texts[0]?.some(([each]) => each === word) ? 0 : 1;
    };
    return talks
      .filter((talk) => asked.every((word) => talk.filters.includes(word)))
      .map(({ id, texts }) => {
        const ranks = typedWords(typed).map((word) => rankOf(texts, word));
        return { id, rank: Math.max(0, ...ranks) };
      })
      .filter(({ rank }) => rank < 3)
      .sort((a, b) => a.rank - b.rank)
      .map(({ id }) => id);
  };
}

test("random searches find what a look at every word of every talk finds, in the same order", async () => {
  const { records, word, random } = randomRecords(1, 400);
  const [index, plain] = [indexOf(records), plainSearch(records)];
  assert.ok(index.outline.firstWords.length > 2);
  let found = 0;
  for (let i = 0; i < 400; i++) {
    const whole = Array.from({ length: 1 + below(2, random) }, word);
    const parts = whole.map((each) => each.slice(0, pick([1, 2, 3, 4, 99, 99], random)));
    const typed = parts.join(" ");
    const filters = pick([{}, { year: "2001" }], random);
    const { ids, meant } = await search(index, typed, filters);
    if (meant === "") assert.deepEqual(ids, plain(typed, filters), typed);
    else assert.ok(parts.some((part) => plain(part, {}).length === 0));
    found += ids.length;
  }
  assert.ok(found > 1000);
});

test("any part of a text without blanks is found", async () => {
  const random = randomOf(2);
  const text = () =>
    Array.from({ length: 30 }, () => pick([..."機械学習データを読むา"], random)).join("");
  const records = Array.from({ length: 50 }, (_, i) => recordOf(text(), i));
  const index = indexOf(records);
  for (const { id, title } of records) {
    const start = below(title.length, random);
    const part = title.slice(start, start + 1 + below(9, random));
    assert.ok((await search(index, part)).ids.includes(id), `${part} of ${title}`);
  }
});

test("a list says how many talks were found, and loads only those that it shows", async () => {
  const records = Array.from({ length: 120 }, (_, i) => recordOf("Echo", i));
  const { count, ids, loaded } = await search(indexOf(records), "echo", {}, 2);
  assert.equal(count, 120);
  assert.deepEqual(ids, ["t0", "t1"]);
  assert.deepEqual(
    loaded.map((name) => name.replace(/-\w{10}\./, ".")),
    ["words-0.json", "talks-0.json"],
  );
});

test("a word of more talks than a piece has room for has a piece of its own", async () => {
  const count = 30_000;
  const records = Array.from({ length: count }, (_, i) => recordOf(i % 7 ? "Any" : "Any best", i));
  const index = indexOf(records);
  assert.deepEqual(index.outline.firstWords, ["any", "best"]);
  assert.equal((await search(index, "any", {}, 1)).count, count);
  const { ids } = await search(index, "best", {}, 3);
  assert.deepEqual(ids, ["t0", "t7", "t14"]);
});

test("a large index is cut into pieces of which a search loads few", async () => {
  const { records } = randomRecords(4, 3000);
  const { outline, pieces } = indexOf(records);
  assert.ok(pieces.size > 60);
  for (const [name, text] of pieces) assert.ok(text.length < 60_000, `${name}: ${text.length}`);
  const { loaded } = await search({ folder: "", outline, pieces }, "bobokation");
  assert.ok(loaded.filter((name) => name.startsWith("words")).length <= 2, `${loaded}`);
});

test("the names of the pieces are others when anything in them is", () => {
  const { records } = randomRecords(5, 120);
  const names = (of: readonly SearchRecord[]) => [...indexOf(of).pieces.keys()];
  assert.deepEqual(names(records), names(structuredClone(records)));
  const edited = records.map((record, i) => (i === 100 ? { ...record, by: "Ada" } : record));
  const kept = names(edited).filter((name) => names(records).includes(name));
  assert.deepEqual(kept, []);
});

test("the search knows the talks that were given, in the order of the archive, and before them what is announced", () => {
  const { folder, records } = searchOf(longSeries(110));
  assert.equal(folder, "/talks/find");
  assert.equal(records.length, 330);
  assert.deepEqual(
    [records[0]?.id, records[1]?.id, records[3]?.id, records.at(-1)?.id],
    ["s110e01", "s110e02", "s109e01", "s01e03"],
  );
  const talks = [{ speakers: ["olga-organizer"] }];
  const site = madeSite({
    episodes: {
      s01: { date: "2024-12-01", talks },
      s02: { date: "2025-02-24", status: "postponed", talks },
      s03: { date: "2025-03-24", status: "cancelled", talks },
      s04: { date: "2025-04-24", time: "15:00", talks },
      s05: { date: "2025-05", talks },
      s06: { talks },
    },
  });
  assert.deepEqual(
    searchOf(site).records.map(({ id, label }) => [id, label]),
    [
      ["s04e01", "Announced for 24 April 2025"],
      ["s03e01", "Cancelled"],
      ["s05e01", "Announced for May 2025"],
      ["s02e01", "Postponed"],
      ["s06e01", "Announced"],
      ["s01e01", null],
    ],
  );
});
