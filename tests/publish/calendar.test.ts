import assert from "node:assert/strict";
import { test } from "node:test";
import ICAL from "ical.js";
import { toCalendar, toEventFile } from "../../src/publish/calendar.ts";
import { textLine } from "../../src/publish/content-line.ts";
import type { CalendarEvent, CalendarLink, Site } from "../../src/site/site.ts";
import { type Made, madeSite } from "../sites/made-site.ts";

const words = 'Größe, Maß; \\ "Wörter" 👀 naïve—日本 👩‍🔬\n\n';

const full: Made = {
  people: {
    "ann-lee": { name: "Ann Lee", honorific: "Dr.", affiliation: "Aarhus, Denmark" },
    "bo-ek": { name: "Bo Ek", affiliation: "Aarhus, Denmark" },
  },
  episodes: {
    s01: {
      topic: "Commas, semicolons; and \\ 👀",
      date: "2025-02-24",
      time: "15:00",
      platform: "Zoom; room 1, upstairs",
      registration: "https://example.org/register?a=1;b=2,3",
      talks: [
        {
          title: "Emoji 🧪, and more",
          speakers: ["ann-lee", "bo-ek"],
          topics: ["pixels, voxels", "bias"],
          abstract: words.repeat(100),
        },
        { speakers: ["bo-ek"] },
      ],
    },
    s02: { date: "2025-03-30", talks: [] },
    s03: { topic: "Only a month", date: "2025-05" },
    s04: { topic: "Nothing known" },
    s05: { date: "2025-06-02", time: "16:00", status: "cancelled" },
    s06: { date: "2025-06-03", time: "16:00", status: "postponed" },
    s07: { date: "2025-10-25", time: "23:30", length_minutes: 300 },
  },
};

test("a parser reads back what the model holds of every event", () => {
  const site = madeSite(full);
  const events = parse(toCalendar(site)).getAllSubcomponents("vevent");
  assert.deepEqual(
    events.map((event) => event.getFirstPropertyValue("uid")),
    ["s01", "s02", "s05", "s06", "s07"].map((id) => `${id}@example.org`),
  );
  for (const [i, event] of events.entries()) assertEqual(event, eventAt(site, i), site);
});

test("a calendar shows the room, and says where one can join online too", () => {
  const registration = "https://example.org/register";
  const place = {
    name: "Kolker Room",
    address: "1 Harbour Street",
    map: "https://map.example.org/",
  };
  const day = { date: "2025-02-24", registration, place };
  const site = madeSite({ episodes: { s01: day, s02: { ...day, platform: "Zoom" } } });
  const [room, both] = parse(toCalendar(site)).getAllSubcomponents("vevent");
  assert.equal(room?.getFirstPropertyValue("location"), "Kolker Room, 1 Harbour Street");
  assert.match(
    String(room?.getFirstPropertyValue("description")),
    /Map: https:\/\/map\.example\.org\//,
  );
  assert.equal(
    both?.getFirstPropertyValue("location"),
    "Kolker Room, 1 Harbour Street; Online (Zoom)",
  );
});

test("each webinar's own file holds its one event, and no name of a calendar", () => {
  const site = madeSite(full);
  for (const event of site.events) {
    const calendar = parse(toEventFile(site, event));
    const [parsed, ...others] = calendar.getAllSubcomponents("vevent");
    assert.ok(parsed);
    assert.equal(others.length, 0);
    assertEqual(parsed, event, site);
    for (const name of ["name", "x-wr-calname", "method"])
      assert.equal(calendar.hasProperty(name), false);
  }
});

test("the instants are those of the zone on that day, across a change of the clocks", () => {
  const { events } = madeSite(full);
  assert.deepEqual(
    events.map(({ start, end, status }) => [start, end, status]),
    [
      ["2025-02-24T14:00:00Z", "2025-02-24T15:30:00Z", "CONFIRMED"],
      ["2025-03-30", "2025-03-31", "TENTATIVE"],
      ["2025-06-02T14:00:00Z", "2025-06-02T15:30:00Z", "CANCELLED"],
      ["2025-06-03T14:00:00Z", "2025-06-03T15:30:00Z", "CANCELLED"],
      ["2025-10-25T21:30:00Z", "2025-10-26T02:30:00Z", "CONFIRMED"],
    ],
  );
});

test("what is cancelled or postponed says so in its title and description, and asks nobody to register", () => {
  const registration = "https://example.org/register";
  const { events } = madeSite({
    episodes: {
      s01: { date: "2025-06-02", status: "cancelled", registration },
      s02: { date: "2025-06-03", status: "postponed", registration },
    },
  });
  assert.deepEqual(
    events.map(({ summary, registrationUrl, links }) => [summary, registrationUrl, links.length]),
    [
      ["Cancelled: S01 – Look & Listen", null, 0],
      ["Postponed: S02 – Look & Listen", null, 0],
    ],
  );
  assert.match(eventAt({ events }, 1).description, /^This webinar is postponed; the new date/);
});

test("each way into a visitor's calendar carries the event's moments, words and place", () => {
  const { events } = madeSite({ ...full, now: "2025-02-01T00:00:00Z" });
  const linksOf = (i: number) =>
    new Map((events[i]?.links ?? []).map(({ kind, url }) => [kind, url]));
  const valuesOf = (i: number, kind: CalendarLink["kind"]) =>
    Object.fromEntries(new URL(linksOf(i).get(kind) ?? "").searchParams);
  const summary = "S01: Commas, semicolons; and \\ 👀 – Look & Listen";
  const details =
    "Registration: https://example.org/register?a=1;b=2,3\nhttps://example.org/webinar/s01/";
  const place = "Online (Zoom; room 1, upstairs)";
  const google = valuesOf(0, "google");
  assert.equal(google["dates"], "20250224T140000Z/20250224T153000Z");
  assert.deepEqual(
    [google["text"], google["details"], google["location"]],
    [summary, details, place],
  );
  const yahoo = valuesOf(0, "yahoo");
  assert.deepEqual([yahoo["st"], yahoo["et"]], ["20250224T140000Z", "20250224T153000Z"]);
  assert.deepEqual([yahoo["title"], yahoo["desc"], yahoo["in_loc"]], [summary, details, place]);
  for (const kind of ["outlook", "office365"] as const) {
    const { startdt, enddt, subject, body, location, allday } = valuesOf(0, kind);
    assert.deepEqual([startdt, enddt], ["2025-02-24T14:00:00Z", "2025-02-24T15:30:00Z"]);
    assert.deepEqual([subject, body, location, allday], [summary, details, place, undefined]);
  }
  assert.equal(linksOf(0).get("file"), "/webinar/s01.ics");
  assert.equal(valuesOf(1, "google")["dates"], "20250330/20250331");
  assert.equal(valuesOf(1, "yahoo")["dur"], "allday");
  assert.equal(valuesOf(1, "outlook")["allday"], "true");
  for (const { links } of events) for (const { url } of links) assert.doesNotMatch(url, /[+\s]/);
});

test("the place of an event says that it is online, once, and where", () => {
  const platforms = ["Zoom", undefined, "Online in Jitsi"];
  const episodes = platforms.map((platform, i) => [
    `s0${i + 1}`,
    { date: `2025-0${i + 2}-24`, platform },
  ]);
  assert.deepEqual(
    madeSite({ episodes: Object.fromEntries(episodes) }).events.map(({ location }) => location),
    ["Online (Zoom)", "Online", "Online in Jitsi"],
  );
});

test("what is over, cancelled or postponed is put into nobody's calendar", () => {
  const { events } = madeSite({ ...full, now: "2025-05-01T00:00:00Z" });
  assert.deepEqual(
    events.map(({ links }) => links.length),
    [0, 0, 0, 0, 5],
  );
});

test("a webinar without a day is in no calendar", () => {
  const { webinars } = madeSite(full);
  assert.deepEqual(
    webinars.filter(({ calendar }) => calendar === null).map(({ id }) => id),
    ["s03", "s04"],
  );
});

test("the events are the same before, during and long after a webinar", () => {
  const before = toCalendar(madeSite(full));
  for (const now of ["2025-02-24T14:30:00Z", "2030-01-01T00:00:00Z"])
    assert.equal(toCalendar(madeSite({ ...full, now })), before);
});

test("the calendar names itself, says how often to come back, and has no method and no alarm", () => {
  const calendar = parse(toCalendar(madeSite(full)));
  const value = (name: string) => calendar.getFirstPropertyValue(name)?.toString();
  assert.equal(value("name"), "Look & Listen");
  assert.equal(value("x-wr-calname"), "Look & Listen");
  assert.equal(value("refresh-interval"), "PT12H");
  assert.equal(value("x-published-ttl"), "PT12H");
  assert.equal(value("source"), "https://example.org/webinar/calendar.ics");
  assert.equal(value("url"), "https://example.org/webinar/");
  const text = toCalendar(madeSite(full));
  for (const absent of ["METHOD", "VALARM", "ORGANIZER"]) assert.ok(!text.includes(absent));
});

test("a calendar without events still holds a component", () => {
  const calendar = parse(toCalendar(madeSite({ episodes: { s01: {} } })));
  assert.deepEqual(
    calendar.getAllSubcomponents().map(({ name }) => name),
    ["vtimezone"],
  );
});

test("every line ends in CRLF, has at most 75 octets, and no control character", () => {
  const text = toCalendar(madeSite(full));
  assert.ok(text.endsWith("\r\n"));
  const lines = text.slice(0, -2).split("\r\n");
  assert.ok(lines.length > 100);
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(line, /\p{Cc}/u);
  }
});

test("a line is folded between characters wherever a character of one to four octets stands", () => {
  for (const character of ["a", "é", "日", "👀", "\\", ";", ","])
    for (let before = 0; before < 160; before++) {
      const text = "x".repeat(before) + character.repeat(40);
      const folded = textLine("SUMMARY", text);
      for (const line of folded.slice(0, -2).split("\r\n")) {
        assert.ok(Buffer.byteLength(line) <= 75);
        assert.ok(!line.includes("\uFFFD") && Buffer.from(line).toString() === line);
      }
      const longest = Math.max(...folded.split("\r\n").map((line) => Buffer.byteLength(line)));
      if (folded.length > 80)
        assert.ok(longest > 75 - Buffer.byteLength(character), "no line is folded too early");
      assert.equal(readBack(folded), text);
    }
});

test("control characters go, tabs and line breaks of any system stay", () => {
  const line = textLine("SUMMARY", "a\u0000b\u0007c\u001b[0m\u007f\u0085\td\r\ne\rf\ng");
  assert.equal(line, "SUMMARY:abc[0m\td\\ne\\nf\\ng\r\n");
});

test("the same data gives the same bytes", () => {
  assert.equal(toCalendar(madeSite(full)), toCalendar(madeSite(full)));
});

test("an identity survives a move of the site to another address when the series keeps its id", () => {
  const moved = { ...full, series: { id: "example.org", url: "https://new.example.com/talks/" } };
  assert.deepEqual(
    madeSite(moved).events.map(({ uid }) => uid),
    madeSite(full).events.map(({ uid }) => uid),
  );
});

function readBack(line: string): string {
  const calendar = `BEGIN:VCALENDAR\r\n${line}END:VCALENDAR`;
  return String(parse(calendar).getFirstPropertyValue("summary"));
}

function eventAt({ events }: Pick<Site, "events">, index: number): CalendarEvent {
  const event = events[index];
  assert.ok(event);
  return event;
}

function parse(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text));
}

function assertEqual(parsed: ICAL.Component, event: CalendarEvent, site: Site): void {
  const value = (name: string) => parsed.getFirstPropertyValue(name)?.toString() ?? null;
  assert.equal(value("uid"), event.uid);
  assert.equal(value("dtstart"), event.start);
  assert.equal(value("dtend"), event.end);
  assert.equal(value("dtstamp"), event.updatedAt);
  assert.equal(value("last-modified"), event.updatedAt);
  assert.equal(Number(value("sequence")), event.sequence);
  assert.equal(value("status"), event.status);
  assert.equal(value("summary"), event.summary);
  assert.equal(value("description"), event.description);
  assert.equal(value("location"), event.location);
  assert.equal(value("url"), event.url);
  assert.ok(site.webinars.some(({ page }) => page.url === event.url));
  const categories = parsed.getFirstProperty("categories")?.getValues() ?? [];
  assert.deepEqual(categories, event.topics);
  assert.equal(value("conference"), null, "a page to register at is no conference");
}
