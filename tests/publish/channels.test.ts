import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import ICAL from "ical.js";
import { toAtom } from "../../src/publish/atom.ts";
import { toCalendar } from "../../src/publish/calendar.ts";
import { toJsonFeed } from "../../src/publish/json-feed.ts";
import { newsOf } from "../../src/publish/news.ts";
import { toOpml } from "../../src/publish/opml.ts";
import { toPodcast } from "../../src/publish/podcast.ts";
import type { Channel } from "../../src/site/site.ts";
import { madeSite } from "../sites/made-site.ts";

const site = madeSite({
  now: "2025-03-01T00:00:00Z",
  people: { "ann-lee": { name: "Ann & Lee" }, "bo-ek": { name: "Bo Ek" } },
  episodes: {
    s01: {
      topic: "Pixels",
      date: "2025-02-03",
      time: "15:00",
      talks: [
        {
          title: "Lamps <lit>",
          speakers: ["ann-lee"],
          topics: ["light"],
          abstract: "Of lamps.",
          recording: [
            { url: "https://files.example.org/lamps.mp3", duration: "1:02:30", title: "Sound" },
            "https://vimeo.com/76979871",
          ],
        },
        { title: "Echoes", speakers: ["bo-ek"], topics: ["sound"], recording: "abcdefghijk" },
      ],
    },
    s02: {
      topic: "Voxels",
      date: "2025-04-03",
      time: "15:00",
      talks: [{ title: "Dark", speakers: ["bo-ek"], topics: ["light"] }],
    },
    s03: { topic: "Alone", date: "2025-05-03", time: "15:00" },
  },
});

function channel(id: string): Channel {
  const found = site.channels.find((one) => one.id === id);
  assert.ok(found, id);
  return found;
}

function eventsIn(calendar: string): ICAL.Event[] {
  const component = new ICAL.Component(ICAL.parse(calendar));
  return component.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
}

test("the series, every topic and every person have a channel, each with addresses of its own", () => {
  assert.deepEqual(
    site.channels.map(({ id }) => id),
    ["", "topics/light", "topics/sound", "people/ann-lee", "people/bo-ek", "people/olga-organizer"],
  );
  const paths = site.channels.flatMap(({ atom, jsonFeed, calendar }) => [
    atom.path,
    jsonFeed.path,
    calendar.path,
  ]);
  assert.equal(new Set(paths).size, paths.length);
  assert.ok(paths.includes("/talks/topics/light/feed.xml"));
  assert.ok(paths.includes("/webinar/people/bo-ek/calendar.ics"));
});

test("the feeds of a topic and of a person tell of their talks only, with the ids of the series' feed", () => {
  const ids = new Set(newsOf(site).map(({ id }) => id));
  const titles = (id: string) =>
    newsOf(site, channel(id)).map((news) => {
      assert.ok(ids.has(news.id));
      return news.title;
    });
  const recording = "Recording: S01E01 Lamps <lit>";
  assert.deepEqual(titles("topics/light"), ["S02: Voxels", recording, "S01: Pixels"]);
  assert.deepEqual(titles("people/ann-lee"), [recording, "S01: Pixels"]);
  const [, announcement] = newsOf(site, channel("people/ann-lee"));
  assert.match(announcement?.html ?? "", /Lamps/);
  assert.doesNotMatch(announcement?.html ?? "", /Echoes/);
});

test("readers of Atom and JSON Feed read each channel, the empty one of an organizer too", () => {
  for (const one of site.channels) {
    const atom = parseAtomFeed(toAtom(site, one));
    const json = parseJsonFeed(JSON.parse(toJsonFeed(site, one)));
    assert.equal(atom.entries?.length ?? 0, newsOf(site, one).length);
    assert.equal(json.items?.length ?? 0, newsOf(site, one).length);
    assert.equal(json.feed_url, one.jsonFeed.url);
    assert.match(atom.updated ?? "", /^\d{4}-\d\d-\d\dT/);
  }
  const ids = site.channels.map((one) => parseAtomFeed(toAtom(site, one)).id);
  assert.equal(new Set(ids).size, ids.length);
});

test("a reader of calendars finds in each channel the webinars of its talks", () => {
  const events = (id: string) =>
    eventsIn(toCalendar(site, channel(id))).map(({ uid }) => uid.split("@")[0]);
  assert.deepEqual(events(""), ["s01", "s02", "s03"]);
  assert.deepEqual(events("topics/light"), ["s01", "s02"]);
  assert.deepEqual(events("people/ann-lee"), ["s01"]);
  assert.deepEqual(events("people/olga-organizer"), []);
});

test("a reader of OPML finds every feed", () => {
  const { body } = parseOpml(toOpml(site));
  const feeds = body?.outlines?.map((outline) => outline.xmlUrl);
  assert.deepEqual(feeds, [
    ...site.channels.map(({ atom }) => atom.url),
    "https://example.org/webinar/podcast.xml",
  ]);
});

test("a podcast has an episode for each file, with its type and length of time", () => {
  assert.ok(site.podcast);
  const { items = [], ...feed } = parseRssFeed(toPodcast(site.podcast, site));
  assert.equal(feed.title, "Look & Listen");
  assert.equal(feed.itunes?.image, "https://example.org/webinar/podcast.png");
  assert.equal(items.length, 1);
  const [item] = items;
  assert.equal(item?.title, "S01E01 Lamps <lit> (Sound)");
  assert.deepEqual(item?.enclosures, [
    { url: "https://files.example.org/lamps.mp3", length: 0, type: "audio/mpeg" },
  ]);
  assert.equal(item?.itunes?.duration, 3750);
  assert.equal(new Date(item?.pubDate ?? "").toISOString(), "2025-02-03T15:30:00.000Z");
});

test("where no recording is a file there is no podcast", () => {
  assert.equal(madeSite({ episodes: { s01: { date: "2024-02-03" } } }).podcast, null);
});
