import assert from "node:assert/strict";
import { test } from "node:test";
import "../run-folder.ts";
import { makeSite } from "../../src/build/make-site.ts";
import type { Site } from "../../src/site/site.ts";
import { siteOf, type Variant } from "../sites/lisbon-series.ts";

const speakers = ["ben-okoro"];
const talk = { title: "Why caves answer", speakers };
const ids = (webinars: Site["webinars"]) => webinars.map(({ id }) => id);

/** Where S01 of a series of one webinar stands at a moment. */
function phaseAt(episode: Variant["episodes"][number], now: string) {
  return siteOf({ episodes: [episode] }, now).webinars[0]?.phase;
}

test("a code counts the numbered talks of its webinar", () => {
  const talks = [talk, { ...talk, code: "none" }, talk, talk];
  const { webinars } = siteOf({ episodes: [{ talks: [talk] }, { talks }] }, "2024-01-01");
  assert.deepEqual(
    webinars.map(({ code, talks }) => [code, talks.map(({ code }) => code)]),
    [
      ["S01", ["S01E01"]],
      ["S02", ["S02E01", null, "S02E02", "S02E03"]],
    ],
  );
});

test("a talk without a number is named by its webinar and its speakers", () => {
  const talks = [{ title: "Echoes", code: "none", speakers: ["ben-okoro", "ada-lind"] }];
  const { talks: built } = siteOf({ episodes: [{ talks }] }, "2024-01-01");
  assert.equal(built[0]?.id, "s01-ben-okoro-ada-lind");
  assert.equal(built[0]?.page.path, "/talks/s01-ben-okoro-ada-lind/");
});

test("a talk without a title is headed by its speakers", () => {
  const people = { "cy-dahl": { name: "Cy Dahl", honorific: "Prof." } };
  const talks = [
    { speakers: ["ben-okoro"] },
    { speakers: ["ben-okoro", "ada-lind"] },
    { speakers: ["ben-okoro", "ada-lind", "cy-dahl"] },
  ];
  const site = siteOf({ people, episodes: [{ talks }] }, "2024-01-01");
  assert.deepEqual(
    site.talks.map(({ heading }) => heading),
    [
      "Talk by Ben Okoro",
      "Talk by Ben Okoro and Ada Lind",
      "Talk by Ben Okoro, Ada Lind and Prof. Cy Dahl",
    ],
  );
});

test("a webinar with an hour is over when it ends, to the second", () => {
  const episode = { date: "2025-02-24", time: "16:00", length_minutes: 90 };
  assert.equal(phaseAt(episode, "2025-02-23"), "upcoming");
  assert.equal(phaseAt(episode, "2025-02-23T23:59:59Z"), "upcoming");
  assert.equal(phaseAt(episode, "2025-02-24"), "today");
  assert.equal(phaseAt(episode, "2025-02-24T15:59:59Z"), "today");
  assert.equal(phaseAt(episode, "2025-02-24T16:00:00Z"), "on now");
  assert.equal(phaseAt(episode, "2025-02-24T17:29:59Z"), "on now");
  assert.equal(phaseAt(episode, "2025-02-24T17:30:00Z"), "over");
});

test("a webinar with a day, a month or a year alone is over when that is over", () => {
  assert.equal(phaseAt({ date: "2025-02-24" }, "2025-02-24T23:59:59Z"), "today");
  assert.equal(phaseAt({ date: "2025-02-24" }, "2025-02-25"), "over");
  assert.equal(phaseAt({ date: "2025-02" }, "2025-02-28T23:59:59Z"), "upcoming");
  assert.equal(phaseAt({ date: "2025-02" }, "2025-03-01"), "over");
  assert.equal(phaseAt({ date: "2025" }, "2025-12-31"), "upcoming");
  assert.equal(phaseAt({ date: "2025" }, "2026-01-01"), "over");
});

test("a webinar without a date, or a postponed one, is never over", () => {
  assert.equal(phaseAt({ topic: "Echoes" }, "2999-01-01"), "upcoming");
  assert.equal(phaseAt({ date: "2025-02-24", status: "postponed" }, "2999-01-01"), "upcoming");
});

test("the next webinar is the earliest that takes place, and what follows is in order", () => {
  const episodes = [
    { date: "2025-01-10" },
    { date: "2025-02-10", status: "postponed" },
    { date: "2025-03-10", status: "cancelled" },
    { date: "2025-04-10" },
    { date: "2025-05" },
    { topic: "Echoes" },
  ];
  const site = siteOf({ episodes }, "2025-03-01");
  assert.equal(site.next?.id, "s04");
  assert.deepEqual(ids(site.later), ["s03", "s05", "s02", "s06"]);
  assert.deepEqual(ids(site.previous), ["s01"]);
  assert.deepEqual(ids(site.webinars), ["s01", "s02", "s03", "s04", "s05", "s06"]);
});

test("a webinar stays the next one until it ends", () => {
  const episodes = [{ date: "2025-02-24", time: "16:00" }, { date: "2025-06-02" }];
  assert.equal(siteOf({ episodes }, "2025-02-24T16:59:59Z").next?.id, "s01");
  assert.equal(siteOf({ episodes }, "2025-02-24T17:00:00Z").next?.id, "s02");
});

test("previous webinars stand newest first; a cancelled one is not among them", () => {
  const episodes = [
    { date: "2024-01-10" },
    { date: "2024-02-10" },
    { date: "2024-03-10", status: "cancelled" },
  ];
  const site = siteOf({ episodes }, "2025-01-01");
  assert.equal(site.next, null);
  assert.deepEqual(ids(site.later), []);
  assert.deepEqual(ids(site.previous), ["s02", "s01"]);
});

test("webinars above 99 follow those below in the order of their numbers", () => {
  const episodes = Array.from({ length: 101 }, () => ({}));
  assert.deepEqual(ids(siteOf({ episodes }, "2025-01-01").webinars).slice(-3), [
    "s99",
    "s100",
    "s101",
  ]);
});

test("registration is open before and during a webinar that takes place, and closed after it", () => {
  const registration = "https://sound.example.org/register";
  const episode = { date: "2025-02-24", time: "16:00", registration };
  const at = (now: string, status?: string) =>
    siteOf({ episodes: [status ? { ...episode, status } : episode] }, now).webinars[0]
      ?.registration;
  const open = at("2025-02-24T16:30:00Z");
  assert.deepEqual([open?.state, open?.url, open?.notices], ["open", registration, []]);
  const closed = [
    at("2025-02-24T17:00:00Z"),
    at("2025-01-01", "cancelled"),
    at("2025-01-01", "postponed"),
  ];
  for (const one of closed) assert.deepEqual([one?.state, one?.link], ["over", null]);
  const without = siteOf({ episodes: [{ date: "2025-02-24" }] }, "2025-01-01");
  assert.equal(without.next?.registration.state, "unannounced");
});

test("the registration of the series is that of every webinar without its own", () => {
  const series = { registration: "https://sound.example.org/all" };
  const date = "2025-02-24";
  const own = { date, registration: "https://sound.example.org/own" };
  const words = [{ date }, own, { date, registration: "none" }, { date, registration: "closed" }];
  const { webinars } = siteOf({ series, episodes: words }, "2025-01-01");
  assert.deepEqual(
    webinars.map(({ registration: { url, notices } }) => url ?? notices[0]?.words),
    [
      "https://sound.example.org/all",
      "https://sound.example.org/own",
      "No registration is needed.",
      "Registration is closed.",
    ],
  );
  assert.deepEqual(
    webinars.map(({ calendar }) => calendar?.registrationUrl),
    ["https://sound.example.org/all", "https://sound.example.org/own", null, null],
  );
});

test("a recording shows from its day on, and only after the webinar", () => {
  const recording = { youtube: "aaaaaaaaaaa", from: "2025-03-01" };
  const episodes = [{ date: "2025-02-24", talks: [{ ...talk, recording }] }];
  const at = (now: string) => siteOf({ episodes }, now).talks[0]?.recording;
  assert.equal(at("2025-02-24")?.state, "ahead");
  assert.equal(at("2025-02-28T23:59:59Z")?.state, "pending");
  assert.equal(at("2025-02-28T23:59:59Z")?.videos.length, 0);
  assert.equal(at("2025-03-01")?.state, "published");
  assert.equal(
    at("2025-03-01")?.videos[0]?.watchUrl,
    "https://www.youtube.com/watch?v=aaaaaaaaaaa",
  );
});

test("each video of a recording shows from its own day on, with what tells it from the others", () => {
  const recording = [
    { url: "https://vimeo.com/76979871", title: "Part 1", from: "2025-04-01" },
    { url: "https://doi.org/10.5281/zenodo.123", language: "fr", start: "10:23" },
    "https://youtu.be/aaaaaaaaaaa?t=623",
  ];
  const episodes = [{ date: "2025-02-24", talks: [{ ...talk, recording }] }];
  const at = (now: string) => siteOf({ episodes }, now).talks[0]?.recording.videos ?? [];
  assert.deepEqual(
    at("2025-03-01").map(({ hostName, note }) => [hostName, note]),
    [
      ["Zenodo", "French, from 10:23"],
      ["YouTube", null],
    ],
  );
  const [part, , last] = at("2025-04-01");
  assert.deepEqual([part?.hostName, part?.note], ["Vimeo", "Part 1"]);
  assert.match(part?.player?.placeholderHtml ?? "", /Play the recording from Vimeo/);
  assert.equal(last?.player?.url, "https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?start=623");
});

test("a recording of which every video comes later says from when on", () => {
  const recording = [
    { url: "https://vimeo.com/76979872", from: "2025-05-01" },
    { url: "https://vimeo.com/76979871", from: "2025-04-01" },
  ];
  const episodes = [{ date: "2025-02-24", talks: [{ ...talk, recording }] }];
  const [first] = siteOf({ episodes }, "2025-03-01").talks;
  assert.equal(first?.recording.words, "The recording will be published on 1 April 2025.");
});

test("a talk keeps the affiliation that its speaker had on its day", () => {
  const affiliation = [
    { name: "First", until: "2023-06-30" },
    { name: "Second", until: "2024-06-30" },
    { name: "Third" },
  ];
  const people = { "cy-dahl": { name: "Cy Dahl", affiliation } };
  const dates = ["2023-06-30", "2023-07-01", "2023-09", "2024", "2024-07-01", undefined];
  const talks = [{ title: "Echoes", speakers: ["cy-dahl"] }];
  const episodes = dates.map((date) => (date ? { date, talks } : { talks }));
  const site = siteOf({ people, episodes }, "2024-01-01");
  assert.deepEqual(
    site.talks.map(({ speakers }) => speakers[0]?.affiliation),
    ["First", "Second", "Second", "Second", "Third", "Third"],
  );
  assert.equal(site.people.find(({ id }) => id === "cy-dahl")?.affiliation, "Second");
});

test("several institutions stand side by side, and each move holds from its day on", () => {
  const person = {
    name: "Cy Dahl",
    affiliation: ["Harbour College, Norway", "Lagoon Institute, Nigeria"],
    moves: [
      { affiliation: "Delta School, Nigeria", from: "2024-05-01" },
      { affiliation: ["Fjord College, Norway", "Reef Academy"], from: "2025-10-15" },
    ],
  };
  const talks = [{ title: "Echoes", speakers: ["cy-dahl"] }];
  const dates = ["2024-04-30", "2024-05-01", "2025-10-14", "2025-10-15", undefined];
  const episodes = dates.map((date) => (date ? { date, talks } : { talks }));
  const site = siteOf({ people: { "cy-dahl": person }, episodes }, "2024-06-01");
  assert.deepEqual(
    site.talks.map(({ speakers }) => speakers[0]?.affiliation),
    [
      "Harbour College, Norway; Lagoon Institute, Nigeria",
      "Delta School, Nigeria",
      "Delta School, Nigeria",
      "Fjord College, Norway; Reef Academy",
      "Fjord College, Norway; Reef Academy",
    ],
  );
  assert.deepEqual(site.talks[0]?.speakers[0]?.affiliations, person.affiliation);
  assert.equal(site.people[1]?.id, "ben-okoro");
  assert.deepEqual(site.people[2]?.affiliations, ["Delta School, Nigeria"]);
});

test("a webinar is online, in person or both, as its platform and its place say", () => {
  const place = { name: "Kolker Room", address: "1 Harbour Street" };
  const episodes = [{ platform: "Zoom" }, { place }, { platform: "Zoom", place: "Room 4" }, {}];
  const { webinars } = siteOf({ episodes }, "2024-06-01");
  assert.deepEqual(
    webinars.map(({ attendance, whereWords }) => [attendance, whereWords]),
    [
      ["online", "Online, Zoom"],
      ["in person", "Kolker Room, 1 Harbour Street"],
      ["hybrid", "Room 4; online, Zoom"],
      ["online", null],
    ],
  );
});

test("of two webinars on one day, the later is today's once its day has come", () => {
  const episodes = [
    { date: "2025-02-24", time: "14:00" },
    { date: "2025-02-24", time: "10:00" },
  ];
  const { next, later } = siteOf({ episodes }, "2025-02-01");
  assert.equal(next?.code, "S02");
  assert.deepEqual(
    later[0]?.labels.filter(({ isHidden }) => !isHidden),
    [
      {
        words: "Also announced",
        fromAt: null,
        untilAt: "2025-02-24T00:00:00Z",
        isHidden: false,
      },
    ],
  );
  const { previous } = siteOf({ episodes }, "2025-03-01");
  assert.deepEqual(
    previous.map(({ code }) => code),
    ["S01", "S02"],
  );
});

test("people stand in the order of their names, without honorific, marks and case", () => {
  const people = {
    "cy-dahl": { name: "Éva Dahl", honorific: "Prof." },
    "di-eklund": { name: "evan eklund", honorific: "Dr." },
  };
  const site = siteOf({ people, episodes: [{ talks: [talk] }] }, "2024-01-01");
  assert.deepEqual(
    site.people.map(({ id }) => id),
    ["ada-lind", "ben-okoro", "cy-dahl", "di-eklund", "olga-organizer"],
  );
});

test("a person's talks stand with the newest given and the earliest announced first", () => {
  const dates = ["2023-01-10", "2024-01-10", "2025-01-10", "2026-01-10"];
  const episodes = dates.map((date) => ({ date, talks: [talk] }));
  const site = siteOf({ episodes }, "2024-06-01");
  const ben = site.people.find(({ id }) => id === "ben-okoro");
  assert.deepEqual(
    ben?.given.map(({ id }) => id),
    ["s02e01", "s01e01"],
  );
  assert.deepEqual(
    ben?.announced.map(({ id }) => id),
    ["s03e01", "s04e01"],
  );
});

test("links stand below the folder of the site, addresses at its host", () => {
  const { pages } = siteOf(
    { series: { url: "https://example.org/sound" }, episodes: [{}] },
    "2024-01-01",
  );
  assert.equal(pages.home.path, "/webinar/");
  assert.equal(pages.home.href, "/sound/webinar/");
  assert.equal(pages.home.url, "https://example.org/sound/webinar/");
});

test("the site is frozen to its last object, and what is absent is null", () => {
  for (const site of [
    makeSite("tests/fixtures/looking-glass", { on: "2025-01-15" }),
    makeSite("tests/fixtures/tiny/data", { on: "2025-06-15" }),
  ]) {
    const pending: [string, unknown][] = [["site", site]];
    const seen = new Set<unknown>();
    for (const [path, value] of pending) {
      assert.notEqual(value, undefined, path);
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      seen.add(value);
      assert.ok(Object.isFrozen(value), path);
      for (const [name, inner] of Object.entries(value)) pending.push([`${path}.${name}`, inner]);
    }
    assert.ok(seen.size > 100);
  }
});
