import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { toApi, toApiSchema } from "../../src/publish/api.ts";
import type { ApiName, Site } from "../../src/site/site.ts";
import { type Made, madeSite } from "../sites/made-site.ts";

const made: Made = {
  now: "2025-02-01T00:00:00Z",
  people: {
    "ann-lee": {
      name: "Ann Lee",
      honorific: "Dr.",
      affiliation: [{ name: "Aarhus", until: "2024-12-31" }, { name: "Berlin" }],
      orcid: "0000-0002-1825-0097",
      bio: "A *bio*.",
      website: "https://ann.example.org/",
    },
  },
  episodes: {
    s01: {
      topic: "First",
      date: "2024-10-27",
      time: "01:30",
      length_minutes: 120,
      talks: [
        {
          title: "Pixels",
          language: "da",
          speakers: ["ann-lee"],
          topics: ["bias"],
          abstract: "One *word*.\n\nTwo.",
          recording: "abcdefghijk",
          slides: "https://example.org/slides.pdf",
        },
        { code: "none", speakers: ["ann-lee"], recording: "none" },
      ],
    },
    s02: {
      date: "2025-02-24",
      time: "15:00",
      platform: "Zoom",
      registration: "https://example.org/register",
      talks: [{ speakers: ["ann-lee"] }],
    },
    s03: { date: "2025-05", status: "postponed" },
    s04: {},
  },
};

test("every file fits its published schema, with much and with little in it", () => {
  for (const site of [madeSite(made), madeSite({ episodes: { s01: {} } }), madeSite({})])
    for (const page of site.api) {
      const ajv = formats.default(
        new Ajv2020({ strict: true, strictTypes: false, allErrors: true }),
      );
      const validate = ajv.compile(JSON.parse(toApiSchema(page)));
      assert.ok(validate(read(site, page.name)), JSON.stringify(validate.errors));
    }
});

test("the schemas refuse a file that lacks a field or holds a wrong one", () => {
  const site = madeSite(made);
  for (const page of site.api) {
    const ajv = formats.default(new Ajv2020({ strictTypes: false }));
    const validate = ajv.compile(JSON.parse(toApiSchema(page)));
    for (const field of Object.keys(read(site, page.name))) {
      assert.ok(!validate({ ...read(site, page.name), [field]: undefined }), `without ${field}`);
      assert.ok(!validate({ ...read(site, page.name), [field]: 7 }), `a number as ${field}`);
    }
  }
});

test("a file names its schema, and the schema names itself by the same address", () => {
  const site = madeSite(made);
  for (const page of site.api) {
    const address = `https://example.org/webinar/api/v1/${page.name}.schema.json`;
    assert.equal(read(site, page.name)["$schema"], address);
    assert.equal(JSON.parse(toApiSchema(page)).$id, address);
  }
});

test("an instant is told in UTC and by the clocks of the series, across a change of the clocks", () => {
  const [webinar] = read(madeSite(made), "webinars")["webinars"];
  assert.deepEqual(webinar.when, {
    precision: "hour",
    date: "2024-10-27",
    last_date: null,
    time_zone: "Europe/Copenhagen",
    moved_from: null,
    start: {
      utc: "2024-10-26T23:30:00Z",
      local: "2024-10-27T01:30:00+02:00",
      time_zone: "Europe/Copenhagen",
    },
    end: {
      utc: "2024-10-27T01:30:00Z",
      local: "2024-10-27T02:30:00+01:00",
      time_zone: "Europe/Copenhagen",
    },
    words: "Sunday 27 October 2024, 01:30 CEST",
  });
});

test("next is the webinar that comes next, and null when none is announced", () => {
  assert.equal(read(madeSite(made), "next")["webinar"].id, "s02");
  const later = madeSite({ episodes: { s01: { date: "2024-01-01" } } });
  assert.deepEqual(read(later, "next")["webinar"], null);
});

test("a talk tells its texts, its recording and the affiliation of its day", () => {
  const [talk, unnumbered] = read(madeSite(made), "talks")["talks"];
  assert.equal(talk.abstract_text, "One word.\n\nTwo.");
  assert.equal(talk.abstract_html, "<p>One <em>word</em>.</p>\n<p>Two.</p>");
  assert.equal(talk.language, "da");
  assert.deepEqual(talk.recording, {
    state: "published",
    url: "https://www.youtube.com/watch?v=abcdefghijk",
    published: null,
    videos: [
      {
        url: "https://www.youtube.com/watch?v=abcdefghijk",
        player_url: "https://www.youtube-nocookie.com/embed/abcdefghijk",
        host: "YouTube",
        title: null,
        language: null,
        start_seconds: null,
      },
    ],
  });
  assert.equal(talk.speakers[0].affiliation, "Aarhus");
  assert.deepEqual([unnumbered.id, unnumbered.code, unnumbered.title], ["s01-ann-lee", null, null]);
});

test("a person tells the talks that were given and are announced", () => {
  const [person] = read(madeSite(made), "people")["people"];
  assert.equal(person.name, "Dr. Ann Lee");
  assert.equal(person.plain_name, "Ann Lee");
  assert.equal(person.affiliation, "Berlin");
  assert.deepEqual(person.talks, ["s01e01", "s01-ann-lee", "s02e01"]);
});

test("the series leads to every other file, each by an absolute address", () => {
  const site = madeSite(made);
  const series = read(site, "series");
  const others = site.api.filter(({ name }) => name !== "series");
  assert.deepEqual(
    series["data_urls"],
    Object.fromEntries(others.map((page) => [page.name, page.url])),
  );
  assert.equal(series["calendar_url"], "https://example.org/webinar/calendar.ics");
});

// biome-ignore lint/suspicious/noExplicitAny: the file is read as somebody else's program reads it.
function read(site: Site, name: ApiName): Record<string, any> {
  const page = site.api.find((page) => page.name === name);
  assert.ok(page);
  return JSON.parse(toApi(site, page));
}
