import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { exceeded } from "../../src/announce/limits.ts";
import { occasions, whyUntrue } from "../../src/announce/occasions.ts";
import { announcedLanguages } from "../../src/announce/phrases/tell.ts";
import { openTemplates } from "../../src/announce/templates.ts";
import { chooseOccasions, webinarIn } from "../../src/announce/write-announcements.ts";
import { sheetsOf } from "../../src/announce/write-sheets.ts";
import { hourTexts, occasionTexts } from "../../src/announce/write-texts.ts";
import { shippedLanguages } from "../../src/languages/language.ts";
import { formsOf, type Phrase, valueNamesIn } from "../../src/languages/phrases.ts";
import type { Site } from "../../src/site/site.ts";
import {
  announcedFolder,
  announcedOf,
  announcedTexts,
  tinySiteIn,
} from "../sites/announced-texts.ts";
import { filesOf } from "../sites/built-site.ts";
import { madeSite } from "../sites/made-site.ts";

const templates = openTemplates("tests/fixtures/tiny/data");

test("the tiny series is announced in English and German as expected (npm run bless renews it)", () => {
  const texts = announcedTexts();
  assert.deepEqual(
    [...filesOf(announcedFolder).keys()].map((file) => file.slice(1)).sort(),
    [...texts.keys()].sort(),
  );
  for (const [name, text] of texts)
    assert.equal(text, readFileSync(path.join(announcedFolder, name), "utf8"), name);
});

test("announcements speak every language of the pages, with the values and quotes of each", () => {
  assert.deepEqual(Object.keys(announcedLanguages), Object.keys(shippedLanguages));
  const { en = {} as never, ...others } = announcedLanguages;
  for (const [tag, phrases] of Object.entries(others))
    for (const [key, phrase] of Object.entries(phrases) as [keyof typeof en, Phrase][]) {
      const wanted = valueNamesIn(formsOf(en[key]).at(-1) ?? "");
      assert.deepEqual(valueNamesIn(formsOf(phrase).at(-1) ?? ""), wanted, `${tag}: ${key}`);
      const wrong = tag === "fr" ? /['"]|(?<![\u00a0\u202f])[;:!?]/ : /['"]|\s[;:!?]/;
      for (const form of formsOf(phrase)) assert.doesNotMatch(form, wrong, `${tag}: ${key}`);
    }
});

/** Returns the names of the occasions that are written for the first webinar of a site. */
function chosenFor(site: Site): string[] {
  return chooseOccasions(webinarIn(site, "s01"), site, null).chosen.map(({ name }) => name);
}

const talks = [{ speakers: ["olga-organizer"] }];

test("only what is true is written: by status, by what is known, and by the day", () => {
  const chosen = (episode: object, now?: string) =>
    chosenFor(madeSite({ episodes: { s01: episode }, ...(now ? { now } : {}) }));
  const day = { date: "2025-03-03", time: "15:00" };
  const reminders = ["week-before", "day-before", "hour-before"];
  assert.deepEqual(chosen({ ...day, talks }), ["save-the-date", "programme", ...reminders]);
  assert.deepEqual(chosen({ date: "2025-03-03" }), ["save-the-date", "week-before", "day-before"]);
  assert.deepEqual(chosen({ date: "2025-03", talks }), ["save-the-date", "programme"]);
  assert.deepEqual(chosen({}), []);
  assert.deepEqual(chosen({ ...day, status: "cancelled" }), ["cancelled"]);
  assert.deepEqual(chosen({ ...day, status: "postponed" }), ["postponed"]);
  assert.deepEqual(chosen(day, "2025-03-01T00:00:00Z"), [
    ...["save-the-date", "day-before", "hour-before"],
  ]);
  assert.deepEqual(chosen(day, "2025-03-04T00:00:00Z"), ["thank-you"]);
});

test("an occasion that is asked for and would not be true, or does not exist, is refused with the reason", () => {
  const site = madeSite({ episodes: { s01: { date: "2025-03-03", talks } } });
  const ask = (name: string) => () => chooseOccasions(webinarIn(site, "s01"), site, name);
  assert.throws(ask("hour-before"), /hour-before would not be true: S01 has no time yet/);
  assert.throws(ask("cancelled"), /S01 is announced, and not over, cancelled or postponed/);
  assert.throws(
    ask("program"),
    /there is no occasion "program" \(did you mean "programme"\?\); there/,
  );
  assert.deepEqual(
    ask("moved")().chosen.map(({ name }) => name),
    ["moved"],
  );
  assert.throws(() => webinarIn(site, "s91"), /there is no webinar "s91" \(did you mean "s01"\?\)/);
});

/** A webinar of very long titles in a script without spaces, by many people. */
function longSite(): Site {
  const ids = Array.from({ length: 12 }, (_, i) => `speaker-${i}`);
  return madeSite({
    people: Object.fromEntries(
      ids.map((id, i) => [
        id,
        {
          name: `Prof. Dr. Ada Kristina Lindström-Óskarsdóttir ${i}`,
          affiliation: "潮だまり研究所, Japan",
        },
      ]),
    ),
    episodes: {
      s01: {
        topic: `${"潮だまりの数え方".repeat(40)} 👩‍👩‍👧‍👦`,
        ...{ date: "2025-03-03", time: "15:00", platform: "Jitsi" },
        registration: "https://example.org/register",
        talks: ids.map((id) => ({
          title: `A <very> long title ${"about the tide ".repeat(12)}`,
          speakers: [id],
          abstract: "潮".repeat(3000),
        })),
      },
    },
  });
}

test("posts and videos fit their platforms, however long the names, titles and abstracts are", () => {
  const announced = announcedOf(longSite(), "s01");
  const { site, webinar } = announced.spoken;
  for (const occasion of occasions.filter((one) => whyUntrue(one, webinar, site) === null)) {
    const texts = occasionTexts(occasion, announced, templates);
    for (const name of ["mastodon", "bluesky", "linkedin"] as const) {
      const text = texts.get(`${occasion.name}/${name}.txt`) ?? "";
      assert.equal(exceeded(`${name}.txt.njk`, text.trimEnd()), null, text);
      assert.match(text, /https:\/\/example\.org\/register/);
    }
  }
  const videos = hourTexts(announced, templates);
  const title = videos.get("videos/s01e01-title.txt") ?? "";
  const description = videos.get("videos/s01e01-description.txt") ?? "";
  assert.match(title, /^A ‹very› long title about the tide .*…\n$/);
  assert.ok(title.length <= 101 && Buffer.byteLength(description) <= 5001);
  assert.match(description, /潮{400}.*…/);
  assert.match(description, /About this talk: https:/);
});

test("a room and a platform, no registration and no hour are said in words", () => {
  const site = madeSite({
    episodes: {
      s01: { date: "2025-03-03", platform: "Zoom", place: { name: "Kolker Room" }, talks },
    },
  });
  const [saveTheDate] = occasions;
  assert.ok(saveTheDate);
  const texts = occasionTexts(saveTheDate, announcedOf(site, "s01"), templates);
  const mail = texts.get("save-the-date/mailing-list.txt") ?? "";
  assert.match(mail, /When: Monday 3 March 2025\. The time is not announced yet\./);
  assert.match(mail, /Kolker Room; online, Zoom\. Come to the room or join online/);
  assert.match(mail, /Registration: The registration link is not announced yet\./);
  const host = hourTexts(announcedOf(site, "s01"), templates).get("host.txt") ?? "";
  assert.match(host, /Introduce: Olga Organizer\n {2}The title is not announced yet\./);
  assert.doesNotMatch(host, /\d\d:\d\d|minutes/);
});

const programme = {
  date: "2025-03-03",
  time: "15:00",
  was: "2025-02-10",
  talks: [
    { title: "Ice", speakers: ["olga-organizer"], starts: "15:30", length_minutes: 20 },
    { title: "Bays", speakers: ["olga-organizer"], starts: 10 },
  ],
};

test("a webinar that moved says from when, and its talks have their hours", () => {
  const site = madeSite({ episodes: { s01: programme } });
  assert.ok(chosenFor(site).includes("moved"));
  const texts = (name: string) => {
    const occasion = occasions.find((one) => one.name === name) ?? assert.fail(name);
    return occasionTexts(occasion, announcedOf(site, "s01"), templates);
  };
  const mail = texts("moved").get("moved/mailing-list.txt") ?? "";
  assert.match(mail, /^When: Monday 3 March 2025, 15:00 \S+ Moved from 10\s+February 2025\.$/m);
  assert.match(mail, /^ {2}15:30–15:50$/m);
  assert.match(texts("programme").get("programme/newsletter.html") ?? "", />15:10–15:30</);
  const host = hourTexts(announcedOf(site, "s01"), templates).get("host.txt") ?? "";
  assert.match(
    host.replace(/\n(?=.)(?: {2}.*)?/g, "|"),
    /15:00–15:10 {2}Welcome.*15:10–15:30 {2}S01E02: Bays.*15:30–15:50 {2}S01E01: Ice.*15:50–16:30 {2}Goodbye/s,
  );
  assert.match(host, /15 minutes for the talk, 5 minutes for questions/);
});

test("a script keeps the order of the record where a talk does not say when it starts", () => {
  const [ice, bays] = programme.talks;
  const talks = [ice, { title: "Fog", speakers: ["olga-organizer"] }, bays];
  const site = madeSite({ episodes: { s01: { ...programme, was: undefined, talks } } });
  const host = hourTexts(announcedOf(site, "s01"), templates).get("host.txt") ?? "";
  const order = [...host.matchAll(/S01E0\d: (\w+)/g)].map(([, title]) => title);
  assert.deepEqual(order, ["Ice", "Fog", "Bays"]);
});

test("the hours of a script are those of the webinar's own zone", () => {
  const elsewhere = { ...programme, time_zone: "America/New_York", time: "15:00" };
  const site = madeSite({ episodes: { s01: { ...elsewhere, was: undefined } } });
  const host = hourTexts(announcedOf(site, "s01"), templates).get("host.txt") ?? "";
  assert.match(host, /All times are in EST\./);
  assert.match(host, /^15:00–15:10 {2}Welcome$/m);
});

test("the description of a video has its chapters and its licence", () => {
  const talk = {
    title: "Ice",
    speakers: ["olga-organizer"],
    recording: "aaaaaaaaaa1",
    licence: "CC-BY-4.0",
    chapters: [{ at: "4:10", title: "What a label is" }],
  };
  const site = madeSite({
    episodes: { s01: { date: "2024-03-04", time: "15:00", talks: [talk] } },
  });
  const texts = hourTexts(announcedOf(site, "s01"), templates);
  const description = texts.get("videos/s01e01-description.txt") ?? "";
  assert.match(description, /^0:00 Ice\n4:10 What a label is$/m);
  assert.match(
    description,
    /^Licence: Creative Commons Attribution 4\.0 International, https:\/\/creativecommons\.org\/\S+$/m,
  );
});

test("poster and slide are one page each, A4 and 16:9, the same bytes each time, with a title and a language", async () => {
  const site = tinySiteIn("de");
  const [once, again] = [
    await sheetsOf(webinarIn(site, "s05"), site),
    await sheetsOf(webinarIn(site, "s05"), site),
  ];
  const boxes = { "poster.pdf": "595.27", "opening-slide.pdf": "960.09" };
  for (const [name, width] of Object.entries(boxes)) {
    const bytes = once.get(name) ?? Buffer.alloc(0);
    assert.deepEqual(bytes, again.get(name));
    const text = bytes.toString("latin1");
    assert.match(text, new RegExp(`/MediaBox\\[0 0 ${width}`));
    assert.match(text, /\/Lang <FEFF00640065>[\s\S]*\/Count 1\b/);
  }
});
