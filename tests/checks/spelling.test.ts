import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import "../run-folder.ts";
import { checkDataAndSpelling } from "../../src/build/check-spelling.ts";
import { formatDoubts, formatProblem } from "../../src/problems.ts";

const frozen = "tests/fixtures/looking-glass";
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Returns a copy of the frozen series with a new webinar of these talks; `words` is its words.yaml if not its own. */
function folderWith(talks: readonly Talk[], words?: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), "spelling-"));
  folders.push(folder);
  cpSync(frozen, folder, { recursive: true });
  const typed = talks.map((talk) => ({ speakers: ["alice-jin"], ...talk }));
  writeFileSync(path.join(folder, "episodes/s07.yaml"), JSON.stringify({ talks: typed }));
  if (words !== undefined) writeFileSync(path.join(folder, "words.yaml"), words);
  return folder;
}

/** Returns what is noted about the talks of a new webinar; the dictionaries take a second to load, so tests ask for many at once. */
async function notesOn(talks: readonly Talk[], words?: string): Promise<string[]> {
  const notes = await misspellingsIn(folderWith(talks, words));
  return notes
    .map((note) => formatProblem(note))
    .filter((note) => words === undefined || note.includes("s07.yaml"))
    .map((note) => note.replace(/^.*s07\.yaml:\d+:\d+ {2}/, ""));
}

async function misspellingsIn(folder: string) {
  const { doubts } = await checkDataAndSpelling(folder, { on: "2025-01-15" });
  return doubts.filter(({ rule }) => rule === "words-in-dictionary");
}

interface Talk {
  readonly title?: string;
  readonly topics?: readonly string[];
  readonly abstract: string;
  readonly language?: string;
}

const right: Readonly<Record<string, Talk>> = {
  "words with a prefix, a suffix or both, and the parts of joined ones": {
    abstract: "Reread undoing disagreements inexpensive decoded well-prepared Non-linear",
  },
  "British and American spellings, and names of the series": {
    abstract: "generalised generalized colour color programmes’ doesn’t Daneshjou’s Zając X-rays",
  },
  "code, addresses, numbers and abbreviations": {
    abstract: "`xqzt` <https://example.org/xqzt> 3xqz BraTS MRIs [it](https://example.org/qqzt)",
  },
  "terms and names that are near no word of the dictionary": {
    abstract: "codicology by Vaswick, in Kumrovec, of transmons",
  },
  "an abstract in another language": {
    abstract: "En oversigt over forskningen",
    language: "da",
  },
};
const wrong = [
  "A scoping reveiw of papers, a reveiw",
  "All atempts of ours were temperaentally impeccbly swiftt and reoccured",
];
const all = [...Object.values(right), ...wrong.map((abstract) => ({ abstract }))];
const notes = await notesOn(all);
const notesOnTalk = (i: number) => notes.filter((note) => note.startsWith(`talks.${i}.`));

test("the frozen series has no word that is not in a dictionary", () => {
  assert.deepEqual(
    notes.filter((note) => !note.startsWith("talks.")),
    [],
  );
});

for (const [i, what] of Object.keys(right).entries())
  test(`right as they stand: ${what}`, () => assert.deepEqual(notesOnTalk(i), []));

const firstWrong = Object.keys(right).length;

test("a misspelt word is noted once for each text, with what may be meant", () => {
  assert.deepEqual(notesOnTalk(firstWrong), [
    `talks.${firstWrong}.abstract: "reveiw" is not in the dictionary (did you mean "review"?) [words-in-dictionary]`,
  ]);
});

test("a slip is noted whatever letters stand in the word", () => {
  assert.equal(notesOnTalk(firstWrong + 1).length, 5);
});

test("titles and topics are read like other texts, and make no word right", async () => {
  const found = await notesOn([
    { title: "A reveiw of labels", topics: ["anotation"], abstract: "A reveiw of anotation." },
  ]);
  assert.deepEqual(
    found.map((note) => note.replace(/ is not.*/, "")),
    [
      'talks.0.title: "reveiw"',
      'talks.0.topics.0: "anotation"',
      'talks.0.abstract: "reveiw"',
      'talks.0.abstract: "anotation"',
    ],
  );
});

test("of 5,000 words of sound prose in many fields, no rule doubts more than two", async () => {
  const talks = readFileSync("tests/fixtures/sound-prose.md", "utf8")
    .split(/^# /m)
    .slice(1)
    .map((text) => {
      const [title = "", ...lines] = text.split("\n");
      return { title, abstract: lines.join("\n").trim() };
    });
  assert.ok(talks.length > 30);
  const folder = folderWith(talks);
  const { problems, doubts } = await checkDataAndSpelling(folder, { on: "2025-01-15" });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    doubts.map(({ fact }) => fact.split(" ", 1)[0]),
    ['"operando"', '"serpentinite"'],
  );
});

test("a word of words.yaml is right, also at the start of a sentence", async () => {
  const slip = [{ abstract: "Glurred foam is always glurred." }];
  assert.equal((await notesOn(slip)).length, 2);
  assert.deepEqual(await notesOn(slip, "- glurred\n"), []);
});

test("a note stands at the place of its word", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "spelling-"));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(frozen, folder, { recursive: true });
  const file = path.join(folder, "episodes/s01.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("A scoping review of", "A scoping reveiw of"));
  const [note] = await misspellingsIn(folder);
  assert.match(note ? formatProblem(note) : "", /s01\.yaml:14:17 {2}talks\.0\.abstract: "reveiw" /);
});

test("doubts are printed one a line and name themselves", () => {
  const doubt = { file: "a.yaml", line: 2, column: 3, field: "bio", fact: "odd" };
  assert.equal(formatDoubts([doubt]), "doubt: a.yaml:2:3  bio: odd");
});
