import assert from "node:assert/strict";
import { test } from "node:test";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { metaOf } from "../../src/publish/head.ts";
import type { LayoutData } from "../../src/publish/layouts.ts";
import { toJsonLd } from "../../src/publish/structured-data.ts";
import type { Site } from "../../src/site/site.ts";
import { type Made, madeSite } from "../sites/made-site.ts";

const { toHtml } = await readLayouts();

const made: Made = {
  now: "2025-02-01T00:00:00Z",
  people: {
    "ann-lee": {
      name: "Ann Lee",
      honorific: "Dr.",
      affiliation: "Aarhus, Denmark",
      website: "https://ann.example.org/",
      orcid: "0000-0002-1825-0097",
    },
    "bo-ek": { name: "Bo Ek" },
  },
  episodes: {
    s01: {
      topic: "</script><b>First",
      date: "2024-10-27",
      time: "01:30",
      talks: [
        {
          title: "Pixels",
          speakers: ["ann-lee", "bo-ek"],
          topics: ["bias"],
          recording: "abcdefghijk",
        },
      ],
    },
    s02: {
      topic: "Second",
      date: "2025-02-24",
      time: "15:00",
      platform: "Zoom",
      registration: "https://example.org/register",
      talks: [{ speakers: ["ann-lee"] }, { title: "Voxels", speakers: ["bo-ek"] }],
    },
    s03: { date: "2025-03-24", status: "cancelled" },
    s04: { date: "2025-04-24", status: "postponed", registration: "https://example.org/register" },
    s05: { topic: "A month only", date: "2025-05" },
  },
};

test("the home page is about the series and the events that are announced", () => {
  const site = madeSite(made);
  const [series] = thingsOf({ site, here: site.pages.home });
  assert.equal(series["@type"], "EventSeries");
  assert.equal(series["@id"], "https://example.org/webinar/#series");
  assert.deepEqual(
    series.subEvent.map((event: { "@id": string }) => event["@id"]),
    ["s02", "s03", "s04"].map((id) => `https://example.org/webinar/${id}/#event`),
  );
});

test("where no webinar, talk or speaker is announced, no empty list says that there is none", () => {
  const site = madeSite({ episodes: {} });
  const [series] = thingsOf({ site, here: site.pages.home });
  assert.equal("subEvent" in series, false);
  for (const part of ["subEvent", "performer"]) assert.equal(part in eventOf("s03"), false);
});

test("a webinar is an online event with its times, speakers, talks and a free offer", () => {
  const event = eventOf("s02");
  assert.ok(event);
  assert.deepEqual(event["@type"], ["Event", "EducationEvent"]);
  assert.equal(event.startDate, "2025-02-24T15:00+01:00");
  assert.equal(event.endDate, "2025-02-24T16:30+01:00");
  assert.equal(event.offers.validThrough, event.endDate);
  assert.equal(event.eventAttendanceMode, "https://schema.org/OnlineEventAttendanceMode");
  assert.equal(event.location["@type"], "VirtualLocation");
  assert.equal(event.location.url, "https://example.org/register");
  assert.equal(event.isAccessibleForFree, true);
  assert.deepEqual([event.offers.price, event.offers.url], [0, "https://example.org/register"]);
  assert.equal(event.superEvent["@id"], "https://example.org/webinar/#series");
  assert.deepEqual(event.organizer.map(nameOf), ["Olga Organizer"]);
  assert.deepEqual(event.performer.map(nameOf), ["Ann Lee", "Bo Ek"]);
  assert.equal(event.performer[0].honorificPrefix, "Dr.");
  assert.equal(event.performer[0].affiliation.name, "Aarhus, Denmark");
  assert.deepEqual(event.subEvent[0]["@type"], event["@type"]);
  assert.deepEqual(event.subEvent.map(nameOf), ["Talk by Dr. Ann Lee", "Voxels"]);
  assert.deepEqual(event.subEvent[1].startDate, "2025-02-24");
});

test("the status is that of the webinar: what is over is no cancelled event", () => {
  assert.deepEqual(
    ["s01", "s02", "s03", "s04"].map((id) => eventOf(id)?.eventStatus),
    ["Scheduled", "Scheduled", "Cancelled", "Postponed"].map(
      (status) => `https://schema.org/Event${status}`,
    ),
  );
});

test("no offer is made for what is over, cancelled or postponed, or has no public address", () => {
  for (const id of ["s01", "s03", "s04"]) assert.equal(eventOf(id)?.offers, undefined);
  assert.equal(eventOf("s01")?.location.url, "https://example.org/webinar/s01/");
});

test("a webinar without a day is no event, and its page still says where it stands", () => {
  assert.deepEqual(
    thingsOf(webinarPage("s05")).map((thing) => thing["@type"]),
    ["BreadcrumbList"],
  );
});

test("a recording is a video only with a still of the site's own", () => {
  const site = madeSite(made);
  const [talk] = site.talks;
  assert.ok(talk);
  const types = (data: LayoutData) => thingsOf(data).map((thing) => thing["@type"]);
  const bare = { ...talk.page, card: null };
  assert.deepEqual(types({ site, here: bare, talk: { ...talk, page: bare } }), ["BreadcrumbList"]);
  const [video] = thingsOf({ site, here: talk.page, talk });
  assert.equal(video["@type"], "VideoObject");
  assert.equal(video.thumbnailUrl, "https://example.org/talks/s01e01/card.png");
  assert.match(video.embedUrl, /^https:\/\/www\.youtube-nocookie\.com\/embed\/abcdefghijk/);
  assert.equal("uploadDate" in video, false);
});

test("a video says how long it is, and since which day it is public, where the data does", () => {
  const says = (recording: object) => {
    const talks = [{ title: "Pixels", speakers: ["olga-organizer"], recording }];
    const site = madeSite({ episodes: { s01: { date: "2024-02-24", talks } } });
    const [talk] = site.talks;
    assert.ok(talk);
    const [video] = thingsOf({ site, here: talk.page, talk });
    for (const name of ["name", "description", "thumbnailUrl", "embedUrl"]) assert.ok(video[name]);
    const meta = metaOf({ site, here: talk.page, talk });
    const online = meta.find(({ name }) => name === "citation_online_date")?.content;
    return [video.uploadDate, online, video.duration];
  };
  const youtube = "abcdefghijk";
  const march = ["2024-03-01T00:00:00+01:00", "2024/03/01"];
  assert.deepEqual(says({ youtube, from: "2024-03-01" }), [...march, undefined]);
  assert.deepEqual(says({ youtube, uploaded: "2024-03-01", duration: "58:30" }), [
    ...march,
    "PT58M30S",
  ]);
  assert.deepEqual(says({ youtube, from: "2024-04-01", uploaded: "2024-03-01" }), [
    ...march,
    undefined,
  ]);
  assert.deepEqual(says({ youtube, duration: "1:02:30" }), [undefined, undefined, "PT1H2M30S"]);
});

test("a recording is embedded, a file or a page elsewhere", () => {
  const recording = [
    "https://archive.org/details/pixels",
    { url: "https://files.example.org/pixels.mp4", title: "The file" },
    { url: "https://zenodo.org/records/123", language: "da" },
  ];
  const talks = [{ title: "Pixels", speakers: ["ann-lee"], recording }];
  const people = { "ann-lee": { name: "Ann Lee" } };
  const site = madeSite({ people, episodes: { s01: { date: "2024-02-24", talks } } });
  const [talk] = site.talks;
  assert.ok(talk);
  const [embedded, file, page] = thingsOf({ site, here: talk.page, talk });
  assert.equal(embedded.embedUrl, "https://archive.org/embed/pixels");
  assert.deepEqual(
    [file.name, file.contentUrl],
    ["Pixels (The file)", "https://files.example.org/pixels.mp4"],
  );
  assert.deepEqual([page.sameAs, page.inLanguage], ["https://zenodo.org/records/123", "da"]);
  for (const thing of [file, page]) assert.equal("embedUrl" in thing, false);
});

test("a webinar in a room is held there, and one in a room and online in both", () => {
  const place = {
    name: "Kolker Room",
    address: "1 Harbour Street",
    map: "https://map.example.org/",
  };
  const day = { date: "2025-02-24", talks: [{ speakers: ["ann-lee"] }] };
  const site = madeSite({
    people: { "ann-lee": { name: "Ann Lee", affiliation: ["Aarhus", "Berlin"] } },
    episodes: { s01: { ...day, place }, s02: { ...day, place: "Room 4", platform: "Zoom" } },
  });
  const [room, both] = site.webinars.map(
    (webinar) => thingsOf({ site, here: webinar.page, webinar })[0],
  );
  assert.equal(room.eventAttendanceMode, "https://schema.org/OfflineEventAttendanceMode");
  assert.deepEqual(room.location, {
    "@type": "Place",
    "@id": "https://example.org/webinar/s01/#room",
    name: "Kolker Room",
    address: "1 Harbour Street",
    hasMap: "https://map.example.org/",
  });
  assert.deepEqual(room.performer[0].affiliation.map(nameOf), ["Aarhus", "Berlin"]);
  assert.equal(both.eventAttendanceMode, "https://schema.org/MixedEventAttendanceMode");
  assert.deepEqual(both.location.map(nameOf), ["Room 4", "Zoom"]);
  assert.deepEqual(
    both.subEvent[0].location.map((one: { "@id": string }) => one["@id"]),
    both.location.map((one: { "@id": string }) => one["@id"]),
  );
});

test("a person's page is about the person", () => {
  const site = madeSite(made);
  const person = site.people.find(({ id }) => id === "ann-lee");
  assert.ok(person);
  const [profile, breadcrumbs] = thingsOf({ site, here: person.page, person });
  assert.equal(profile["@type"], "ProfilePage");
  assert.equal(profile.mainEntity.name, "Ann Lee");
  assert.deepEqual(profile.mainEntity.sameAs, [
    "https://ann.example.org/",
    "https://orcid.org/0000-0002-1825-0097",
  ]);
  assert.deepEqual(
    breadcrumbs.itemListElement.map(({ item }: { item: string }) => item),
    ["https://example.org/webinar/", "https://example.org/webinar/people/ann-lee/"],
  );
});

test("no text can close the script element, and the page holds the same data", () => {
  const page = webinarPage("s01");
  const html = toHtml("webinar.njk", page);
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
  assert.equal(scripts.length, 1);
  const [, text = ""] = scripts[0] ?? [];
  assert.ok(!text.includes("<"));
  assert.equal(JSON.parse(text)["@graph"][0].name, "</script><b>First");
});

test("every page announces the calendar, the feeds and the data", () => {
  const html = toHtml("webinar.njk", webinarPage("s01"));
  const links = [...html.matchAll(/<link rel="alternate" href="([^"]+)"/g)].map(([, href]) => href);
  assert.deepEqual(links, [
    "/webinar/feed.xml",
    "/webinar/feed.json",
    "/webinar/calendar.ics",
    ...["series", "webinars", "talks", "people", "next"].map(
      (name) => `/webinar/api/v1/${name}.json`,
    ),
  ]);
});

test("what all pages of a site share is that of their own site, and the archive alone may load its search", () => {
  const tagsOf = (site: Site, page: "home" | "archive") => {
    const html = toHtml(`${page}.njk`, { site, here: site.pages[page] });
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const [, feed] = /href="([^"]+)" type="application\/atom\+xml"/.exec(html) ?? [];
    const scripts = /script-src ([^;]+)/.exec(policy.replaceAll("&#39;", "'"))?.[1] ?? "";
    return { feed, searches: scripts.split(" ").includes("'self'") };
  };
  const [site, other] = [
    madeSite(made),
    madeSite({ ...made, series: { paths: { webinar: "/w/", talks: "/t/" } } }),
  ];
  for (const [one, feed] of [
    [site, "/webinar/feed.xml"],
    [other, "/w/feed.xml"],
    [site, "/webinar/feed.xml"],
  ] as const) {
    assert.deepEqual(tagsOf(one, "home"), { feed, searches: false });
    assert.deepEqual(tagsOf(one, "archive"), { feed, searches: true });
  }
});

test("no text can close a tag of the head", () => {
  const html = toHtml("webinar.njk", webinarPage("s01"));
  assert.ok(html.includes('<meta property="og:site_name" content="Look &amp; Listen">'));
  assert.match(html, /<meta property="og:title" content="S01: &lt;\/script&gt;&lt;b&gt;First">/);
});

test("a preview of a link has absolute addresses and the words of the page", () => {
  const page = webinarPage("s02");
  const meta = new Map(metaOf(page).map(({ name, content }) => [name, content]));
  assert.equal(meta.get("og:url"), "https://example.org/webinar/s02/");
  assert.equal(meta.get("og:title"), "S02: Second");
  assert.equal(meta.get("og:site_name"), "Look & Listen");
  assert.equal(meta.get("twitter:card"), "summary_large_image");
  assert.equal(meta.get("og:image"), "https://example.org/webinar/s02/card.png");
  assert.equal(meta.get("og:image:width"), "1200");
  assert.match(meta.get("og:image:alt") ?? "", /^S02: Second/);
  const pages = { ...page.site.pages, home: { ...page.site.pages.home, card: null } };
  const bare = metaOf({ ...page, here: pages.home, site: { ...page.site, pages } });
  assert.ok(bare.every(({ name }) => !name.startsWith("og:image")));
  assert.ok(bare.some(({ content }) => content === "summary"));
});

test("the archive, people and topics are previewed with the picture of the series", () => {
  const site = madeSite(made);
  const [topic] = site.topics;
  const [person] = site.people;
  assert.ok(topic && person);
  for (const data of [
    { here: site.pages.archive },
    { here: topic.page, topic },
    { here: person.page, person },
  ]) {
    const meta = new Map(metaOf({ site, ...data }).map(({ name, content }) => [name, content]));
    assert.equal(meta.get("og:image"), "https://example.org/webinar/card.png");
    assert.equal(meta.get("twitter:card"), "summary_large_image");
  }
});

test("a talk that was announced with its title can be cited, its authors without honorifics", () => {
  const site = madeSite(made);
  const citation = (id: string) => {
    const talk = site.talks.find((one) => one.id === id);
    assert.ok(talk);
    return metaOf({ site, here: talk.page, talk })
      .filter(({ name }) => name.startsWith("citation_"))
      .map(({ name, content }) => `${name.slice(9)}=${content}`);
  };
  assert.deepEqual(citation("s01e01"), [
    "title=Pixels",
    "author=Ann Lee",
    "author_institution=Aarhus, Denmark",
    "author_orcid=https://orcid.org/0000-0002-1825-0097",
    "author=Bo Ek",
    "publication_date=2024/10/27",
    "conference_title=Look & Listen",
    "language=en",
    "abstract_html_url=https://example.org/talks/s01e01/",
    "keywords=bias",
  ]);
  assert.deepEqual(citation("s02e01"), []);
});

function webinarPage(id: string): LayoutData & { readonly site: Site } {
  const site = madeSite(made);
  const webinar = site.webinars.find((one) => one.id === id);
  assert.ok(webinar);
  return { site, here: webinar.page, webinar };
}

// biome-ignore lint/suspicious/noExplicitAny: the data is read as a search engine reads it.
function thingsOf(data: LayoutData): any[] {
  return JSON.parse(toJsonLd(data) ?? "")["@graph"];
}

function eventOf(id: string) {
  return thingsOf(webinarPage(id)).find((thing) => thing["@type"].includes("EducationEvent"));
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
