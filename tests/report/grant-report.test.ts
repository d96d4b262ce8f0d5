import assert from "node:assert/strict";
import { test } from "node:test";
import { grantCsv, grantLines, grantReports } from "../../src/report/grant-report.ts";
import { siteOf } from "../sites/lisbon-series.ts";

const funding = [
  { funder: "Sea Fund", from: "2025-01-01", until: "2025-12-31" },
  { funder: "Reef Fund" },
];
const talk = { title: '=Salt, "slowly"', speakers: ["ada-lind"] };
const episodes = [
  { topic: "Caves", date: "2024-12-31", talks: [talk] },
  { topic: "Halls", date: "2025-02-24", talks: [talk, { ...talk, status: "withdrawn" }] },
  { topic: "Wells", date: "2025-03-24", status: "cancelled", talks: [talk] },
];
const site = siteOf({ series: { funding }, episodes }, "2025-04-01");

test("a grant lists the webinars of its days that took place, with talks and speakers", () => {
  assert.deepEqual(grantLines(grantReports(site)), [
    "Funded by Sea Fund.",
    "  S02 Halls, 24 February 2025",
    '    S02E01 =Salt, "slowly": Ada Lind (Harbour College, Norway)',
    "  In all: 1 webinar, 1 talk, 1 speaker.",
    "Funded by Reef Fund.",
    "  No webinar is on its days (from and until).",
    "  In all: 0 webinars, 0 talks, 0 speakers.",
  ]);
});

test("the pages of these webinars acknowledge it", () => {
  assert.deepEqual(
    site.webinars.map(({ funding }) => funding.length),
    [0, 1, 1],
  );
});

test("CSV quotes every field, and no spreadsheet takes a title for a formula", () => {
  const [, line] = grantCsv(grantReports(site)).split("\r\n");
  assert.match(
    line ?? "",
    /,"S02E01","'=Salt, ""slowly""","Ada Lind \(Harbour College, Norway\)",/,
  );
});
