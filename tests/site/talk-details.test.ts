import assert from "node:assert/strict";
import { test } from "node:test";
import { madeSite } from "../sites/made-site.ts";

const people = {
  "ada-lind": { name: "Ada Lind", former_names: ["Ada Berg", "Äda Öst"] },
  "ben-okoro": { name: "Ben Okoro" },
};

const siteOf = (talk: object, date = "2024-06-03") =>
  madeSite({ episodes: { s01: { topic: "Water", date, time: "15:00", talks: [talk] } }, people });

const talkOf = (talk: object) => {
  const [made] = siteOf(talk).talks;
  assert.ok(made);
  return made;
};

test("a co-author is a person with a page, or a name", () => {
  const site = siteOf({
    title: "Wells",
    speakers: ["ben-okoro"],
    authors: ["ada-lind", "Cy Dahl"],
  });
  const authors = site.talks[0]?.authors.map(({ name, person, separator }) => [
    separator,
    name,
    person?.id,
  ]);
  assert.deepEqual(authors, [
    ["", "Ada Lind", "ada-lind"],
    [" and ", "Cy Dahl", undefined],
  ]);
  const ada = site.people.find(({ id }) => id === "ada-lind");
  assert.deepEqual(
    ada?.given.map(({ id }) => id),
    ["s01e01"],
  );
});

test("a talk without speakers is called by its title, or by its kind", () => {
  const panel = talkOf({ title: "What next?", kind: "Panel" });
  assert.deepEqual([panel.heading, panel.page.description], ["What next?", "What next?"]);
  assert.equal(talkOf({ kind: "Lightning talks" }).heading, "Lightning talks");
  const unnumbered = talkOf({ kind: "Lightning talks", code: "none" });
  assert.equal(unnumbered.page.path, "/talks/s01-talk/");
});

test("the address of a former name forwards, and the name is nowhere", () => {
  const site = siteOf({ title: "Wells", speakers: ["ada-lind"] });
  assert.deepEqual(
    site.redirects.map(({ path, target }) => [path, target.path]),
    [
      ["/webinar/people/ada-berg/", "/webinar/people/ada-lind/"],
      ["/webinar/people/ada-ost/", "/webinar/people/ada-lind/"],
    ],
  );
  assert.doesNotMatch(JSON.stringify(site.people.map(({ name, page }) => [name, page])), /Berg/);
});

test("who has the address of a former name keeps it", () => {
  const namesake = { ...people, "ada-berg": { name: "Ada Berg" } };
  const site = madeSite({ people: namesake });
  assert.deepEqual(
    site.redirects.map(({ path }) => path),
    ["/webinar/people/ada-ost/"],
  );
});

test("slides and paper are short forms of links, and stand before them", () => {
  const { links, slidesUrl, paperUrl } = talkOf({
    title: "Wells",
    slides: "https://example.org/slides",
    links: [
      { kind: "code", url: "https://example.org/code" },
      { kind: "paper", label: "Paper, part 2", url: "10.1000/182" },
      { label: "Exercises", url: "https://example.org/exercises" },
    ],
  });
  assert.deepEqual(
    links.map(({ label, fullLabel }) => [label, fullLabel]),
    [
      ["Slides", "Slides of “Wells”"],
      ["Code", "Code: Wells"],
      ["Paper, part 2", "Paper, part 2: Wells"],
      ["Exercises", "Exercises: Wells"],
    ],
  );
  assert.deepEqual(
    [slidesUrl, paperUrl],
    ["https://example.org/slides", "https://doi.org/10.1000/182"],
  );
});

test("a language is said where it is not that of the series", () => {
  assert.equal(talkOf({ title: "Brønde", language: "da" }).languageWords, "Language: Danish");
  assert.equal(talkOf({ title: "Wells", language: "en" }).languageWords, null);
  assert.equal(
    talkOf({ title: "Wells", captions: ["en", "da"] }).captions?.words,
    "Captions: English and Danish",
  );
});
