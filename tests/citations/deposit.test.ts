import assert from "node:assert/strict";
import { test } from "node:test";
import { toDeposit } from "../../src/citations/deposit.ts";
import { madeSite } from "../sites/made-site.ts";

const licensed = (title: string, licence: string | undefined) => ({
  title,
  speakers: ["ann-lee"],
  licence,
});

const site = madeSite({
  now: "2025-06-01T00:00:00Z",
  people: {
    "ann-lee": { name: "Ann Lee", affiliation: "Aarhus", orcid: "0000-0002-1825-0097" },
    "tanaka-yuki": { name: "田中 由紀" },
  },
  episodes: {
    s01: {
      topic: "Pixels & voxels",
      date: "2025-02-24",
      talks: [
        {
          title: "One",
          speakers: ["ann-lee"],
          topics: ["bias"],
          abstract: "A <b> & *c*.",
          licence: "CC-BY-SA-4.0",
        },
        { title: "Two", speakers: ["ann-lee", "tanaka-yuki"], licence: "CC-BY-SA-4.0" },
        { title: "Gone", speakers: ["tanaka-yuki"], status: "withdrawn", topics: ["nothing"] },
      ],
    },
    s02: { date: "2025-03-24", talks: [] },
    s03: { date: "2025-07-24", talks: [licensed("Three", "CC-BY-4.0")] },
    s04: { date: "2025-04-24", talks: [licensed("Four", undefined)] },
    s05: { date: "2025-05-24", talks: [licensed("Five", "CC-BY-4.0"), licensed("Six", "CC0-1.0")] },
  },
});

test("only a held webinar whose talks all say the same licence has a deposit record", () => {
  assert.deepEqual(
    site.deposits.map(({ page }) => page.path),
    ["/webinar/s01.zenodo.json"],
  );
});

test("the record names each creator once, and every talk that was given", () => {
  const [deposit] = site.deposits;
  assert.ok(deposit);
  const record = JSON.parse(toDeposit(deposit, site));
  assert.deepEqual(record.creators, [
    { name: "Lee, Ann", affiliation: "Aarhus", orcid: "0000-0002-1825-0097" },
    { name: "田中 由紀" },
  ]);
  assert.equal(record.title, "Look & Listen S01: Pixels & voxels");
  assert.equal(record.publication_date, "2025-02-24");
  assert.deepEqual(record.keywords, ["bias"]);
  assert.match(record.description, /One.*<em>c<\/em>.*Two/s);
  assert.doesNotMatch(record.description, /Gone|<b>/);
  assert.equal(record.license, "cc-by-sa-4.0");
});
