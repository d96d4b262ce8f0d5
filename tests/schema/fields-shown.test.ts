import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { dump } from "js-yaml";
import type { z } from "zod";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { allPages } from "../../src/build/render-pages.ts";
import { dataFileAt, dataFileList } from "../../src/schema/data-files.ts";
import { textKinds } from "../../src/schema/fields.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { temporaryFolder } from "../sites/served-site.ts";

// Every field that a schema accepts is shown somewhere, or stands here with the reason why not. A new field fails these
// tests until `complete` holds it.

/** What nothing shows, by the path of the field. */
const unshown: Readonly<Record<string, string>> = {
  published: "a list that the audit of the built site compares with its addresses",
  words: "words that the spelling check knows",
  avoid: "days that only npm run plan marks",
  "series.lead_days.webinar": "when npm run todo says that something is due",
  "series.lead_days.registration": "when npm run todo says that something is due",
  "series.lead_days.talks": "when npm run todo says that something is due",
  "series.lead_days.people": "when npm run todo says that something is due",
  "series.lead_days.slides": "when npm run todo says that something is due",
  "series.lead_days.recordings": "when npm run todo says that something is due",
  phrases: "the words of the pages: a test of the languages says that each is used",
  "redirects.gone": "tells organizers why nothing stands at an old address",
  "privacy.when": "has one value: click",
  "webinars.talks.unpublished":
    "tells organizers why a talk is on no page; tests/site/unpublished.test.ts",
  "webinars.talks.recording.unpublished": "the same of a recording",
};

const square = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>';

/** A data folder in which every field of every kind has a value, and every text is one of its own. */
const complete: Readonly<Record<string, unknown>> = {
  "series.yaml": {
    title: "Talks on S👂und",
    plain_title: "Talks on Sound",
    description: "Webinars about what rooms do to voices.",
    introduction: "Rooms answer, and we listen to them.",
    language: "en",
    accent: "#0b5fa5",
    logo: "lantern.svg",
    logo_dark: "lantern-dark.svg",
    url: "https://sound.example.org/",
    id: "first.example.org",
    paths: { webinar: "/webinar/", talks: "/talks/" },
    time_zone: "Europe/Lisbon",
    length_minutes: 60,
    cities: [{ name: "New York", time_zone: "America/New_York" }],
    registration: "https://register.example.org/all",
    playlist: "PL0123456789abcdefghijklmnopqrstuv",
    newsletter: {
      introduction: "Letters come once a season.",
      provider: { name: "Brevo", website: "https://brevo.example.com/" },
      form: { url: "https://forms.example.com/sound", width: 540, height: 605 },
      sender: { name: "The sound team", email: "news@sound.example.org" },
      contact: "ada-lind",
    },
    repository: "https://github.com/harbour/sound",
    privacy_notice: "https://harbour.example.org/privacy/",
    code_of_conduct: "https://harbour.example.org/conduct/",
    funding: [
      {
        funder: "Sea Fund",
        grant: "Waves",
        number: "2024-00042",
        from: "2024-01-01",
        until: "2024-12-31",
      },
    ],
    lead_days: { webinar: 42, registration: 28, talks: 21, people: 14, slides: 1, recordings: 7 },
  },
  "organizers.yaml": [
    "ada-lind",
    { heading: "Former organizers", people: ["cy-dahl", { person: "ben-okoro", years: 2019 }] },
  ],
  "episodes/s06.yaml": {
    topic: "Bridges",
    date: "2026-01-14",
    talks: [{ title: "What bridges hum", speakers: ["ben-okoro"], consent: "asked" }],
  },
  "episodes/s01.yaml": {
    topic: "Echoes",
    date: "2024-03-11",
    time: "16:00",
    length_minutes: 45,
    platform: "Jitsi",
    talks: [
      {
        title: "Why caves answer",
        language: "da",
        speakers: ["ben-okoro"],
        topics: ["acoustics"],
        abstract: "An answer comes late, and never in full.",
        recording: "aaaaaaaaaaa",
        consent: "yes",
        slides: "https://slides.example.org/caves",
        paper: "https://papers.example.org/caves",
      },
      {
        title: "Why lifts sing",
        kind: "Keynote",
        level: "beginner",
        speakers: ["ada-lind"],
        authors: ["Dee Ferris"],
        bio: "They have ridden lifts since 2019.",
        recording: { youtube: "ddddddddddd" },
        consent: "yes",
        chapters: [{ at: "4:10", title: "The first floor" }],
        captions: ["en"],
        transcript_by: "Eve Gold, by ear",
        links: [
          { kind: "code", url: "https://code.example.org/lifts" },
          { label: "Exercises", url: "https://exercises.example.org/lifts" },
        ],
        licence: "CC-BY-4.0",
        doi: "10.5281/zenodo.1234567",
      },
      { title: "Why wells whisper", speakers: ["ada-lind"], status: "withdrawn" },
      {
        title: "How halls hum",
        speakers: ["ada-lind"],
        recording: {
          youtube: "bbbbbbbbbbb",
          from: "2024-05-01",
          uploaded: "2024-04-20",
          duration: "58:30",
        },
        consent: "yes",
      },
      {
        title: "Why doors creak",
        speakers: ["ada-lind"],
        recording: [
          {
            url: "https://films.example.org/doors",
            start: "10:23",
            title: "Second half",
            language: "fr",
          },
          { url: "https://films.example.org/hinges", unpublished: "Its sound is broken." },
        ],
        consent: "yes",
      },
      { code: "none", title: "Questions from the room", speakers: ["cy-dahl"], recording: "none" },
    ],
  },
  "episodes/s02.yaml": {
    topic: "Whispers",
    date: "2025-09-10",
    time: "15:00",
    platform: "Zoom",
    place: {
      name: "Kolker hall",
      address: "1 Harbour Street, Bergen",
      map: "https://maps.example.org/kolker",
    },
    registration: "https://register.example.org/s02",
    until: "2025-09-11",
    time_zone: "America/New_York",
    was: "2025-09-01",
    hosts: ["ada-lind"],
    chairs: ["ada-lind"],
    moderators: ["ada-lind"],
    panellists: ["ada-lind"],
    talks: [
      {
        title: "What walls keep",
        speakers: ["ben-okoro"],
        day: "2025-09-11",
        starts: 10,
        length_minutes: 20,
      },
      { title: "What roofs return", speakers: ["ben-okoro"], starts: "15:30" },
      { title: "What stairs recall", speakers: ["ben-okoro"], unpublished: "He asked us to." },
    ],
  },
  "episodes/s03.yaml": { topic: "Silence", date: "2025-10-08", status: "cancelled" },
  "episodes/s04.yaml": {
    topic: "Rooms",
    date: "2025-11-12",
    place: "Garden house",
    registration: {
      url: "https://register.example.org/s04",
      opens: "2025-10-01",
      closes: "2025-11-01",
    },
  },
  "episodes/s05.yaml": { topic: "Towers", date: "2025-12-10", registration: { full: true } },
  "transcripts/s01e02.en.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\nGoing up.\n",
  "people/ada-lind.yaml": {
    name: "Ada Lind",
    honorific: "Dr.",
    pronouns: "she/her",
    former_names: ["Ada Berg"],
    links: [
      { kind: "github", url: "https://github.com/ada-lind" },
      { label: "Choir", url: "https://choir.example.org/" },
    ],
    affiliation: "Harbour College, Norway",
    website: "https://ada.example.org/",
    bio: "She studies how halls are built.",
    orcid: "0000-0002-1825-0097",
    photo: "ada.svg",
    photo_credit: "Taken by Wim",
  },
  "people/ben-okoro.yaml": {
    name: "Ben Okoro",
    affiliation: [
      { name: "Lagoon Institute, Nigeria", until: "2024-12-31" },
      { name: "Delta School, Nigeria" },
    ],
    moves: [{ affiliation: "Reef Academy, Nigeria", from: "2025-01-31" }],
  },
  "people/cy-dahl.yaml": { name: "Cy Dahl" },
  ...Object.fromEntries(
    ["lantern", "lantern-dark", "ada", "other"].map((name) => [`images/${name}.svg`, square]),
  ),
  "privacy.yaml": [
    {
      name: "Mapshouse",
      host: "maps.example.com",
      what: "A map of the harbour.",
      why: "Visitors find the hall with it.",
      when: "click",
    },
    {
      name: "Tubehouse",
      host: "www.youtube-nocookie.com",
      what: "The recordings of all talks.",
      why: "The series keeps its recordings there.",
      when: "click",
      policy: "https://policies.example.com/privacy",
    },
    {
      name: "Letterhouse",
      host: "forms.example.com",
      what: "The form that subscribes.",
      why: "Subscribers enter their address there.",
      when: "click",
    },
  ],
  "redirects.yaml": [
    { from: "/webinar/old/", to: "/webinar/s01/" },
    { from: "/webinar/trial/", gone: "The trial was never held." },
  ],
  "published.yaml": { "/webinar/": "2024-01-01" },
  "words.yaml": ["jitsi"],
};

/** Another value, with which the site is another one, for each field that is not a text; in the first file that has it. */
const others: Readonly<Record<string, unknown>> = {
  "series.language": "pt",
  "series.accent": "#8a1f6b",
  "series.logo": "other.svg",
  "series.logo_dark": "other.svg",
  "people.photo": "other.svg",
  "series.id": "second.example.org",
  "series.paths.webinar": "/seminar/",
  "series.paths.talks": "/archive/",
  "series.time_zone": "Europe/Copenhagen",
  "series.length_minutes": 90,
  "series.cities.time_zone": "Asia/Tokyo",
  "series.playlist": "PLzyxwvutsrqponmlkjihg9876543210",
  "series.newsletter.form.width": 500,
  "series.newsletter.form.height": 500,
  "series.newsletter.sender.email": "letters@sound.example.org",
  "series.newsletter.contact": "ben-okoro",
  "series.funding.from": "2024-05-01",
  "series.funding.until": "2024-02-01",
  organizers: "ben-okoro",
  "organizers.people": "ada-lind",
  "organizers.people.person": "ada-lind",
  "organizers.people.years": 2020,
  "webinars.date": "2024-03-12",
  "webinars.time": "17:00",
  "webinars.length_minutes": 50,
  "webinars.until": "2025-09-12",
  "webinars.time_zone": "Asia/Tokyo",
  "webinars.was": "2025-09-02",
  "webinars.hosts": "cy-dahl",
  "webinars.chairs": "cy-dahl",
  "webinars.moderators": "cy-dahl",
  "webinars.panellists": "cy-dahl",
  "webinars.registration.opens": "2025-10-02",
  "webinars.registration.closes": "2025-11-02",
  "webinars.registration.full": undefined,
  "webinars.talks.day": "2025-09-10",
  "webinars.talks.starts": 15,
  "webinars.talks.length_minutes": 25,
  "webinars.talks.consent": "yes",
  "webinars.status": "postponed",
  "webinars.talks.code": undefined,
  "webinars.talks.status": undefined,
  "webinars.talks.language": "sv",
  "webinars.talks.speakers": "cy-dahl",
  "webinars.talks.recording": "withheld",
  "webinars.talks.recording.youtube": "ccccccccccc",
  "webinars.talks.recording.from": "2024-06-01",
  "webinars.talks.recording.uploaded": "2024-04-21",
  "webinars.talks.recording.duration": "1:02:30",
  "webinars.talks.recording.start": "11:00",
  "webinars.talks.recording.language": "de",
  "webinars.talks.level": "advanced",
  "webinars.talks.chapters.at": "5:10",
  "webinars.talks.captions": "da",
  "webinars.talks.links.kind": "data",
  "webinars.talks.licence": "CC0-1.0",
  "webinars.talks.doi": "10.5281/zenodo.7654321",
  "people.former_names": "Ada Holm",
  "people.links.kind": "mastodon",
  "people.moves.from": "2025-12-31",
  "people.affiliation.until": "2024-01-31",
  "people.orcid": "0000-0001-5109-3700",
  "privacy.host": "charts.example.com",
  "redirects.from": "/webinar/older/",
  "redirects.to": "/webinar/s02/",
};

/** A field of a kind that holds one value: its path without the places in lists, and what kind of text it is. */
interface Field {
  readonly path: string;
  readonly isText: boolean;
}

/** What the definition of a zod schema may lead to. */
interface Definition {
  readonly options?: readonly z.core.$ZodType[];
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}

/** Returns the fields that a schema accepts. */
function fieldsOf(schema: z.core.$ZodType, at: string): Field[] {
  const { options, innerType, element, shape, in: input } = schema._zod.def as Definition;
  const isText = textKinds.get(schema) !== undefined;
  const inside = [...(options ?? []), innerType ?? input ?? element ?? []].flat();
  if (shape) return Object.entries(shape).flatMap(([name, one]) => fieldsOf(one, `${at}.${name}`));
  if (isText || inside.length === 0) return [{ path: at, isText }];
  return inside.flatMap((one) => fieldsOf(one, at));
}

/** Returns each value of a typed record that is no list and no record, with the path of its field. */
function valuesOf(typed: unknown, at: string): [path: string, value: unknown][] {
  if (Array.isArray(typed)) return typed.flatMap((item) => valuesOf(item, at));
  if (typeof typed !== "object" || typed === null) return [[at, typed]];
  return Object.entries(typed).flatMap(([name, value]) => valuesOf(value, `${at}.${name}`));
}

/** Returns a typed record with another value in the place of the first one of a field. */
function withOther(typed: unknown, at: string, field: string, other: unknown): unknown {
  let isDone = false;
  const change = (value: unknown, here: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => change(item, here));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, change(one, `${here}.${name}`)]),
      );
    if (here !== field || isDone) return value;
    isDone = true;
    return other;
  };
  return change(typed, at);
}

const kindOf = (file: string) => dataFileAt(file)?.kind ?? "";
const fields = dataFileList
  .filter(([kind]) => !(kind in unshown) && kind !== "privacyNotice")
  .flatMap(([kind, { schema }]) => fieldsOf(schema, kind));
const values = Object.entries(complete).flatMap(([file, typed]) => valuesOf(typed, kindOf(file)));
const layouts = await readLayouts();

/** Returns the texts of all files of the site that a data folder makes, cards aside, and what its images are made from. */
async function textOf(files: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = temporaryFolder();
  for (const [name, typed] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    const text = typeof typed === "string" ? typed : dump(typed, { skipInvalid: true });
    writeFileSync(path.join(folder, name), text);
  }
  const site = buildSite(soundRecords(folder, { on: "2025-06-15" }), { on: "2025-06-15" }, null);
  const pages = await allPages(site, layouts);
  const images = site.images.map(({ path: to, image }) => `${to} ${path.basename(image.file)}`);
  return [...pages.map((page) => `${page.path}\n${page.text}`), ...images].join("\n");
}

const whole = await textOf(complete);

test("the complete series has a value for every field, and every exception is a field", () => {
  const paths = new Set(values.map(([at]) => at));
  assert.ok(fields.length > 50);
  assert.deepEqual(
    fields.map((field) => field.path).filter((at) => !paths.has(at)),
    [],
  );
  const known = new Set([
    ...fields.map((field) => field.path),
    ...dataFileList.map(([kind]) => kind),
  ]);
  for (const at of [...Object.keys(unshown), ...Object.keys(others)]) assert.ok(known.has(at), at);
});

for (const { path: at } of fields.filter((field) => field.isText && !(field.path in unshown)))
  test(`the text ${at} is shown`, () => {
    const own = values.filter(([other]) => other === at).map(([, value]) => String(value));
    const rest = values.filter(([other]) => other !== at).map(([, value]) => String(value));
    const markers = own.filter((text) => !rest.some((other) => other.includes(text)));
    assert.ok(own.length > 0, "the complete records of this test lack the field");
    assert.ok(markers.length > 0, "another field has the same text");
    assert.ok(
      markers.some((marker) => whole.includes(marker)),
      markers.join(", "),
    );
  });

for (const { path: at } of fields.filter((field) => !field.isText && !(field.path in unshown)))
  test(`with another ${at} the site is another one`, async () => {
    assert.ok(at in others, "the test needs another value");
    const entry = Object.entries(complete).find(
      ([file, typed]) =>
        kindOf(file) === at.split(".")[0] &&
        valuesOf(typed, kindOf(file)).some(([field]) => field === at),
    );
    assert.ok(entry);
    const [file, typed] = entry;
    const changed = withOther(typed, kindOf(file), at, others[at]);
    assert.notEqual(await textOf({ ...complete, [file]: changed }), whole);
  });

test("a privacy notice of the series' own is a page", async () => {
  const { privacy_notice: _, ...series } = complete["series.yaml"] as Record<string, unknown>;
  const notice = "# Privacy notice\n\nNobody counts who reads this.\n";
  const text = await textOf({ ...complete, "series.yaml": series, "privacy-notice.md": notice });
  assert.match(text, /Nobody counts who reads this\./);
});
