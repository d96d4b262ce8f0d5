import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { fixData } from "../../src/fix/fix-data.ts";

/** Fixes one file of a data folder, twice; returns its text, and `line:column  field: "old" → "new"` for each change. */
function fix(file: string, before: string): { after: string; changes: string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), "fix-"));
  try {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, before);
    const changes = fixData(folder).map(
      ({ line, column, field, fact }) => `${line}:${column}  ${field}: ${fact}`,
    );
    const after = readFileSync(target, "utf8");
    assert.deepEqual(fixData(folder), [], "a second run changes nothing more");
    assert.equal(readFileSync(target, "utf8"), after);
    return { after, changes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function talk(fields: string): string {
  return `talks:\n  - title: Shortcuts\n    speakers: [ada]\n    ${fields}\n`;
}

const episode = "episodes/s01.yaml";

for (const address of [
  "https://www.youtube.com/watch?v=q-DBwWZejMY",
  "https://www.youtube.com/watch?v=q-DBwWZejMY&list=PL_abcdefghijk&index=2&t=30s",
  "http://m.youtube.com/watch?app=desktop&v=q-DBwWZejMY",
  "https://youtu.be/q-DBwWZejMY?si=AbCdEf",
  "https://www.youtube-nocookie.com/embed/q-DBwWZejMY",
  "https://www.youtube.com/live/q-DBwWZejMY?feature=share",
  "https://youtube.com/shorts/q-DBwWZejMY",
  "youtu.be/q-DBwWZejMY",
])
  test(`the id takes the place of ${address}`, () => {
    const { after, changes } = fix(
      episode,
      talk(`recording: { youtube: ${address} } # from the mail`),
    );
    assert.equal(after, talk("recording: { youtube: q-DBwWZejMY } # from the mail"));
    assert.equal(changes.length, 1);
  });

for (const typed of [
  "https://orcid.org/0000-0002-1694-233x",
  "http://www.orcid.org/0000-0002-1694-233X/",
  "orcid.org/0000-0002-1694-233X?lang=en",
  "0000 0002 1694 233X",
  "000000021694233x",
  '"ORCID: 0000-0002-1694-233X"',
  "0000–0002–1694–233X",
  "<https://orcid.org/0000-0002-1694-233X>",
  "https://orcid.org/0000-0002-1694-233X.",
  "https://orcid.org/my-orcid?orcid=0000-0002-1694-233X",
  "0000-0002-1694-233Х",
  "００００-０００２-１６９４-２３３X",
])
  test(`the ORCID iD takes the place of ${typed}`, () => {
    const { after } = fix("people/ada.yaml", `name: Ada Lind\norcid: ${typed} # from her page\n`);
    assert.match(after, /^name: Ada Lind\norcid: "?0000-0002-1694-233X"? # from her page\n$/);
  });

test("an ORCID iD with a wrong check digit stays", () => {
  const before = "name: Ada Lind\norcid: https://orcid.org/0000-0002-1694-2331\n";
  assert.deepEqual(fix("people/ada.yaml", before), { after: before, changes: [] });
});

test("an id of digits is put in quotes, so that it stays text", () => {
  const { after } = fix(episode, talk("recording: youtu.be/12345678901"));
  assert.equal(after, talk('recording: "12345678901"'));
});

test("the address of a recording stays as it was pasted", () => {
  const before = talk("recording: https://youtu.be/q-DBwWZejMY?si=AbCdEf&t=623");
  assert.deepEqual(fix(episode, before), { after: before, changes: [] });
});

test("an address of a video stays where nothing says which video it is", () => {
  const before = talk("recording: https://www.youtube.com/@channel");
  assert.deepEqual(fix(episode, before), { after: before, changes: [] });
});

test("the id of a playlist takes the place of its address", () => {
  const { after } = fix(
    "series.yaml",
    "playlist: 'https://www.youtube.com/playlist?list=PL_BSB_M_evSmfj9&si=x' # all\n",
  );
  assert.equal(after, "playlist: 'PL_BSB_M_evSmfj9' # all\n");
});

const person = "people/ada.yaml";
const table: readonly (readonly [string, string, string])[] = [
  [
    "parameters that track are removed, and the others stay as they were typed",
    "website: https://example.com/a?utm_source=x&id=3&hl=fr#top # home",
    "website: https://example.com/a?id=3#top # home",
  ],
  [
    "addresses in Markdown lose them as well",
    "bio: See [one](https://one.org/?fbclid=1), <https://two.org/?si=2&y=1> and https://three.org/?gclid=3.",
    "bio: See [one](https://one.org/), <https://two.org/?y=1> and https://three.org/.",
  ],
  ["invisible characters are removed", "name: Ada\u200b Love\u00adlace", "name: Ada Lovelace"],
  ["escaped ones too", 'name: "Ada\\u200B Love\\xADlace"', 'name: "Ada Lovelace"'],
  ["a no-break space becomes a blank", "name: Ada\u00a0Lovelace", "name: Ada Lovelace"],
  ["letters are composed", "name: Jose\u0301 Silva", "name: José Silva"],
  ["doubled blanks become one", "name: 'Ada   King  Lovelace'", "name: 'Ada King Lovelace'"],
  ["blanks around a value go", "name: ' Ada Lovelace  ' # her", "name: 'Ada Lovelace' # her"],
  ["a blank before a comma goes", "affiliation: ITU , Denmark", "affiliation: ITU, Denmark"],
  ["quotes stay escaped", "name: 'Ada  O''Hara'", "name: 'Ada O''Hara'"],
  ["backslashes stay escaped", 'name: "Ada  \\"King\\" C\\\\D"', 'name: "Ada \\"King\\" C\\\\D"'],
  [
    "the blanks of a day go",
    'affiliation:\n  - {name: ITU, until: " 2024-01-31"}\n  - name: DTU',
    'affiliation:\n  - {name: ITU, until: "2024-01-31"}\n  - name: DTU',
  ],
  [
    "a folded text keeps its lines",
    "bio: >-\n  She works on   engines,\n  and on the\u200b\n  notes , too.",
    "bio: >-\n  She works on engines,\n  and on the\n  notes, too.",
  ],
  [
    "a literal text keeps its lines, its lists and its line breaks",
    "bio: |\n  - One  item\n    - Two , nested\n\n  A line  \n  and `code  as  typed`",
    "bio: |\n  - One item\n    - Two, nested\n\n  A line  \n  and `code  as  typed`",
  ],
  [
    "a plain text of several lines keeps its lines",
    "bio: She works  on\n  the notes ,\n  too",
    "bio: She works on\n  the notes,\n  too",
  ],
  [
    "comments, order and quotes stay",
    "# a  b\nname:   'Ada'  # c  d\n\n\nbio: A  b",
    "# a  b\nname:   'Ada'  # c  d\n\n\nbio: A b",
  ],
];

for (const [title, before, after] of table)
  test(`${title}; everything else in the file stays`, () => {
    const name = before.includes("name: ") && !before.startsWith("affil") ? "" : "name: Ada\n";
    const fixed = fix(person, `${name}${before}\n`);
    assert.equal(fixed.after, `${name}${after}\n`);
    assert.notEqual(fixed.changes.length, 0);
  });

test("lines that end in CR LF stay so, and the mark at the start of the file goes", () => {
  const { after, changes } = fix(person, "\uFEFFname: Ada  Lovelace\r\nbio: Engines .\r\n");
  assert.equal(after, "name: Ada Lovelace\r\nbio: Engines.\r\n");
  assert.equal(changes[0], "1:1  : the invisible character at the start (BOM) → nothing");
});

test("the privacy notice, which is Markdown, is fixed in place too", () => {
  const { after, changes } = fix(
    "privacy-notice.md",
    "\uFEFF# Privacy notice\n\nWe keep  nothing, as [we say](https://a.org/?utm_source=x).\n",
  );
  assert.equal(after, "# Privacy notice\n\nWe keep nothing, as [we say](https://a.org/).\n");
  assert.equal(changes.length, 3);
});

test("a rule that a comment switches off is not fixed", () => {
  const before =
    "name: Ada\nwebsite: https://a.org/?hl=fr # allow addresses-without-tracking: the English page is older\n";
  assert.deepEqual(fix(person, before), { after: before, changes: [] });
});

test("a file that is no YAML, or is not text, stays as it is", () => {
  for (const before of ["name: 'Ada  \n", "name: [a  b\n", "\u0000  ,\n", ""])
    assert.deepEqual(fix(person, before), { after: before, changes: [] });
});

test("each change is told with its place, and what nobody sees is shown by its code", () => {
  const { changes } = fix(person, "name: Ada\u200b  Lovelace\n");
  assert.deepEqual(changes, [
    '1:10  name: "Ada\\u{200b} \\u{20}Lovelace" → "Ada \\u{20}Lovelace"',
    '1:11  name: "Ada\\u{200b} \\u{20}Lovelace" → "Ada\\u{200b} Lovelace"',
  ]);
});
