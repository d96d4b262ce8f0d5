import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import "../run-folder.ts";
import { checkData } from "../../src/build/make-site.ts";
import { fixData } from "../../src/fix/fix-data.ts";
import { temporaryFolder } from "../sites/served-site.ts";

// What other public series stumbled over, and what is like it. Texts and names are invented.

const data = path.join(temporaryFolder(), "data");
cpSync("tests/fixtures/sound", data, { recursive: true });
rmSync(path.join(data, "privacy.yaml"));
const file = path.join(data, "episodes/s01.yaml");

const a = (text: string) => `abstract: ${JSON.stringify(text)}`;
const t = (text: string) => `title: ${JSON.stringify(text)}`;
const inLanguage = (language: string, field: string) => `language: ${language}\n${field}`;

function write(fields: string): void {
  const talk = `  - speakers: [ada-lind, ben-okoro]\n    ${fields.replaceAll("\n", "\n    ")}\n`;
  const webinar = 'topic: Tides\ndate: 2024-03-11\ntime: "16:00"\nplatform: Jitsi\n';
  writeFileSync(file, `${webinar}talks:\n${talk}`);
}

/** Returns the rule, or the fact where the schema says it, of each problem and doubt about a talk with these fields. */
function found(fields: string): string[] {
  write(fields);
  const { problems, doubts } = checkData(data, { on: "2025-01-15" });
  return [...problems, ...doubts].map(({ rule, fact }) => rule ?? fact);
}

const sound: Readonly<Record<string, readonly string[]>> = {
  "words of a link that are an address": [
    a("[https://t.example.org/a](https://t.example.org/a)"),
    a("[t.example.org/b](https://t.example.org/b)"),
    a("[www.t.example.org](https://www.t.example.org/)"),
    a("[https://t.example.org/a (PDF)](https://t.example.org/a)"),
    a("[<https://t.example.org/a_(b)>](https://t.example.org/a_(b))"),
  ],
  "letters and numbers in brackets": [
    a("(1) one, (iv) two, (XII) three, SU(2)×U(1) [cf. (3)]"),
    a("(see O(n), f(x, y), g(h(3)))"),
    a("1) one 2) two, 3.) three, a) four ;-)"),
    t("On Si(111)-(7×7)"),
  ],
  "formulas and prices": [
    a("$a_1*b_2*c_3$, \\(a_{b} \\text{ and } c_{d}\\) and $$\\{x \\mid y\\}$$"),
    a("It costs $5, $10 or US$20; `$x` and $x$-axis."),
    t("$\\chi(G) \\le \\Delta$ for $5"),
  ],
  "signs of number that are quoted, or touch a word": [
    t("Evening #3"),
    "title: C# and F# compared",
    "abstract: The sea (#3) rises.",
  ],
  "zones that are words of another language": [
    inLanguage("fr", a("La mer est haute à 16 h cet été.")),
    inLanguage("it", a("Il CET è chiuso alle 16:00.")),
    inLanguage("es", a("A las 16:00 este mes: EST es una sigla.")),
  ],
  "blanks of French": [
    inLanguage("fr", a("Pourquoi ? Oui ! « Non » : la mer ; 50 % de 10 €")),
    inLanguage("fr-CA", a("Un mot\u202f; deux mots\u00a0: « trois »")),
    inLanguage("br", a("Petra ? Ya !")),
  ],
  "capitals beside letters that have none, and abbreviations": [
    inLanguage("ja", t("潮の観測 OBSERVATORY NETWORK")),
    inLanguage("ar", t("البحر NETWORK OCEANS")),
    t("CLARIN & DARIAH"),
    t("R.E.M. AND U2"),
  ],
  "quotation marks of Hebrew": [
    inLanguage("he", t('צה"ל והים')),
    inLanguage("he", a('למי קוראים רחוב? "ים" ו"עץ" אחד, ב"ה.')),
    inLanguage("he", a('ת"א והחוף')),
  ],
  "dashes, dates and numbers in a folded text": [
    "abstract: >-\n  A sum a\n  - b is small",
    "abstract: >-\n  It was in\n  1999. Then it rained.",
    "abstract: >-\n  We say:\n\n  - waves\n\n  - tides",
  ],
  "handles, rooms and names of machines": [
    a("Write to @ada@tides.social, or join #tides:matrix.org and https://matrix.to/#/@ada:x.org"),
    a("git clone git@host.example:sea/waves.git, or ssh user@localhost; mAP@0.5"),
    a("See https://element.example/#/room/#sea:example.org"),
  ],
  "names of code, and words that only look like placeholders": [
    t("TODO or not TODO: __init__, __FILE__ and $HOME"),
    t("A List<Integer>, a<b and c>d, colou?r"),
    t("TBD: trunk-based development"),
    a("In the СССР archive, {{ name }} stands in templates. 1986\\. A year."),
  ],
  "recordings elsewhere": [
    "recording: https://zenodo.org/records/1234567",
    "recording: https://doi.org/10.5446/12345",
    "recording: { url: https://media.example.org/a/talk.mp4, start: '10:23' }",
  ],
};

const wrong: Readonly<Record<string, readonly (readonly [fields: string, ...found: string[]])[]>> =
  {
    "signs of number that cut a text": [
      ["title: Issue #12 of the sea", "no-cut-texts"],
      ["title: C #sharp", "no-cut-texts"],
      ["title: Waves # a comment", "comments-apart"],
    ],
    "headings in abstracts": [
      [a("# Posters"), "marks-take-effect"],
      [a("Posters\n======="), "marks-take-effect"],
      [a("We show.\n\n### Posters ###"), "marks-take-effect"],
    ],
    "lists, code and tables that YAML joins": [
      ["abstract: >-\n  We say:\n  1. waves\n  2. tides", "lists-keep-lines"],
      ["abstract: We say\n  * waves\n  * tides", "lists-keep-lines"],
      ["abstract: >-\n  Code:\n  ```\n  x\n  ```", "lists-keep-lines"],
      ["abstract: >-\n  | a | b |\n  |---|---|\n  | 1 | 2 |", "lists-keep-lines"],
    ],
    "brackets that are open, and addresses in words": [
      [a("We listen (to the sea."), "balanced-marks"],
      [a("We listen to the sea)."), "balanced-marks"],
      [a("Ask ada@tides.example.org first."), "emails-in-fields"],
      [a("See www.t.example.org/a."), "whole-addresses"],
      [a("See [it](t.example.org/a)."), "whole-addresses"],
    ],
    "footnotes, each told once": [
      [a("Caves answer.[^1]\n\n[^1]: Most do."), "no-footnotes"],
      [a("Caves answer.[^a] So do halls.[^a]"), "no-footnotes"],
      [a("Caves^[most] answer."), "no-footnotes"],
    ],
    "formulas that cannot be shown": [
      [a("It is $\\frac{a}{b$."), "formulas-parse"],
      [t("Walks in $\\mathbb{Z$"), "formulas-parse"],
      [a("\\[ \\undefinedcommand{x} \\]"), "formulas-parse"],
    ],
    "numbers and words of YAML": [
      ["recording: 12345678901", '"12345678901" is a number, not text: put it in quotes'],
      ["title: 0755", '"0755" is a number, not text: put it in quotes'],
      ["title: null", '"null" is a word for nothing, not text: put it in quotes'],
      ["title: true", '"true" is true or false, not text: put it in quotes'],
    ],
  };

for (const [kind, talks] of Object.entries(sound))
  describe(`sound: ${kind}`, () => {
    for (const fields of talks)
      test(fields, () => {
        assert.deepEqual(found(fields), []);
        const before = readFileSync(file, "utf8");
        assert.deepEqual(fixData(data), []);
        assert.equal(readFileSync(file, "utf8"), before);
      });
  });

for (const [kind, talks] of Object.entries(wrong))
  describe(`wrong: ${kind}`, () => {
    for (const [fields, ...expected] of talks)
      test(fields, () => assert.deepEqual(found(fields), expected));
  });

const tracked = "https://t.example.org/s?utm_source=mail";
const whole = "https://t.example.org/s";
for (const [before, after] of [
  [`[${tracked}](${tracked}), more`, `[${whole}](${whole}), more`],
  [`**[${tracked}#a](${tracked}#a "A title")**`, `**[${whole}#a](${whole}#a "A title")**`],
  [`[a]: ${tracked}\n\nand <${tracked}>`, `[a]: ${whole}\n\nand <${whole}>`],
  [`Links:${tracked}, and  more.`, `Links:${whole}, and more.`],
  [`資料：${tracked} を見る`, `資料：${whole} を見る`],
  [`(url:${tracked})`, `(url:${whole})`],
  [`x${tracked}`, `x${tracked}`],
  ["http://[?utm_source=a", "http://[?utm_source=a"],
] as const)
  test(`a repair makes of ${before} ${before === after ? "nothing else" : after}`, () => {
    write(a(before));
    fixData(data);
    assert.ok(readFileSync(file, "utf8").includes(a(after)));
    assert.deepEqual(fixData(data), []);
  });
