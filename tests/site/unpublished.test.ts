import assert from "node:assert/strict";
import { test } from "node:test";
import { toApi } from "../../src/publish/api.ts";
import { toCalendar } from "../../src/publish/calendar.ts";
import { siteOf } from "../sites/lisbon-series.ts";

const speakers = ["ada-lind"];
const recorded = { speakers, recording: "aaaaaaaaaaa", consent: "yes" };
const held = (talk: object) =>
  siteOf({ episodes: [{ date: "2025-02-24", talks: [talk] }] }, "2025-03-01");

const talks = [
  { title: "Why caves answer", speakers },
  { title: "Why wells whisper", speakers, unpublished: "She asked us to." },
  { title: "Why halls hum", speakers },
];
const site = siteOf({ episodes: [{ date: "2025-02-24", talks }] }, "2025-02-01");

test("a talk that is taken off the site is in no output, and the others keep their numbers", () => {
  assert.deepEqual(
    site.talks.map(({ code }) => code),
    ["S01E01", "S01E03"],
  );
  const outputs = [toCalendar(site), ...site.api.map((page) => toApi(site, page))].join("\n");
  assert.doesNotMatch(outputs, /wells|asked us/);
});

test("its address forwards to its webinar, which says that a talk is no longer shown", () => {
  const [forward] = site.redirects;
  assert.deepEqual([forward?.path, forward?.target.path], ["/talks/s01e02/", "/webinar/s01/"]);
  assert.equal(site.webinars[0]?.formerWords, "One talk of this webinar is no longer shown here.");
});

test("a recording that is taken off the site is no longer shared", () => {
  const recording = { youtube: "aaaaaaaaaaa", unpublished: "Its sound is broken." };
  const [talk] = held({ ...recorded, recording }).talks;
  assert.equal(talk?.recording.state, "withheld");
  assert.equal(talk?.recording.words, "The recording of this talk is no longer shared.");
  assert.deepEqual(talk?.recording.videos, []);
  const [other] = held({ ...recorded, recording: [recording, "aaaaaaaaaab"] }).talks;
  assert.equal(other?.recording.videos.length, 1);
});

test("before the talk its page says whether it will be recorded", () => {
  const words = (consent: string, now: string) =>
    siteOf({ episodes: [{ date: "2025-02-24", talks: [{ speakers, consent }] }] }, now).talks[0];
  assert.equal(words("yes", "2025-02-01")?.consentWords, "This talk will be recorded.");
  assert.equal(words("no", "2025-02-01")?.consentWords, "This talk will not be recorded.");
  assert.match(words("asked", "2025-02-01")?.consentWords ?? "", /not decided yet/);
  assert.equal(words("no", "2025-02-01")?.recording.words, null);
  assert.equal(words("no", "2025-03-01")?.recording.words, "This talk was not recorded.");
  assert.equal(words("yes", "2025-03-01")?.consentWords, null);
});
