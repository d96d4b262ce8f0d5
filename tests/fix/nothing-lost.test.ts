import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import "../run-folder.ts";
import { checkData } from "../../src/build/make-site.ts";
import { fixData } from "../../src/fix/fix-data.ts";
import { readYaml } from "../../src/load/read-yaml.ts";
import { formatProblem } from "../../src/problems.ts";
import { below, pick, type Random, randomOf } from "../random.ts";
import { temporaryFolder } from "../sites/served-site.ts";

// FIXES=5000 FIX_SEED=7 npm test -- nothing-lost makes as many texts, other ones.
const count = Number(process.env["FIXES"] ?? 250);
const seed = Number(process.env["FIX_SEED"] ?? 18);

const words = [
  ..."the tide rises (slowly) O(n) 5 caf\u00e9 na\u00efve, why? no: yes; (a) a) O'Hara's".split(
    " ",
  ),
  ..."la mer monte « oui » Straße „Maß“ größer".split(" "),
  ..."潮の満ち引き を測る（第２回）。 「海」 משלב עברית صوت البحر می‌خواهم море и СССР คลื่น हिन्दी".split(
    " ",
  ),
];

/** What a repair must leave as it is, blanks included. */
const kept = [
  "`code  as  typed ,`",
  "$x  _1 ,  y_2$",
  "\\(a  , b\\)",
  "**bold**",
  "*soft*",
  "[https://tides.example.org/a](https://tides.example.org/a)",
  '[the slides](https://tides.example.org/b "A  title")',
  "<https://tides.example.org/c?id=3>",
  "https://tides.example.org/d_(e)?id=1&x=2#part",
  "https://tides.example.org/Cafe\u0301",
  "snake_case",
  "\ue000",
];

const tracked = ["?utm_source=mail", "?id=4&fbclid=9", "?gclid=1#top"];

/** Slips, most of which are repaired. */
const slips: readonly ((random: Random) => string)[] = [
  () => "two  blanks",
  () => "a blank , a comma",
  () => "zero\u200bwidth",
  () => "soft\u00adhyphen",
  () => "line\u2028break",
  () => "no\u00a0break",
  () => "e\u0301",
  () => "a\ttab",
  () => "( open",
  (random) => `https://tides.example.org/s${pick(tracked, random)}`,
  (random) => `url:https://tides.example.org/s${pick(tracked, random)}, next`,
  (random) => `見るhttps://tides.example.org/s${pick(tracked, random)}`,
  (random) => {
    const address = `https://tides.example.org/s${pick(tracked, random)}`;
    return `[${address}](${address})`;
  },
];

function textOf(random: Random): string {
  const pieces = Array.from({ length: 2 + below(12, random) }, () => {
    const kind = random();
    if (kind < 0.2) return pick(slips, random)(random);
    return kind < 0.4 ? pick(kept, random) : pick(words, random);
  });
  return pieces.map((piece) => piece + pick([" ", " ", " ", "  ", "\n", "\n\n"], random)).join("");
}

/** Ways to write a text in YAML. */
const styles: readonly ((text: string) => string)[] = [
  (text) => JSON.stringify(text),
  (text) =>
    `'${text
      .trim()
      .replaceAll("'", "''")
      .replace(/\s*\n\s*/g, "\n\n      ")}'`,
  (text) => `|\n${text.replace(/^/gm, "      ")}`,
  (text) => `>-\n${text.replace(/^/gm, "      ")}`,
  (text) => text.trim().replace(/\s*\n\s*/g, "\n      "),
];

function fileOf(random: Random): string {
  const title = pick(
    styles,
    random,
  )(
    textOf(random)
      .trim()
      .replace(/\s*\n\s*/g, " "),
  );
  const abstract = pick(styles, random)(textOf(random));
  return `# about  tides , and\u200b more\ntopic: Tides\ntalks:\n  - title: ${title}\n    speakers: [ada-lind] # one  speaker\n    abstract: ${abstract}\n    topics: [ "sea" ,  'harbour' ]\n`;
}

/** A text without blanks, invisible characters and parameters that track: what no repair may change. */
function essence(text: string): string {
  return tracked
    .reduce(
      (rest, query) => rest.replaceAll(query, query.replace(/(\?|&)(utm|fbclid|gclid)\w*=\w+/, "")),
      text,
    )
    .normalize("NFC")
    .replace(/[\s\u200b\u00ad]/g, "");
}

type Typed = { topic: string; talks: { title: string; abstract: string; topics: string[] }[] };

function typedIn(text: string): Typed | null {
  const { value, problem } = readYaml({ file: "s01.yaml", text });
  return problem ? null : (value as Typed);
}

/** Repairs a file twice and returns its text. */
function fixed(folder: string, text: string): string {
  const file = path.join(folder, "episodes/s01.yaml");
  writeFileSync(file, text);
  fixData(folder);
  const after = readFileSync(file, "utf8");
  assert.deepEqual(fixData(folder), [], "a second run changes nothing");
  assert.equal(readFileSync(file, "utf8"), after);
  return after;
}

function assertNothingLost(before: string, after: string): void {
  const [old, now] = [typedIn(before), typedIn(after)];
  if (old === null || now === null) {
    assert.equal(after, before);
    return;
  }
  const texts = ({ topic, talks }: Typed) =>
    [topic, ...talks.flatMap(({ title, abstract, topics }) => [title, abstract, ...topics])].map(
      String,
    );
  assert.deepEqual(texts(now).map(essence), texts(old).map(essence));
  const comments = (text: string) => text.match(/#.*(?=\n)/g)?.[0];
  assert.equal(comments(after), comments(before));
  const abstracts = [old, now].map(({ talks }) => talks[0]?.abstract ?? "");
  for (const piece of kept)
    assert.equal(abstracts[1]?.split(piece).length, abstracts[0]?.split(piece).length, piece);
}

describe(`${count} texts in many scripts, with links, code, formulas and slips`, () => {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  mkdirSync(path.join(data, "episodes"), { recursive: true });

  test("lose nothing to a repair, and have no more problems after it", () => {
    const random = randomOf(seed);
    let repaired = 0;
    for (let i = 0; i < count; i++) {
      const before = fileOf(random);
      const after = fixed(data, before);
      if (after !== before) repaired++;
      assertNothingLost(before, after);
      const { problems } = checkData(data, { on: "2025-01-15" });
      assert.deepEqual(
        problems.filter(({ rule }) => rule === "addresses-without-tracking"),
        [],
        after,
      );
    }
    assert.ok(repaired > count / 2, `${repaired} were repaired`);
  });

  test("have no problem where they have no slip", () => {
    const random = randomOf(seed + 2);
    const sound = [...words, ...kept.filter((piece) => !/\ue000|snake|\u0301/.test(piece))];
    for (let i = 0; i < count / 5; i++) {
      const pieces = Array.from({ length: 12 }, () => pick(sound, random));
      const abstract = JSON.stringify(pieces.join(" "));
      const text = `talks:\n  - speakers: [ada-lind]\n    abstract: ${abstract}\n`;
      writeFileSync(path.join(data, "episodes/s01.yaml"), text);
      assert.deepEqual(
        checkData(data, { on: "2025-01-15" }).problems.map(formatProblem),
        [],
        abstract,
      );
    }
  });

  test("are left alone where they cannot be read", () => {
    const random = randomOf(seed + 1);
    for (let i = 0; i < count / 5; i++) {
      const text = fileOf(random);
      const at = below(text.length, random);
      const broken =
        text.slice(0, at) + pick(['"', "{", "\t- ", "&a ", "<<<<<<< x\n"], random) + text.slice(at);
      if (typedIn(broken) === null) assert.equal(fixed(data, broken), broken);
    }
    rmSync(data, { recursive: true });
  });
});
