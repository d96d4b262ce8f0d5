import assert from "node:assert/strict";
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, type TestContext, test } from "node:test";
import "../run-folder.ts";
import { Resvg } from "@resvg/resvg-js";
import { toCard } from "../../src/cards/card.ts";
import { type CardText, cardsOf, shorterAndShorter } from "../../src/cards/card-text.ts";
import { openFonts } from "../../src/cards/fonts.ts";
import { drawableText, emojiUrl, missingCharacters } from "../../src/cards/glyphs.ts";
import { wholeText } from "../../src/cards/whole-text.ts";
import { cardKeys, writeCards } from "../../src/cards/write-cards.ts";
import { filesIn } from "../../src/files.ts";
import { pngSize } from "../browser/pictures.ts";
import { filesOf } from "../sites/built-site.ts";
import { madeSite } from "../sites/made-site.ts";

const folder = mkdtempSync(path.join(tmpdir(), "cards-"));
after(() => rmSync(folder, { recursive: true }));

let folders = 0;
const newFolder = () => path.join(folder, String(folders++));

const people = {
  "hubert-zajac": {
    name: "Hubert Dariusz Zając",
    affiliation: "Universidade Federal do Espírito Santo",
  },
  "amelia-jimenez": { name: "Amelia Jiménez-Sánchez" },
};
const talk = { title: "The eyes 👀 of a dataset", speakers: ["hubert-zajac", "amelia-jimenez"] };
const siteWith = (title: string) =>
  madeSite({
    people,
    episodes: {
      s01: {
        topic: "Looking",
        date: "2025-02-24",
        time: "15:00",
        talks: [{ ...talk, title }, { speakers: ["amelia-jimenez"] }],
      },
      s02: { topic: "Listening", status: "cancelled", date: "2025-03-24", talks: [] },
      s03: { talks: [] },
    },
  });
const site = siteWith(talk.title);

const written = async (of: typeof site, cache: string) => {
  const out = newFolder();
  await writeCards(cardsOf(of), out, cache);
  return filesOf(out);
};

test("the series, each webinar and each talk has a card of 1200 × 630; nothing else has", async () => {
  const files = await written(site, newFolder());
  assert.deepEqual(
    [...files.keys()],
    [
      "/talks/s01e01/card.png",
      "/talks/s01e02/card.png",
      "/webinar/card.png",
      "/webinar/s01/card.png",
      "/webinar/s02/card.png",
      "/webinar/s03/card.png",
    ],
  );
  for (const [name, bytes] of files) assert.equal(pngSize(bytes), "1200 × 630", name);
  const cards = [...site.pages.listed, site.pages.notFound].flatMap(({ card }) => card ?? []);
  assert.deepEqual(cards.map((card) => card.path).sort(), [...files.keys()]);
  for (const { width, height } of cards) assert.equal(`${width} × ${height}`, "1200 × 630");
});

test("a podcast has a square of 1500 px that says what the series' card says", async () => {
  const recording = "https://files.example.org/lamps.mp3";
  const talks = [{ ...talk, recording }];
  const podcast = madeSite({ people, episodes: { s01: { date: "2024-02-24", talks } } });
  const [home, cover] = cardsOf(podcast);
  assert.deepEqual(cover?.text, { ...home?.text, form: "square" });
  const bytes = (await written(podcast, newFolder())).get("/webinar/podcast.png");
  assert.equal(bytes && pngSize(bytes), "1500 × 1500");
  assert.deepEqual([cover?.card.width, cover?.card.height], [1500, 1500]);
});

test("a card says the code, the title, who speaks, and the day with its zone", () => {
  const texts = cardsOf(site).map(({ text: { label, title, below, when } }) => [
    label,
    title,
    below[0],
    when,
  ]);
  assert.deepEqual(texts, [
    ["Webinars", "L👀k & Listen", "Talks about looking, and listening.", "example.org/webinar"],
    [
      "S01",
      "Looking",
      "Hubert Dariusz Zając and Amelia Jiménez-Sánchez",
      "Monday 24 February 2025, 15:00 CET",
    ],
    ["S02", "Listening", undefined, "This webinar is cancelled."],
    ["S03", "Topic not announced yet", undefined, "The date is not announced yet."],
    [
      "S01E01",
      "The eyes 👀 of a dataset",
      "Hubert Dariusz Zając (Universidade Federal do Espírito Santo) and Amelia Jiménez-Sánchez",
      "Monday 24 February 2025, 15:00 CET",
    ],
    ["S01E02", "Talk by Amelia Jiménez-Sánchez", "", "Monday 24 February 2025, 15:00 CET"],
  ]);
});

test("cards are the same bytes each time they are made", async () => {
  assert.deepEqual(await written(site, newFolder()), await written(site, newFolder()));
});

test("a card is made again only when what it says changes", async () => {
  const cache = newFolder();
  const first = await written(site, cache);
  const entries = filesOf(cache);
  assert.deepEqual(await written(site, cache), first);
  assert.deepEqual([...filesOf(cache).keys()], [...entries.keys()]);
  const second = await written(siteWith("Another title"), cache);
  const changed = [...second].filter(([name, bytes]) => !first.get(name)?.equals(bytes));
  assert.deepEqual(
    changed.map(([name]) => name),
    ["/talks/s01e01/card.png"],
  );
  assert.equal(filesOf(cache).size, entries.size + 1);
});

const plain: CardText = {
  label: "S01E01",
  title: "A title",
  below: ["Ann Lee"],
  when: "Monday 24 February 2025, 15:00 CET",
  series: "L👀k & Listen",
  accent: "#a8321a",
  form: "wide",
};

test("the key of a card changes with its text, with any file of src/cards, and with package-lock.json", () => {
  const copy = newFolder();
  for (const name of ["src/cards", "package-lock.json"])
    cpSync(name, path.join(copy, name), { recursive: true });
  cpSync("src/cards/card.ts", path.join(copy, "src/cards/deeper/card.ts"));
  const here = process.cwd();
  process.chdir(copy);
  try {
    const seen = new Set([cardKeys()(plain), cardKeys()({ ...plain, when: "" })]);
    assert.equal(cardKeys()({ ...plain }), [...seen][0]);
    const sources = filesIn("src/cards").map((name) => `src/cards/${name}`);
    assert.ok(sources.includes("src/cards/card-text.ts"));
    for (const file of [...sources, "package-lock.json"]) {
      appendFileSync(file, "\n");
      const key = cardKeys()(plain);
      assert.ok(!seen.has(key), file);
      seen.add(key);
    }
  } finally {
    process.chdir(here);
  }
});

test("a card is kept under the key of the code that drew it, not of code that was saved since", async () => {
  const [copy, cache] = [newFolder(), newFolder()];
  for (const name of ["src/cards", "package-lock.json"])
    cpSync(name, path.join(copy, name), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(copy, "node_modules"), "junction");
  const key = cardKeys()(plain);
  const here = process.cwd();
  process.chdir(copy);
  try {
    appendFileSync("src/cards/card.ts", "\n");
    const card = {
      path: "a.png",
      href: "",
      url: "",
      width: 1200,
      height: 630,
      alt: "",
    } as const;
    const made = async () => Buffer.from("picture");
    await writeCards([{ card, text: plain, instead: [] }], newFolder(), cache, made);
  } finally {
    process.chdir(here);
  }
  assert.deepEqual(
    readdirSync(cache).map((name) => name.slice(0, key.length)),
    [key],
  );
});

const many = (text: string, times: number) => Array.from({ length: times }, () => text).join(" ");
const hard: Readonly<Record<string, CardText>> = {
  "a title of 400 words": { ...plain, title: many("Incorporating datasets", 200) },
  "a title of one word": { ...plain, title: "Donaudampfschifffahrtsgesellschaft".repeat(12) },
  "no title": { ...plain, title: "", below: [] },
  "diacritics and emoji": {
    ...plain,
    title: "👀 Zając, Jiménez-Sánchez, Espírito Santo 👩🏽‍🔬 Nguyễn Đặng",
  },
  Greek: { ...plain, title: many("Ελένη Παπαδάκη και Νίκος", 12) },
  Cyrillic: { ...plain, title: many("Наталья Щербакова", 14) },
  Japanese: { ...plain, title: "医用画像データセットの偏りと公平性について考える".repeat(9) },
  Arabic: { ...plain, title: many("محمد علي الزهراني", 16) },
  "long names": {
    ...plain,
    below: [many("Hubert Dariusz Zając and", 60), many("Ann Lee", 12), "Ann Lee"],
  },
  "three lines of title and two of affiliation": {
    ...plain,
    title: "Challenges with equipoise and fairness in AI/ML datasets in dermatology",
    below: [
      "Dr. Roxana Daneshjou (Stanford University School of Medicine, Stanford, CA, USA)",
      "Dr. Roxana Daneshjou",
    ],
  },
  "a long series": { ...plain, series: many("Datasets through the L👀king-Glass", 4) },
  "a long day": { ...plain, when: many("This webinar is postponed;", 5) },
};

/** The parts of a card that stay paper, whatever it says: its margins, and what lies between its rows. */
const paper = [
  { left: 0, right: 64, top: 14, bottom: 630 },
  { left: 1136, right: 1200, top: 14, bottom: 630 },
  { left: 0, right: 1200, top: 14, bottom: 60 },
  { left: 0, right: 1200, top: 506, bottom: 527 },
  { left: 0, right: 1200, top: 531, bottom: 545 },
  { left: 0, right: 1200, top: 600, bottom: 630 },
  { left: 633, right: 647, top: 531, bottom: 630 },
];

for (const [what, text] of Object.entries(hard))
  test(`a card with ${what} keeps to its margins`, async () => {
    assert.deepEqual(missingCharacters(Object.values(text).flat(), openFonts()), []);
    const { pixels } = new Resvg(await toCard(text)).render();
    const inked = paper.filter(({ left, right, top, bottom }) => {
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++)
          if (pixels.readUInt32BE((y * 1200 + x) * 4) !== 0xfcfaf5ff) return true;
      return false;
    });
    assert.deepEqual(inked, []);
  });

test("a title that is too long ends at a word, with an ellipsis", () => {
  assert.deepEqual(shorterAndShorter("More data, less bias?"), [
    "More data, less bias?",
    "More data, less…",
    "More data…",
    "More…",
    "More data, less bias…",
  ]);
});

test("speakers who do not fit are counted", () => {
  const names = ["ann", "bo", "cy"].map((id) => [id, { name: id.toUpperCase() }]);
  const three = madeSite({
    people: Object.fromEntries(names),
    episodes: { s01: { topic: "Three", talks: [{ title: "T", speakers: ["ann", "bo", "cy"] }] } },
  });
  const below = cardsOf(three).find(({ text }) => text.label === "S01")?.text.below;
  assert.deepEqual(below, ["ANN, BO and CY", "ANN, BO and 1 more", "ANN and 2 more"]);
});

test("an emoji is a picture, and letters with marks come from the fonts", async () => {
  const text = "L👀k at Zając, 1️⃣ and 👩🏽‍🔬";
  assert.equal(drawableText(text, openFonts()), text);
  for (const emoji of ["👀", "1️⃣", "👩🏽‍🔬"])
    assert.match(emojiUrl(emoji) ?? "", /^data:image\/svg\+xml;base64,/);
  for (const letter of ["L", "ą", "1"]) assert.equal(emojiUrl(letter), null);
  assert.equal((await toCard({ ...plain, title: text })).match(/<image /g)?.length, 4);
});

test("a letter and its mark that were typed apart are drawn as one", () => {
  assert.equal(drawableText("Zaja\u0328c", openFonts()), "Zając");
});

test("each script is drawn by the font that has it", () => {
  const samples = {
    "source-serif-4-latin": "Aé",
    "source-serif-4-latin-ext": "ąŁ",
    "source-serif-4-vietnamese": "ặ",
    "source-serif-4-greek": "Ωή",
    "source-serif-4-cyrillic": "Жя",
    "markazi-text-arabic": "مح",
  };
  const { has, read } = openFonts();
  for (const letter of "ひカ医像") assert.ok(has(letter), letter);
  for (const [name, text] of Object.entries(samples))
    assert.deepEqual(
      read(text).map((font) => [font.name, font.weight]),
      [400, 600].map((weight) => [name, weight]),
    );
});

test("a character that a font lists but has no glyph for is drawn in its plain form", async () => {
  const fonts = openFonts();
  assert.equal(drawableText("a\u2011b\u202Fc", fonts), "a‐b c");
  assert.deepEqual(missingCharacters(["a\u2011b \u202Fc"], fonts), []);
});

/** Writes the cards of a site; returns which of them are the same picture as which other, and the notes. */
const compared = async (of: typeof site, context: TestContext) => {
  const warn = context.mock.method(console, "warn", () => {});
  const files = await written(of, newFolder());
  const same = (name: string, other: string) =>
    files.get(name)?.equals(files.get(other) ?? Buffer.alloc(0));
  return { same, notes: warn.mock.calls.map(({ arguments: [note] }) => note) };
};

test("a card whose title no font has is the card of the series, with a note", async (context) => {
  const { same, notes } = await compared(siteWith("Look: नमस्ते!"), context);
  assert.ok(same("/talks/s01e01/card.png", "/webinar/card.png"));
  assert.ok(!same("/talks/s01e02/card.png", "/webinar/card.png"));
  assert.deepEqual(notes, [
    "note: no font has न (U+0928), म (U+092E), स (U+0938) and 3 more: 1 card (the first is /talks/s01e01/card.png) shows the series or the address of the site instead",
  ]);
});

test("where no font has the title of the series, its card is the site's address", async (context) => {
  const episodes = { s01: { topic: "მონაცემები" }, s02: { topic: "Looking" } };
  const georgian = madeSite({
    series: { title: "მონაცემები", description: "ვებინარები" },
    episodes,
  });
  const { same } = await compared(georgian, context);
  const card = cardsOf(georgian)[0];
  assert.deepEqual(card && wholeText(card, openFonts()), {
    label: "Webinars",
    title: "example.org/webinar",
    below: [],
    when: "",
    series: "",
    accent: "#a8321a",
    form: "wide",
  });
  for (const id of ["s01", "s02"]) assert.ok(same(`/webinar/${id}/card.png`, "/webinar/card.png"));
});

test("a card names speakers and where they work only if the fonts have all of it", () => {
  const textWith = (ada: { name: string; affiliation: string }) => {
    const talks = [{ title: "Looking", speakers: ["ada-lind"] }];
    const made = madeSite({ people: { "ada-lind": ada }, episodes: { s01: { talks } } });
    const card = cardsOf(made).find(({ text }) => text.label === "S01E01");
    return card && wholeText(card, openFonts());
  };
  assert.deepEqual(textWith({ name: "Ada Lind", affiliation: "დიდი სკოლა" })?.below, ["Ada Lind"]);
  assert.equal(textWith({ name: "ადა ლინდი", affiliation: "Harbour College" })?.label, "Webinars");
});
