import assert from "node:assert/strict";
import { test } from "node:test";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { toAtom } from "../../src/publish/atom.ts";
import { toJsonFeed } from "../../src/publish/json-feed.ts";
import { latestNews, newsOf } from "../../src/publish/news.ts";
import { type Made, madeSite } from "../sites/made-site.ts";

const made: Made = {
  now: "2025-03-01T00:00:00Z",
  people: {
    "ann-lee": { name: "Ann Lee", honorific: "Dr.", affiliation: "A & B <University>" },
    "bo-ek": { name: "Bo Ek" },
  },
  episodes: {
    s01: {
      topic: "Pixels & <voxels> 👀",
      date: "2025-02-03",
      time: "15:00",
      talks: [
        {
          title: "The “first” & <b>only</b>",
          speakers: ["ann-lee", "bo-ek"],
          topics: ["fair & square"],
          abstract: "Some *words* & a [link](https://example.org/?a=1&b=2)\u0001.",
          recording: "abcdefghijk",
        },
        { speakers: ["bo-ek"], recording: "withheld" },
        { speakers: ["bo-ek"] },
      ],
    },
    s02: { date: "2025-04", registration: "https://example.org/?a=1&b=2", platform: "Zoom" },
    s03: { topic: "Off", date: "2025-05-05", status: "cancelled" },
    s04: { topic: "Later", date: "2025-06-05", status: "postponed" },
  },
};

test("a feed has an entry for each webinar and each published recording, the newest first", () => {
  assert.deepEqual(
    newsOf(madeSite(made)).map(({ title }) => title),
    [
      "Postponed: S04: Later",
      "Cancelled: S03: Off",
      "S02: Topic not announced yet",
      "Recording: S01E01 The “first” & <b>only</b>",
      "S01: Pixels & <voxels> 👀",
    ],
  );
});

test("a feed of a long series has its newest hundred entries", () => {
  const episodes = Array.from({ length: 60 }, (_, i): [string, unknown] => [
    `s${String(i + 1).padStart(2, "0")}`,
    {
      date: new Date(Date.UTC(2015, i, 5)).toISOString().slice(0, 10),
      talks: [{ title: `Talk ${i + 1}`, speakers: ["olga-organizer"], recording: "dQw4w9WgXcQ" }],
    },
  ]);
  const site = madeSite({ episodes: Object.fromEntries(episodes), now: "2025-06-15T00:00:00Z" });
  assert.equal(newsOf(site).length, 120);
  assert.deepEqual(latestNews(site), newsOf(site).slice(0, 100));
  assert.equal(parseAtomFeed(toAtom(site)).entries?.length, 100);
  assert.equal(JSON.parse(toJsonFeed(site)).items.length, 100);
});

test("a parser reads back every entry of the Atom feed", () => {
  const site = madeSite(made);
  const feed = parseAtomFeed(toAtom(site));
  const news = newsOf(site);
  assert.equal(feed.title?.value ?? feed.title, "Look & Listen");
  assert.deepEqual(
    feed.links?.map(({ rel, href }) => [rel, href]),
    [
      ["self", "https://example.org/webinar/feed.xml"],
      ["alternate", "https://example.org/webinar/"],
    ],
  );
  assert.equal(feed.entries?.length, news.length);
  for (const [i, entry] of (feed.entries ?? []).entries()) {
    const expected = news[i];
    assert.ok(expected);
    assert.equal(entry.id, expected.id);
    assert.equal(entry.updated, expected.updatedAt);
    assert.equal(entry.published ?? null, expected.publishedAt);
    assert.equal(entry.links?.[0]?.href, expected.url);
    assert.deepEqual(
      entry.authors?.map(({ name }) => name),
      expected.authors.map(({ name }) => name),
    );
  }
});

test("a parser reads back every item of the JSON Feed", () => {
  const site = madeSite(made);
  const feed = parseJsonFeed(JSON.parse(toJsonFeed(site)));
  const news = newsOf(site);
  assert.equal(feed.feed_url, "https://example.org/webinar/feed.json");
  assert.deepEqual(
    feed.items?.map(({ id, url, title, content_html }) => ({ id, url, title, html: content_html })),
    news.map(({ id, url, title, html }) => ({ id, url, title, html })),
  );
});

test("an entry is published when its webinar was held, or where it is ahead, when it was announced", () => {
  const { items = [] } = parseJsonFeed(JSON.parse(toJsonFeed(madeSite(made))));
  const [held, recorded] = ["2025-02-03T14:00:00Z", "2025-02-03T15:30:00Z"];
  assert.deepEqual(
    items.map(({ title, date_published, date_modified }) => [title, date_published, date_modified]),
    [
      ["Postponed: S04: Later", undefined, "2025-05-05T22:00:00Z"],
      ["Cancelled: S03: Off", undefined, "2025-04-30T22:00:00Z"],
      ["S02: Topic not announced yet", undefined, recorded],
      ["Recording: S01E01 The “first” & <b>only</b>", recorded, recorded],
      ["S01: Pixels & <voxels> 👀", held, held],
    ],
  );
});

test("texts are escaped once for HTML, and once more for XML", () => {
  const site = madeSite(made);
  const [recording] = newsOf(site).filter(({ title }) => title.startsWith("Recording"));
  assert.ok(recording);
  assert.match(recording.html, /\(A &amp; B &lt;University&gt;\)/);
  assert.match(
    recording.html,
    /<em>words<\/em> &amp; a <a href="https:\/\/example.org\/\?a=1&amp;b=2">/,
  );
  const atom = toAtom(site);
  assert.ok(atom.includes("A &amp;amp; B &amp;lt;University&amp;gt;"));
  assert.doesNotMatch(atom, /[^\P{Cc}\n]/u, "XML cannot hold control characters");
});

test("an entry asks to register only as long as one can", () => {
  const html = (now: string) => newsOf(madeSite({ ...made, now })).map((news) => news.html);
  assert.ok(html("2025-04-30T00:00:00Z").some((text) => text.includes("Register for S02")));
  assert.ok(html("2025-05-02T00:00:00Z").every((text) => !text.includes("Register")));
});

test("the ids stay when the site moves and keeps its id, and differ from one another and other series", () => {
  const ids = (series: Made["series"] = {}) =>
    newsOf(madeSite({ ...made, series })).map(({ id }) => id);
  const here = ids();
  assert.deepEqual(ids({ id: "example.org", url: "https://new.example.com/x/" }), here);
  assert.equal(new Set([...here, ...ids({ id: "other.example.org" })]).size, 2 * here.length);
  for (const id of here)
    assert.match(id, /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test("when the feed changed is the last change of an entry, whatever the day it is built on", () => {
  const at = (now: string) => parseAtomFeed(toAtom(madeSite({ ...made, now }))).updated;
  assert.equal(at("2025-03-01T00:00:00Z"), at("2025-03-20T00:00:00Z"));
  assert.ok((at("2025-03-01T00:00:00Z") ?? "") > "2025-02");
});
