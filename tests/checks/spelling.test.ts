import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { findMisspellings } from "../../src/checks/engine/spelling.ts";
import { loadData } from "../../src/load/load-data.ts";
import { formatNotes, formatProblem } from "../../src/problems.ts";

/** Returns the notes about the real data in which some texts of the first webinar are replaced. */
async function notesWith(changes: Readonly<Record<string, string>>, words?: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "spelling-"));
  try {
    cpSync("tests/fixtures/looking-glass", folder, { recursive: true });
    const file = path.join(folder, "episodes/s01.yaml");
    let text = readFileSync(file, "utf8");
    for (const [old, fresh] of Object.entries(changes)) {
      assert.ok(text.includes(old), old);
      text = text.replace(old, fresh);
    }
    writeFileSync(file, text);
    if (words !== undefined) writeFileSync(path.join(folder, "words.yaml"), words);
    const notes = await findMisspellings(loadData(folder).records);
    return notes.map((note) => formatProblem(note).replace(/^.*episodes\//, ""));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the real data has no word that is not in a dictionary", async () => {
  assert.deepEqual(await findMisspellings(loadData("tests/fixtures/looking-glass").records), []);
});

test("a misspelt word is noted at its place, once for each text, with what may be meant", async () => {
  const slip = "A scoping reveiw of papers, a reveiw";
  assert.deepEqual(await notesWith({ "A scoping review of papers": slip }), [
    's01.yaml:14:17  talks.0.abstract: "reveiw" is not in the dictionary (did you mean "review"?)',
  ]);
});

test("a slip is noted whatever letters stand in the word", async () => {
  const slips = "Atempts temperaentally impeccbly swiftt reundo";
  assert.equal((await notesWith({ "A scoping review": slips })).length, 5);
});

test("words with a prefix, a suffix or both, and the parts of joined ones are right", async () => {
  const words = "Reread undoing disagreements inexpensive decoded well-prepared Non-linear";
  assert.deepEqual(await notesWith({ "A scoping review": words }), []);
});

test("British and American spellings are both right, and so are names of the series", async () => {
  const words = "generalised generalized colour color programmes’ doesn’t Daneshjou’s Zając X-rays";
  assert.deepEqual(await notesWith({ "A scoping review": words }), []);
});

test("code, addresses, numbers and abbreviations are no words", async () => {
  const codes = "`xqzt` <https://example.org/xqzt> 3xqz BraTS MRIs [it](https://example.org/qqzt)";
  assert.deepEqual(await notesWith({ "A scoping review": codes }), []);
});

test("an abstract in another language is not looked at", async () => {
  const danish = {
    "A scoping review": "En oversigt over forskningen",
    "    topics:": "    language: da\n    topics:",
  };
  assert.deepEqual(await notesWith(danish), []);
});

test("a word of words.yaml is right, also at the start of a sentence", async () => {
  const slip = { "A scoping review": "Flurbing a flurb" };
  assert.equal((await notesWith(slip)).length, 2);
  assert.deepEqual(await notesWith(slip, "- flurb\n- flurbing\n- segmentations\n"), []);
});

test("a text of nothing but unknown words is told without a suggestion for each", async () => {
  const many = Array.from({ length: 40 }, (_, i) => `qz${"abcdefghij"[i % 10]}x${"klmn"[i % 4]}wq`);
  const notes = await notesWith({ "A scoping review": many.join(" ") });
  assert.equal(notes.length, new Set(many).size);
  assert.equal(notes.at(-1)?.includes("did you mean"), false);
});

test("notes are printed one a line and name themselves", () => {
  const note = { file: "a.yaml", line: 2, column: 3, field: "bio", fact: "odd" };
  assert.equal(formatNotes([note]), "note: a.yaml:2:3  bio: odd");
});
