import assert from "node:assert/strict";
import { test } from "node:test";
import { toBioschemas } from "../../src/directories/bioschemas.ts";
import { toQuickStatements } from "../../src/directories/quick-statements.ts";
import { toResearchSeminars } from "../../src/directories/research-seminars.ts";
import { madeSite } from "../sites/made-site.ts";

const site = madeSite({
  now: "2025-03-01T00:00:00Z",
  people: { "ann-lee": { name: "Ann Lee", affiliation: "Aarhus" }, "bo-ek": { name: "Bo Ek" } },
  episodes: {
    s01: {
      topic: "Pixels",
      date: "2025-02-03",
      time: "15:00",
      talks: [
        {
          title: 'The "first"\tand | only',
          speakers: ["ann-lee", "bo-ek"],
          topics: ["light"],
          abstract: "Of $x^2$.",
          recording: "abcdefghijk",
          slides: "https://example.org/slides.pdf",
        },
        { title: "Gone", speakers: ["bo-ek"], status: "withdrawn" },
      ],
    },
    s02: {
      date: "2025-04-03",
      time: "15:00",
      registration: "https://example.org/register",
      talks: [{ speakers: ["bo-ek"] }],
    },
    s03: { date: "2025-05", talks: [{ title: "Some day", speakers: ["bo-ek"] }] },
    s04: { date: "2025-06-03", time: "15:00", status: "cancelled", talks: [] },
  },
});

test("researchseminars.org gets the series and each talk whose hour is known", () => {
  const { series, talks } = JSON.parse(toResearchSeminars(site));
  assert.equal(series.series_id, "example_org");
  assert.equal(series.timezone, "Europe/Copenhagen");
  assert.deepEqual(series.organizers[0].name, "Olga Organizer");
  assert.deepEqual(talks, [
    {
      series_id: "example_org",
      title: 'The "first"\tand | only',
      abstract: "Of $x^2$.",
      speaker: "Ann Lee, Bo Ek",
      speaker_affiliation: "Aarhus",
      start_time: "2025-02-03T14:00:00Z",
      end_time: "2025-02-03T15:30:00Z",
      timezone: "Europe/Copenhagen",
      online: true,
      access_control: 0,
      keywords: "light",
      video_link: "https://www.youtube.com/watch?v=abcdefghijk",
      slides_link: "https://example.org/slides.pdf",
    },
    {
      series_id: "example_org",
      title: "TBA",
      speaker: "Bo Ek",
      start_time: "2025-04-03T13:00:00Z",
      end_time: "2025-04-03T14:30:00Z",
      timezone: "Europe/Copenhagen",
      online: true,
      access_control: 5,
      access_registration: "https://example.org/register",
    },
  ]);
});

test("researchseminars.org gets the hours of a talk that has its own", () => {
  const talks = [{ title: "Halls", speakers: ["bo-ek"], day: "2025-02-04", starts: 30 }];
  const days = { date: "2025-02-03", until: "2025-02-04", time: "10:00", length_minutes: 60 };
  const episodes = { s01: { ...days, time_zone: "America/New_York", talks } };
  const people = { "bo-ek": { name: "Bo Ek" } };
  const [talk] = JSON.parse(toResearchSeminars(madeSite({ people, episodes }))).talks;
  assert.deepEqual(
    [talk.start_time, talk.end_time, talk.timezone],
    ["2025-02-04T15:30:00Z", "2025-02-04T16:00:00Z", "America/New_York"],
  );
});

test("TeSS gets each dated webinar with what Bioschemas requires of an event", () => {
  const { "@graph": events } = JSON.parse(toBioschemas(site));
  assert.deepEqual(
    events.map(({ url }: { url: string }) => url),
    ["s01", "s02", "s04"].map((id) => `https://example.org/webinar/${id}/`),
  );
  const required = ["@type", "name", "description", "startDate", "eventStatus", "location"];
  for (const event of events)
    for (const name of [
      ...required,
      "contact",
      "inLanguage",
      "http://purl.org/dc/terms/conformsTo",
    ])
      assert.ok(event[name], name);
  assert.deepEqual(events[0].keywords, ["light"]);
});

/** Reads a line of QuickStatements as its parser does: columns at tabs, a string between its outer quotation marks. */
function columnsOf(line: string): string[] {
  return line.split("\t").map((column) => /^(?:\w+:)?"(.*)"$/.exec(column)?.[1] ?? column);
}

test("Wikidata gets an item for each talk that was given, and each command has its columns", () => {
  const lines = toQuickStatements(site).trimEnd().split("\n").map(columnsOf);
  assert.deepEqual(lines, [
    ["CREATE"],
    ["LAST", "Len", 'The "first" and | only'],
    ["LAST", "Den", "talk at Look & Listen, 2025-02-03"],
    ["LAST", "P31", "Q603773"],
    ["LAST", "P1476", 'The "first" and | only'],
    ["LAST", "P585", "+2025-02-03T00:00:00Z/11"],
    ["LAST", "P2093", "Ann Lee", "P1545", "1"],
    ["LAST", "P2093", "Bo Ek", "P1545", "2"],
    ["LAST", "P973", "https://example.org/talks/s01e01/"],
    ["LAST", "P953", "https://www.youtube.com/watch?v=abcdefghijk"],
  ]);
});
