import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarChanges } from "../../src/report/calendar-changes.ts";
import { nameChanges } from "../../src/report/name-changes.ts";
import { recordingChanges } from "../../src/report/recording-changes.ts";
import { transcriptChanges } from "../../src/report/transcript-changes.ts";
import { siteOf } from "../sites/lisbon-series.ts";
import { madeSite } from "../sites/made-site.ts";

// What npm run diff says of each field of a webinar: what subscribers see in their calendars, what becomes of talks and
// of recordings. Everything else shows as a changed page.

const registration = "https://register.example.org/s01";
const people = { "ada-lind": { name: "Ada Lind" } };
const talk = { title: "Why caves answer", speakers: ["ada-lind"] };
const webinar = { date: "2025-02-24", time: "16:00", platform: "Jitsi", registration };

const site = (fields: object, now = "2025-02-01") =>
  siteOf({ episodes: [{ ...webinar, ...fields }] }, now);
const change = (before: object, after: object) =>
  calendarChanges(site(before).webinars, site(after).webinars);

for (const [field, before, after, expected] of [
  ["hosts", {}, { hosts: ["ben-okoro"] }, "roles"],
  ["panellists", { panellists: ["ada-lind"] }, { panellists: ["ben-okoro"] }, "roles"],
  ["place", {}, { place: { name: "Kolker hall" } }, "place"],
  ["platform", {}, { platform: "Zoom" }, "platform"],
  ["registration", {}, { registration: "none" }, "registration link"],
  ["full", {}, { registration: { url: registration, full: true } }, "registration"],
  [
    "opens",
    {},
    { registration: { url: registration, opens: "2025-02-10" } },
    "days of registration",
  ],
  [
    "closes",
    {},
    { registration: { url: registration, closes: "2025-02-20" } },
    "days of registration",
  ],
  ["starts", { talks: [talk] }, { talks: [{ ...talk, starts: 10 }] }, "programme"],
  ["speakers", { talks: [talk] }, { talks: [{ ...talk, speakers: ["ben-okoro"] }] }, "talks"],
] as const)
  test(`a change of ${field} keeps the date, and is told as ${expected}`, () => {
    assert.deepEqual(change(before, after), [`- S01 keeps its date; changed: ${expected}`]);
  });

test("another last day, zone or length is told with the days or minutes", () => {
  assert.deepEqual(change({}, { until: "2025-02-25" }), [
    "- S01 moves from 24 February 2025, 16:00 WET to 24–25 February 2025, 16:00 WET",
  ]);
  assert.deepEqual(change({}, { time_zone: "America/New_York" }), [
    "- S01 moves from 24 February 2025, 16:00 WET to 24 February 2025, 16:00 EST, 21:00 in Lisbon",
  ]);
  assert.deepEqual(change({}, { length_minutes: 90 }), ["- S01 lasts 90 minutes instead of 60"]);
});

test("the day from which it moved, grants and consent change no calendar", () => {
  const unchanged = ["- S01: unchanged"];
  assert.deepEqual(change({}, { was: "2025-02-10" }), unchanged);
  assert.deepEqual(
    change({ talks: [talk] }, { talks: [{ ...talk, consent: "asked" }] }),
    unchanged,
  );
});

test("a talk that is taken off the site is gone, and its address leads to its webinar", () => {
  const gone = { ...talk, unpublished: "She asked us to." };
  assert.deepEqual(nameChanges(site({ talks: [talk] }), site({ talks: [gone] })), [
    "- S01E01 “Why caves answer” is gone; its address forwards to /webinar/s01/",
  ]);
});

test("a recording that is taken off, or may not be made, is told", () => {
  const held = (fields: object) => site({ talks: [{ ...talk, ...fields }] }, "2025-03-01").talks;
  const recording = { youtube: "aaaaaaaaaaa" };
  const name = "- S01E01 Why caves answer: ";
  assert.deepEqual(
    recordingChanges(
      held({ recording }),
      held({ recording: { ...recording, unpublished: "Bad sound." } }),
    ),
    [`${name}The recording is no longer shown. The recording of this talk is no longer shared.`],
  );
  assert.deepEqual(recordingChanges(held({}), held({ consent: "no" })), [
    `${name}This talk was not recorded.`,
  ]);
});

test("a transcript that is new, changed or gone is told by the name of its file", () => {
  const talksWith = (texts: Readonly<Record<string, string>>) => {
    const transcripts = Object.entries(texts).map(([language, text]) => ({
      ...({ talk: "s01e01", language, format: "vtt", cues: [], chapters: [] } as const),
      source: { file: `s01e01.${language}.vtt`, text },
    }));
    const talks = [{ ...talk, recording: "none" }];
    return madeSite({ people, episodes: { s01: { date: "2024-02-24", talks } }, transcripts })
      .talks;
  };
  const name = "- S01E01 Why caves answer: The transcript ";
  assert.deepEqual(
    transcriptChanges(talksWith({ en: "old", da: "same" }), talksWith({ en: "new", da: "same" })),
    [`${name}s01e01.en.vtt is changed.`],
  );
  assert.deepEqual(transcriptChanges(talksWith({ en: "text" }), talksWith({ da: "text" })), [
    `${name}s01e01.da.vtt is new.`,
    `${name}s01e01.en.vtt is gone.`,
  ]);
});
