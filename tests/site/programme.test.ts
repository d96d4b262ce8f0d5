import assert from "node:assert/strict";
import { test } from "node:test";
import { toJsonLd } from "../../src/publish/structured-data.ts";
import type { Site } from "../../src/site/site.ts";
import { siteOf } from "../sites/lisbon-series.ts";

const speakers = ["ada-lind"];
const talks = [
  { title: "Why caves answer", speakers, starts: 0, length_minutes: 20 },
  { title: "Why wells whisper", speakers, starts: "16:30" },
  { title: "Why halls hum", speakers },
];

const graphOf = (site: Site) => {
  const [webinar] = site.webinars;
  const text = webinar && toJsonLd({ site, here: webinar.page, webinar });
  return JSON.parse(text ?? "null")["@graph"][0];
};

test("a talk ends where it says, else when the next one starts, else with its webinar", () => {
  const next = { title: "Why doors creak", speakers, starts: 45 };
  const site = siteOf(
    { episodes: [{ date: "2025-02-24", time: "16:00", talks: [...talks, next] }] },
    "2025-02-01",
  );
  assert.deepEqual(
    site.talks.map(({ slot }) => slot?.wholeWords ?? null),
    ["16:00–16:20 WET", "16:30–16:45 WET", null, "16:45–17:00 WET"],
  );
  assert.deepEqual(
    graphOf(site).subEvent.map((one: Record<string, unknown>) => [
      one["startDate"],
      one["endDate"],
    ]),
    [
      ["2025-02-24T16:00+00:00", "2025-02-24T16:20+00:00"],
      ["2025-02-24T16:30+00:00", "2025-02-24T16:45+00:00"],
      ["2025-02-24", undefined],
      ["2025-02-24T16:45+00:00", "2025-02-24T17:00+00:00"],
    ],
  );
  assert.match(site.events[0]?.description ?? "", /^16:00–16:20 WET\nS01E01: Why caves answer$/m);
});

test("the night in which the clocks change moves no talk that says its hour", () => {
  const episode = { date: "2025-03-30", time: "00:30", length_minutes: 180 };
  const late = [
    { speakers, starts: "02:30" },
    { speakers, starts: 150 },
  ];
  const { talks: found } = siteOf({ episodes: [{ ...episode, talks: late }] }, "2025-03-01");
  assert.deepEqual(
    found.map(({ slot }) => slot?.startAt),
    ["2025-03-30T01:30:00Z", "2025-03-30T03:00:00Z"],
  );
});

test("a webinar in another zone has its hours there, and the city of the series beside", () => {
  const episode = { date: "2025-03-12", time: "10:00", time_zone: "America/New_York" };
  const site = siteOf({ episodes: [episode] }, "2025-03-12T05:00:00Z");
  const { when, phase, labels } = site.webinars[0] ?? {};
  assert.equal(when?.words, "Wednesday 12 March 2025, 10:00 EDT");
  assert.equal(when?.startAt, "2025-03-12T14:00:00Z");
  assert.equal(phase, "today");
  assert.equal(labels?.[1]?.words, "Today in New York");
  assert.deepEqual(
    when?.cities.map(({ name, words }) => `${name} ${words}`),
    ["UTC 14:00", "Lisbon 14:00 WET"],
  );
});

const conference = {
  date: "2025-03-12",
  until: "2025-03-13",
  time: "09:00",
  length_minutes: 480,
  talks: [{ speakers }, { speakers, day: "2025-03-13", starts: 0 }, { speakers }],
};

test("a webinar of several days lasts until the end of the last one", () => {
  const phases = ["2025-03-12T08:00:00Z", "2025-03-12T20:00:00Z", "2025-03-13T17:00:00Z"].map(
    (now) => siteOf({ episodes: [conference] }, now).webinars[0]?.phase,
  );
  assert.deepEqual(phases, ["today", "on now", "over"]);
  const site = siteOf({ episodes: [conference] }, "2025-03-01");
  const [webinar] = site.webinars;
  assert.equal(webinar?.when.words, "12–13 March 2025, from 09:00 WET");
  assert.deepEqual(
    webinar?.programme.map(({ heading, talks }) => [heading, talks.length]),
    [
      ["Wednesday 12 March", 1],
      ["Thursday 13 March", 2],
    ],
  );
  assert.equal(graphOf(site).endDate, "2025-03-13T17:00+00:00");
  assert.equal(webinar?.calendar?.end, "2025-03-13T17:00:00Z");
});

test("on a page of its own, a talk in a webinar of several days says which day it is", () => {
  const [first, second] = siteOf({ episodes: [conference] }, "2025-04-01").talks;
  assert.equal(first?.slot, null);
  assert.equal(second?.slot?.wholeWords, "Thursday 13 March, 09:00–17:00 WET");
  const titled = conference.talks.map((talk, i) => ({ ...talk, title: `Talk ${i}` }));
  const [, cited] = siteOf({ episodes: [{ ...conference, talks: titled }] }, "2025-04-01").talks;
  assert.match(cited?.citation?.words ?? "", /13 March 2025/);
  assert.doesNotMatch(cited?.citation?.words ?? "", /12–13/);
});

test("lightning talks and the like without speakers of their own need no title", () => {
  const missing = (...talks: object[]) =>
    siteOf({ episodes: [{ date: "2025-03-12", talks }] }, "2025-03-01").webinars[0]?.missingWords;
  assert.equal(missing({ kind: "Lightning talks" }), null);
  assert.equal(missing({ kind: "Keynote", speakers }), "The title is not announced yet.");
});

test("while its hours are unknown, a webinar of several days fills these days in calendars", () => {
  const { time: _, talks: __, ...days } = conference;
  const site = siteOf({ episodes: [days] }, "2025-03-13T12:00:00Z");
  const [webinar] = site.webinars;
  assert.equal(webinar?.phase, "today");
  assert.equal(webinar?.when.words, "12–13 March 2025");
  assert.deepEqual(
    [webinar?.calendar?.start, webinar?.calendar?.end],
    ["2025-03-12", "2025-03-14"],
  );
});

test("days in two months or years keep blanks around the dash", () => {
  const words = (date: string, until: string) =>
    siteOf({ episodes: [{ date, until }] }, "2025-01-01").webinars[0]?.when.words;
  assert.equal(words("2025-03-31", "2025-04-01"), "31 March – 1 April 2025");
  assert.equal(words("2025-12-31", "2026-01-02"), "31 December 2025 – 2 January 2026");
});

test("people in roles stand with their words at the webinar, and on their own page", () => {
  const episode = {
    date: "2025-02-24",
    hosts: ["ada-lind"],
    moderators: ["ben-okoro"],
    panellists: ["ada-lind", "ben-okoro"],
    talks: [{ title: "Why caves answer", speakers }],
  };
  const site = siteOf({ episodes: [episode] }, "2025-02-01");
  assert.deepEqual(
    site.webinars[0]?.roles.map(({ words, people }) => [words, people.length]),
    [
      ["Hosting", 1],
      ["Moderating", 1],
      ["On the panel", 2],
    ],
  );
  const ben = site.people.find(({ id }) => id === "ben-okoro");
  assert.deepEqual(
    ben?.roles.map(({ words, webinar }) => `${words} ${webinar.code}`),
    ["Moderating S01", "On the panel S01"],
  );
  const { organizer, performer, contributor } = graphOf(site);
  const names = (things: readonly { name: string }[]) => things.map(({ name }) => name);
  assert.deepEqual(names(organizer), ["Olga Organizer", "Ada Lind"]);
  assert.deepEqual(names(performer), ["Ada Lind", "Ben Okoro"]);
  assert.deepEqual(names(contributor), ["Ben Okoro"]);
});
