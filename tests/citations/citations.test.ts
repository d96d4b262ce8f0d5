import assert from "node:assert/strict";
import { test } from "node:test";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { toBibtex } from "../../src/citations/bibtex.ts";
import { toCsl } from "../../src/citations/csl.ts";
import { toRis } from "../../src/citations/ris.ts";
import { metaOf } from "../../src/publish/head.ts";
import { citedName } from "../../src/site/cited-name.ts";
import type { Talk } from "../../src/site/site.ts";
import { madeSite } from "../sites/made-site.ts";

/** Returns a talk at S01, on 24 February 2025, of people with these names. */
function talkOf(
  title: string | undefined,
  names: readonly string[] = ["Ada Lind"],
  more: object = {},
  webinar: object = { date: "2025-02-24", time: "15:00" },
): { readonly talk: Talk; readonly site: ReturnType<typeof madeSite> } {
  const people = Object.fromEntries(names.map((name, i) => [`person-${i}`, { name }]));
  const talks = [{ ...(title && { title }), speakers: Object.keys(people), ...more }];
  const site = madeSite({ people, episodes: { s01: { ...webinar, talks } } });
  const [talk] = site.talks;
  assert.ok(talk);
  return { talk, site };
}

/** Returns what a foreign reader understands of a citation. */
function read(text: string) {
  const [item] = new Cite(text).data;
  assert.ok(item);
  return item;
}

const title = "100% of “R&D”: costs_in_$ #1 {or} ~2^3 \\ <b>";
const names = ["Ada Lind", "Vincent van der Berg", "Νίκος Παπαδάκης", "田中 由紀", "Plato"];
const authors = [
  { family: "Lind", given: "Ada" },
  { family: "van der Berg", given: "Vincent" },
  { family: "Παπαδάκης", given: "Νίκος" },
  "田中 由紀",
  "Plato",
];
const { talk, site } = talkOf(title, names, { topics: ["bias", "R&D"], language: "da" });

type ReadName = Record<string, string>;

/** A particle may be read as a part of its own. */
function plainName(name: ReadName) {
  const particle = name["non-dropping-particle"] ?? name["dropping-particle"];
  const family = [particle, name["family"]].filter(Boolean).join(" ");
  return name["given"] ? { family, given: name["given"] } : (name["literal"] ?? family);
}

for (const [format, text] of [
  ["BibTeX", toBibtex(talk)],
  ["RIS", toRis(talk)],
  ["CSL-JSON", toCsl(talk)],
] as const)
  test(`a foreign reader of ${format} finds the title, the names, the day and the address`, () => {
    const item = read(text);
    assert.equal(item.title, title);
    assert.deepEqual(item.author.map(plainName), authors);
    assert.deepEqual(item.issued["date-parts"], [[2025, 2, 24]]);
    assert.equal(item.URL, "https://example.org/talks/s01e01/");
    assert.match(item.keyword ?? "", /bias.*R&D/s);
  });

test("a formula in a title stays a formula in BibTeX", () => {
  const { talk } = talkOf("Why $x_1^2$ costs 5 $");
  assert.ok(toBibtex(talk).includes("title = {{Why $x_1^2$ costs 5 \\$}}"));
});

test("the key is ASCII, whatever the name", () => {
  assert.equal(talkOf("T", ["Ådne Östlund-Çelik"]).talk.citation?.key, "ostlundcelik2025s01e01");
  assert.equal(talkOf("T", ["田中 由紀"]).talk.citation?.key, "talk2025s01e01");
});

test("a name is parted where the last word is the family's, and stays whole elsewhere", () => {
  assert.deepEqual(citedName("Martin Luther King Jr."), {
    family: "Martin Luther King Jr.",
    given: null,
  });
  assert.deepEqual(citedName("Мария Иванова"), { family: "Иванова", given: "Мария" });
  assert.deepEqual(citedName("Ana María de la Cruz"), { family: "de la Cruz", given: "Ana María" });
  assert.deepEqual(citedName("김 민준"), { family: "김 민준", given: null });
  assert.deepEqual(citedName("bell hooks"), { family: "hooks", given: "bell" });
});

test("a month and a year are as exact as they are known", () => {
  for (const date of ["2025-02", "2025"]) {
    const { talk } = talkOf("T", ["Ada Lind"], {}, { date });
    const parts = [date.split("-").map(Number)];
    for (const text of [toBibtex(talk), toRis(talk), toCsl(talk)])
      assert.deepEqual(read(text).issued["date-parts"], parts, text);
  }
});

test("the line to copy has all that a reference needs, without marks of direction", () => {
  const { talk } = talkOf("Why?", ["Ada Lind", "נועה לוי"]);
  assert.equal(
    talk.citation?.words,
    "Ada Lind and נועה לוי (2025): “Why?”. Look & Listen, S01E01, 24 February 2025. https://example.org/talks/s01e01/",
  );
});

test("what has no title or no date, or does not take place, is not cited", () => {
  for (const { talk, site } of [
    talkOf(undefined),
    talkOf("T", ["Ada Lind"], {}, {}),
    talkOf("T", ["Ada Lind"], { status: "withdrawn" }),
    talkOf("T", ["Ada Lind"], {}, { date: "2025-02-24", status: "cancelled" }),
  ]) {
    assert.equal(talk.citation, null);
    const names = metaOf({ site, here: talk.page, talk }).map(({ name }) => name);
    assert.ok(!names.some((name) => name.startsWith("citation_")));
  }
});

test("the DOI of the recording stands in every format, and is the address to cite", () => {
  const { talk, site } = talkOf(
    "T",
    ["Ada Lind"],
    {
      recording: "https://doi.org/10.5281/zenodo.1234567",
    },
    { date: "2024-02-24" },
  );
  for (const text of [toBibtex(talk), toRis(talk), toCsl(talk)])
    assert.equal(read(text).DOI, "10.5281/zenodo.1234567");
  assert.match(talk.citation?.words ?? "", / https:\/\/doi\.org\/10\.5281\/zenodo\.1234567$/);
  const tag = metaOf({ site, here: talk.page, talk }).find(({ name }) => name === "citation_doi");
  assert.equal(tag?.content, "10.5281/zenodo.1234567");
});

test("a talk without a DOI has no tag for one", () => {
  const found = metaOf({ site, here: talk.page, talk }).map(({ name }) => name);
  assert.ok(found.includes("citation_title") && !found.includes("citation_doi"));
});
