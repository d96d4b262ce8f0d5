import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { dump, load } from "js-yaml";
import type { z } from "zod";
import "../run-folder.ts";
import { readLayouts } from "../../src/build/compiled-layouts.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { allPages } from "../../src/build/render-pages.ts";
import { dataFileAt, dataFileList } from "../../src/schema/data-files.ts";
import { textKinds } from "../../src/schema/fields.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { filesOf } from "../sites/built-site.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { wholeSeriesAt, wholeSeriesData } from "../sites/whole-series-site.ts";

// Every field that a schema accepts is shown somewhere, or stands here with the reason why not. A new field fails these
// tests until the whole series, in tests/fixtures/whole-series/data, has it.

/** What nothing shows, by the path of the field. */
const unshown: Readonly<Record<string, string>> = {
  published: "a list that the audit of the built site compares with its addresses",
  words: "words that the spelling check knows",
  "avoid.from": "a day that only npm run plan marks",
  "avoid.until": "a day that only npm run plan marks",
  "avoid.what": "what npm run plan says of such a day",
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

/** The data of the whole series, in which every field of every kind has a value, and a text of its own; as typed. */
const complete: Readonly<Record<string, unknown>> = Object.fromEntries([
  ...[...filesOf(wholeSeriesData)].map(([file, bytes]) => [
    file.slice(1),
    file.endsWith(".yaml") ? load(bytes.toString()) : bytes.toString(),
  ]),
  ["images/other.svg", square],
]);

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
  "series.time_zone": "Europe/Lisbon",
  "series.length_minutes": 100,
  "series.cities.time_zone": "Asia/Tokyo",
  "series.playlist": "PLzyxwvutsrqponmlkjihg9876543210",
  "series.newsletter.form.width": 500,
  "series.newsletter.form.height": 500,
  "series.newsletter.sender.email": "letters@sound.example.org",
  "series.newsletter.contact": "ben-okoro",
  "series.funding.from": "2025-03-01",
  "series.funding.until": "2025-08-31",
  organizers: "ben-okoro",
  "organizers.people": "ada-lind",
  "organizers.people.person": "ada-lind",
  "organizers.people.years": 2020,
  "webinars.date": "2024-03-12",
  "webinars.time": "17:00",
  "webinars.length_minutes": 50,
  "webinars.until": "2025-09-12",
  "webinars.time_zone": "Asia/Tokyo",
  "webinars.was": "2025-06-03",
  "webinars.hosts": "cy-dahl",
  "webinars.chairs": "cy-dahl",
  "webinars.moderators": "cy-dahl",
  "webinars.panellists": "cy-dahl",
  "webinars.registration.opens": "2025-05-13",
  "webinars.registration.closes": "2025-06-15",
  "webinars.registration.full": undefined,
  "webinars.talks.day": "2025-03-26",
  "webinars.talks.starts": 15,
  "webinars.talks.length_minutes": 25,
  "webinars.talks.consent": "no",
  "webinars.status": "postponed",
  "webinars.talks.code": undefined,
  "webinars.talks.status": undefined,
  "webinars.talks.language": "sv",
  "webinars.talks.speakers": "cy-dahl",
  "webinars.talks.recording": "withheld",
  "webinars.talks.recording.youtube": "ccccccccccc",
  "webinars.talks.recording.from": "2025-04-11",
  "webinars.talks.recording.uploaded": "2025-01-23",
  "webinars.talks.recording.duration": "1:02:30",
  "webinars.talks.recording.start": "0:05",
  "webinars.talks.recording.language": "de",
  "webinars.talks.level": "advanced",
  "webinars.talks.chapters.at": "0:20",
  "webinars.talks.captions": "fr",
  "webinars.talks.links.kind": "data",
  "webinars.talks.links.language": "fr",
  "webinars.talks.links.licence": "CC0-1.0",
  "webinars.talks.licence": "CC0-1.0",
  "webinars.talks.doi": "10.5281/zenodo.7654322",
  "people.former_names": "Ada Holm",
  "people.links.kind": "mastodon",
  "people.moves.from": "2025-12-31",
  "people.affiliation.until": "2025-04-30",
  "people.orcid": "0000-0001-5109-3700",
  "privacy.host": "www.archive.org",
  "redirects.from": "/webinar/older/",
  "redirects.to": "/webinar/s02/",
};

/** The file in which the other value counts, where it does not in the first that has the field. */
const places: Readonly<Record<string, string>> = {
  "webinars.talks.consent": "episodes/s04.yaml",
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
  const site = buildSite(soundRecords(folder, wholeSeriesAt), wholeSeriesAt, null);
  const pages = await allPages(site, layouts);
  const images = site.images.map(({ path: to, image }) => `${to} ${path.basename(image.file)}`);
  return [...pages.map((page) => `${page.path}\n${page.text}`), ...images].join("\n");
}

const whole = await textOf(complete);

test("the whole series has a value for every field, and every exception is a field", () => {
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
        file === (places[at] ?? file) &&
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
