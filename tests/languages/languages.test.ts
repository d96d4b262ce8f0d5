import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { dump } from "js-yaml";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { checkRecords } from "../../src/checks/index.ts";
import { dateFormsOf, separatorsIn } from "../../src/languages/date-forms.ts";
import { directionOf, isolated } from "../../src/languages/direction.ts";
import { en } from "../../src/languages/en.ts";
import { say } from "../../src/languages/fill-phrase.ts";
import { languageOf, shippedLanguages } from "../../src/languages/language.ts";
import { formsOf, type Phrase, type PhraseKey } from "../../src/languages/phrases.ts";
import { readEntry } from "../../src/load/read-entry.ts";
import { formatProblem } from "../../src/problems.ts";
import { interfaceSchema } from "../../src/schema/interface.ts";
import { madeRecords, madeSite } from "../sites/made-site.ts";
import { spokenFolder, spokenPages } from "../sites/spoken-pages.ts";

const languages = Object.entries(shippedLanguages);
const keys = Object.keys(en) as PhraseKey[];

const textsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [file, readFileSync(file, "utf8")] as const);

const layouts = textsIn("layouts").filter(([file]) => /\.(njk|md)$/.test(file));

test("every shipped language has the values and links of English in every phrase", () => {
  for (const [tag, phrases] of languages) {
    const { success, error } = interfaceSchema.safeParse(phrases);
    assert.ok(success, `${tag}: ${error?.message}`);
  }
});

test("every shipped language has all the plurals that it needs", () => {
  for (const [tag, phrases] of languages) {
    const rules = new Intl.PluralRules(tag);
    const counting = (Object.values(phrases) as Phrase[]).flatMap((phrase) =>
      typeof phrase === "string" ? [] : phrase,
    );
    for (const forms of counting)
      for (const count of [0, 1, 2, 5, 11, 100])
        assert.ok(rules.select(count) in forms, `${tag}: ${JSON.stringify(forms)}`);
  }
});

test("every phrase is used, and every phrase that a layout asks for exists", () => {
  const asked = layouts.flatMap(([, text]) =>
    [...text.matchAll(/\bt\.(\w+)/g)].map(([, key = ""]) => key),
  );
  assert.deepEqual(
    asked.filter((key) => !Object.hasOwn(en, key)),
    [],
  );
  const code = textsIn("src")
    .filter(([file]) => !file.startsWith(path.join("src", "languages")))
    .map(([, text]) => text)
    .concat(readFileSync("src/languages/date-forms.ts", "utf8"))
    .join("\n");
  const unused = keys.filter(
    (key) => !asked.includes(key) && !code.includes(`"${key}"`) && !code.includes(`phrases.${key}`),
  );
  assert.deepEqual(unused, []);
});

test("layouts hold no words of their own but names", () => {
  for (const [file, text] of layouts) {
    const words = text
      .replace(/{#.*?#}|{{.*?}}|{%.*?%}/gs, "")
      .replace(/[\w-]+="[^"]*"|\bhidden\b|<[^>]*>/g, " ")
      .replace(/\b(ORCID|DOI|Atom|JSON Feed|JSON Schema|BibTeX|RIS|CSL-JSON|Markdown)\b/g, "");
    assert.doesNotMatch(words, /\p{L}{2}/u, file);
    assert.doesNotMatch(text, /(?:aria-label|title|alt|placeholder)="[^"{]/, file);
  }
});

test("the label of a link has the words that are in sight, for those who speak to their computers", () => {
  const pairs = [
    ["watch", "watch_talk"],
    ["map", "map_of"],
    ["slides", "slides_of"],
    ["paper", "paper_of"],
  ] as const;
  for (const [tag, phrases] of languages)
    for (const [seen, label] of pairs)
      assert.ok(
        phrases[label].toLowerCase().includes(phrases[seen].toLowerCase()),
        `${tag}: ${label}`,
      );
});

test("quotes, apostrophes and blanks are those of the language", () => {
  const wrong = {
    en: /['"]|\s[;:!?]/,
    da: /['"“”„]|\s[;:!?]/,
    de: /['"”«»]|\s[;:!?]/,
    fr: /['"“”„]|(?<![\u00a0\u202f]|https)[;:!?»]|«(?!\u00a0)/,
    es: /['"“”„]|\s[;:!?]/,
  };
  for (const [tag, pattern] of Object.entries(wrong))
    for (const [key, phrase] of Object.entries(shippedLanguages[tag] ?? {}) as [string, Phrase][])
      for (const form of formsOf(phrase)) assert.doesNotMatch(form, pattern, `${tag}: ${key}`);
});

test("days, times, numbers and lists have the form of the language", () => {
  const wordsIn = (tag: string) => {
    const language = languageOf(tag, null);
    const dates = dateFormsOf(language);
    return [
      dates.dayWords("2025-02-24"),
      dates.timeWords("15:00"),
      say(language, "count_talks", { count: 1234 }),
      separatorsIn(["A", "B", "C"], language.locale).join("|"),
    ];
  };
  assert.deepEqual(wordsIn("en"), ["Monday 24 February 2025", "15:00", "1,234 talks", "|, | and "]);
  assert.deepEqual(wordsIn("da"), [
    "mandag den 24. februar 2025",
    "15.00",
    "1.234 foredrag",
    "|, | og ",
  ]);
  assert.deepEqual(wordsIn("de-AT").slice(0, 2), ["Montag, 24. Februar 2025", "15:00"]);
  assert.deepEqual(wordsIn("fr").slice(0, 2), ["lundi 24 février 2025", "15:00"]);
  assert.deepEqual(wordsIn("es").slice(0, 2), ["lunes, 24 de febrero de 2025", "15:00"]);
  assert.match(wordsIn("en-US")[1] ?? "", /^3:00\sPM$/);
});

test("a language that is not shipped is spoken with its own file, and else in English", () => {
  const { tag, locale, phrases } = languageOf("pt-BR", null);
  assert.deepEqual([tag, locale, phrases], ["en", "en-GB", en]);
  const own = { ...en, skip: "Saltar" };
  assert.deepEqual(
    [languageOf("pt-BR", own).tag, languageOf("pt-BR", own).phrases.skip],
    ["pt-BR", "Saltar"],
  );
  assert.equal(languageOf("de", own).phrases.skip, "Saltar");
});

test("a doubt at the language of the series says that its pages speak English", () => {
  const doubts = (language: string) =>
    checkRecords(madeRecords({ series: { language } })).filter(
      ({ rule }) => rule === "language-has-phrases",
    );
  const [doubt] = doubts("pt-BR");
  assert.match(doubt?.fact ?? "", /not "pt-BR": their own words are English until data\/interface/);
  assert.deepEqual(doubts("de-CH"), []);
});

const work = mkdtempSync(path.join(tmpdir(), "languages-"));
after(() => rmSync(work, { recursive: true }));

/** Returns the problems of a file with these phrases. */
function problemsOf(phrases: Readonly<Record<string, unknown>>): string[] {
  const folder = mkdtempSync(path.join(work, "data-"));
  const file = path.join(folder, "interface.yaml");
  writeFileSync(file, dump(phrases, { lineWidth: -1 }));
  const { problems } = readEntry(file, "data/interface.yaml", folder, interfaceSchema);
  return (problems ?? []).map(formatProblem);
}

test("a missing word is a problem that shows it in English", () => {
  const { no_title, ...others } = en;
  assert.deepEqual(problemsOf(others), [
    `data/interface.yaml:1:1  no_title: is missing (expected a text for "${no_title}")`,
  ]);
});

test("a misspelt name, a lost value and a lost link are problems of their lines", () => {
  const { skip, ...others } = en;
  assert.deepEqual(problemsOf({ skipp: skip, ...others }), [
    'data/interface.yaml:1:1  skipp: is not a field we know (did you mean "skip"?)',
  ]);
  const lost = { skip, ...others, register: "Anmelden" };
  const line = dump(lost, { lineWidth: -1 }).split("\n").indexOf("register: Anmelden") + 1;
  assert.deepEqual(problemsOf(lost), [
    `data/interface.yaml:${line}:11  register: "Anmelden" is not a text for "Register for {code}", with {code}`,
  ]);
  assert.match(problemsOf({ ...en, to_next: "The next webinar" })[0] ?? "", /, with \[ \]$/);
});

test("pages have the direction of their language, and texts in another one have theirs", async () => {
  assert.deepEqual(["he", "ar", "fa", "ur", "ku-Arab", "en", "ja", "uz"].map(directionOf), [
    ...["rtl", "rtl", "rtl", "rtl", "rtl"],
    ...["ltr", "ltr", "ltr"],
  ]);
  assert.equal(isolated("נועה לוי", "ltr"), "\u2068נועה לוי\u2069");
  assert.equal(isolated("Ada", "ltr"), "Ada");
  const { toHtml } = await readLayouts();
  const site = madeSite({
    people: { noa: { name: "נועה לוי", affiliation: "מכון הים (חיפה)" } },
    episodes: {
      s01: {
        date: "2024-02-24",
        time: "16:00",
        talks: [
          { title: "גאות ושפל: מבוא!", language: "he", speakers: ["noa"], abstract: "הרצאה." },
        ],
      },
    },
  });
  const [talk] = site.talks;
  assert.ok(talk);
  const page = toHtml("talk.njk", { site, talk, here: talk.page });
  assert.match(page, /<html lang="en" dir="ltr">/);
  assert.match(page, /<h1 id="talk" lang="he" dir="rtl">גאות ושפל: מבוא!<\/h1>/);
  assert.match(page, /<div class="prose" lang="he" dir="rtl"><p>הרצאה\./);
  assert.match(
    page,
    /<bdi>נועה לוי<\/bdi><\/a> <span class="soft">\(<bdi>מכון הים \(חיפה\)<\/bdi>\)/,
  );
});

test("pages in a language from the right, by a file of its own, say so", async () => {
  const { toHtml } = await readLayouts();
  const own = { ...en, skip: "דלגו לתוכן" };
  const site = madeSite({ series: { language: "he" }, phrases: own });
  const page = toHtml("home.njk", { site, here: site.pages.home });
  assert.match(page, /<html lang="he" dir="rtl">/);
  assert.match(page, />דלגו לתוכן</);
});

test("the tiny series speaks German, French and, by a file of its own, Japanese (npm run bless renews it)", async () => {
  for (const [name, text] of await spokenPages())
    assert.equal(text, readFileSync(path.join(spokenFolder, name), "utf8"), name);
});
