import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { notesOf } from "../../src/report/webinar-notes.ts";
import { siteOf } from "../sites/lisbon-series.ts";

type Fields = Readonly<Record<string, unknown>>;

const speakers = ["ada-lind"];
const announced = {
  topic: "Echoes",
  date: "2025-03-10",
  time: "16:00",
  platform: "Jitsi",
  registration: "https://harbour.example/register",
};
const described = { title: "Why caves answer", abstract: "They answer late.", speakers };

/** The words of the notes for webinars, as of a day. */
function notes(now: string, ...episodes: readonly Fields[]): string[] {
  return notesOf(siteOf({ episodes }, now)).map(({ code, words }) => `${code}: ${words}`);
}

describe("before a webinar, a note says what is missing", () => {
  test("of the webinar and of its talks", () => {
    const { time: _time, registration: _registration, ...known } = announced;
    const talks = [{ speakers }, { speakers }, described, { speakers }];
    assert.deepEqual(notes("2025-01-15", { ...known, talks }), [
      "S01: no time, no registration link; E01–E02, E04: no title",
    ]);
  });

  test("of a webinar that nothing is known of", () => {
    assert.deepEqual(notes("2025-01-15", {}), [
      "S01: no topic, no date, no platform, no registration link, no talks",
    ]);
  });

  test("of one whose month is known", () => {
    const month = { ...announced, date: "2025-03", time: undefined };
    assert.deepEqual(notes("2025-01-15", { ...month, talks: [described] }), ["S01: no day"]);
  });

  test("an abstract is missed where the title is known", () => {
    const talks = [{ title: "Why caves answer", speakers }, described];
    assert.deepEqual(notes("2025-01-15", { ...announced, talks }), ["S01: E01: no abstract"]);
  });

  test("that a speaker has not answered about the recording", () => {
    const talks = [
      { ...described, consent: "asked" },
      { ...described, consent: "no" },
    ];
    assert.deepEqual(notes("2025-01-15", { ...announced, talks }), [
      "S01: E01: no answer about the recording",
    ]);
  });

  test("of a postponed one, its new date", () => {
    const postponed = { ...announced, status: "postponed", talks: [described] };
    assert.deepEqual(notes("2025-01-15", postponed), ["S01: no new date"]);
  });

  test("and is silent when nothing is", () => {
    assert.deepEqual(notes("2025-01-15", { ...announced, talks: [described] }), []);
  });
});

describe("after a webinar, a note says which recordings are pending, and since when", () => {
  const dated = { youtube: "aaaaaaaaaaa", uploaded: "2025-03-20" };
  const talks = [
    { ...described, recording: dated },
    described,
    { ...described, recording: "withheld" },
    { ...described, recording: "none" },
    { ...described, recording: { youtube: "aaaaaaaaaab", from: "2026-01-01" } },
  ];

  test("of one talk, and of several", () => {
    assert.deepEqual(notes("2025-06-01", { ...announced, talks }), [
      "S01: recording of E02 pending since 10 March 2025",
    ]);
    const several = { ...announced, talks: [described, described, described] };
    assert.deepEqual(notes("2025-06-01", several), [
      "S01: recordings of E01–E03 pending since 10 March 2025",
    ]);
  });

  test("and of which the day of upload is unknown, which search engines ask for", () => {
    const undated = ["aaaaaaaaaaa", { youtube: "aaaaaaaaaab", duration: "58:30" }, dated];
    const recorded = undated.map((recording) => ({ ...described, recording }));
    assert.deepEqual(notes("2025-06-01", { ...announced, talks: recorded }), [
      "S01: recordings of E01–E02 without the day of upload (uploaded: 2026-01-31)",
    ]);
    assert.deepEqual(notes("2025-06-01", { ...announced, talks: [described, ...recorded] }), [
      "S01: recording of E01 pending since 10 March 2025; recordings of E02–E03 without the day of upload (uploaded: 2026-01-31)",
    ]);
  });

  test("and that no day was ever given, unless a recording shows that it was held", () => {
    const month = { date: "2025-03", talks: [described] };
    assert.deepEqual(notes("2025-06-01", month), [
      "S01: no day; recording of E01 pending since March 2025",
    ]);
    const none = { ...month, talks: [{ ...described, recording: "none" }] };
    assert.deepEqual(notes("2025-06-01", none), []);
  });

  test("and no longer what was missing before", () => {
    const bare = { date: "2025-03-10", talks: [{ speakers, recording: "none" }] };
    assert.deepEqual(notes("2025-06-01", bare), []);
  });
});

test("a talk without a number is called by its title", () => {
  const talks = [described, { speakers, title: "Round table", code: "none" }];
  assert.deepEqual(notes("2025-01-15", { ...announced, talks }), [
    'S01: "Round table": no abstract',
  ]);
});

test("a cancelled webinar has no note", () => {
  assert.deepEqual(notes("2025-01-15", { date: "2025-03-10", status: "cancelled" }), []);
});
