import assert from "node:assert/strict";
import { test } from "node:test";
import {
  DataError,
  formatAnnotations,
  formatDoubts,
  formatProblem,
  formatProblems,
  type Problem,
  quote,
  sortProblems,
  suggest,
  visible,
} from "../src/problems.ts";

const problem: Problem = {
  file: "data/episodes/s07.yaml",
  line: 4,
  column: 5,
  field: "talks.0.title",
  fact: '"2024" is a number, not text: put it in quotes',
};

test("a problem is told as file:line:column, two blanks, the field and the fact", () => {
  assert.equal(
    formatProblem(problem),
    'data/episodes/s07.yaml:4:5  talks.0.title: "2024" is a number, not text: put it in quotes',
  );
});

test("a problem of a whole file names no field", () => {
  assert.equal(
    formatProblem({ ...problem, line: 1, column: 1, field: "", fact: "is empty" }),
    "data/episodes/s07.yaml:1:1  is empty",
  );
});

test("problems stand in the order of file, line, column and field, numbers as numbers", () => {
  const at = (file: string, line: number, column: number, field = "") => ({
    ...problem,
    file,
    line,
    column,
    field,
  });
  const sorted = [
    at("a", 2, 1),
    at("a", 10, 3, "x"),
    at("a", 10, 3, "y"),
    at("a", 10, 12),
    at("b", 1, 1),
  ];
  assert.deepEqual(sortProblems(sorted.toReversed()), sorted);
});

test("the last line counts the problems", () => {
  assert.equal(
    formatProblems([problem]).split("\n").at(-1),
    "1 problem in the data; nothing was built.",
  );
  assert.equal(
    formatProblems([problem, problem]).split("\n").at(-1),
    "2 problems in the data; nothing was built.",
  );
});

test("the error of the data holds its problems, and its message tells them all", () => {
  const error = new DataError([problem]);
  assert.deepEqual(error.problems, [problem]);
  assert.equal(error.message, formatProblems([problem]));
});

test("on GitHub a problem annotates its line, with the characters of commands escaped", () => {
  assert.equal(
    formatAnnotations([problem], "problem"),
    '::error file=data/episodes/s07.yaml,line=4,col=5::talks.0.title: "2024" is a number, not text: put it in quotes',
  );
  const odd = { ...problem, file: "data/a,b:c%.yaml", field: "", fact: "100% :: of\r\nlines" };
  assert.equal(
    formatAnnotations([odd], "problem"),
    "::error file=data/a%2Cb%3Ac%25.yaml,line=4,col=5::100%25 :: of\\u{d}\\u{a}lines",
  );
  assert.match(formatAnnotations([problem], "doubt"), /^::warning file=data\/episodes\/s07\.yaml,/);
});

test("the nearest known word is suggested, whatever its case", () => {
  assert.equal(suggest("websit", ["title", "website"]), ' (did you mean "website"?)');
  assert.equal(
    suggest("malih-alikhani", ["malihe-alikhani"]),
    ' (did you mean "malihe-alikhani"?)',
  );
  assert.equal(suggest("Titel", ["title"]), ' (did you mean "title"?)');
  assert.equal(suggest("speakers", ["speaker", "speakersx"]), ' (did you mean "speaker"?)');
});

test("nothing is suggested where no known word is near", () => {
  assert.equal(suggest("xyzzy", ["title", "date"]), "");
  assert.equal(suggest("x", ["title"]), "");
  assert.equal(suggest("", ["title"]), "");
  assert.equal(suggest("title", []), "");
});

test("a typed value is shown in quotes, on one line, and shortened when it is long", () => {
  assert.equal(quote("a\n  b\tc"), '"a b c"');
  assert.equal(quote(16), '"16"');
  assert.equal(quote([1, "a"]), '"[1,"a"]"');
  assert.equal(quote("x".repeat(60)), `"${"x".repeat(60)}"`);
  assert.equal(quote("😀".repeat(61)), `"${"😀".repeat(59)}…"`);
});

test("two hundred problems are printed, and the others are counted", () => {
  const many = Array.from({ length: 250 }, (_, i) => ({ ...problem, line: i + 1 }));
  const lines = formatProblems(many).split("\n");
  assert.equal(lines.length, 202);
  assert.match(lines[199] ?? "", /:200:5 /);
  assert.deepEqual(lines.slice(200), [
    "… and 50 more",
    "250 problems in the data; nothing was built.",
  ]);
  assert.equal(formatDoubts(many).split("\n").at(-1), "… and 50 more");
  assert.equal(formatAnnotations(many, "problem").split("\n").length, 10);
});

test("of three hundred thousand problems the count says that there may be more", () => {
  const many = Array.from({ length: 300_000 }, () => problem);
  assert.match(new DataError(many).message, /\nat least 300000 problems in the data;/);
});

test("characters that control a terminal, a line or its direction are shown by their code points", () => {
  assert.equal(
    visible("a\u001b[31m\nb\u202ec\u2028\u0085\ud83d"),
    String.raw`a\u{1b}[31m\u{a}b\u{202e}c\u{2028}\u{85}\u{d83d}`,
  );
  const plain = "Zoë 👩‍🔬 – “x” :: # [y] ##, e\u0301";
  assert.equal(visible(plain), plain);
});

test("no line becomes a command of GitHub Actions", () => {
  assert.equal(visible("::error::x"), String.raw`\u{3a}:error::x`);
  assert.equal(visible("a ##[group]x"), String.raw`a \u{23}#[group]x`);
  const odd = { ...problem, file: "::error::x\n::warning::y", fact: "\r::add-mask::z" };
  for (const text of [formatProblem(odd), formatProblems([odd]), formatDoubts([odd])])
    assert.doesNotMatch(text, /^\s*::|\r|\n::/);
  assert.equal(formatAnnotations([odd], "problem").split(/[\r\n]/).length, 1);
});
