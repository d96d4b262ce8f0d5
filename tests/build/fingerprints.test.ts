import assert from "node:assert/strict";
import { test } from "node:test";
import { readLayouts } from "../../src/build/made-layouts.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { pages } from "../../src/pages/index.ts";
import { allOf, dueSince, partsOf } from "../../src/publish/due.ts";
import { fingerprintsOf, pathOf } from "../../src/publish/fingerprints.ts";
import { buildSite, type SoundRecords } from "../../src/site/build-site.ts";
import type { Site } from "../../src/site/site.ts";
import { below, randomOf } from "../random.ts";

await readLayouts();
const records = soundRecords("data");

/** Renders every page that has a fingerprint of its own, by its path. */
function pagesOf(site: Site): Map<string, string> {
  return new Map([
    ...site.talks.map((talk) => [pathOf(talk), pages.talk.render({ site, talk })] as const),
    ...site.webinars.map(
      (webinar) => [pathOf(webinar), pages.webinar.render({ site, webinar })] as const,
    ),
    ...site.people.map(
      (person) => [pathOf(person), pages.person.render({ site, person })] as const,
    ),
    ...site.topics.map((topic) => [pathOf(topic), pages.topic.render({ site, topic })] as const),
    ...site.events.map((event) => [pathOf(event), pages.event.render({ site, event })] as const),
    ...site.archive.years.map(
      (year) => [pathOf(year), pages.archiveYear.render({ site, year })] as const,
    ),
    ...site.redirects.map(
      (redirect) => [pathOf(redirect), pages.redirect.render({ site, redirect })] as const,
    ),
  ]);
}

/** Returns the values that one text, changed, makes of a value: one for each text in it. */
function changesOf(value: unknown): unknown[] {
  if (typeof value === "string") return [`${value} 2`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    changesOf(inner).map((changed) =>
      Array.isArray(value)
        ? value.map((item, i) => (String(i) === key ? changed : item))
        : { ...value, [key]: changed },
    ),
  );
}

/** What says when and in which order is no text that can be any other. */
const fixed =
  /"(date|time|time_zone|url|until|speakers|webinar|talks|language|status)":("|\["|\{")[^"]* 2"/;

function* variantsOf({ episodes, people, series }: SoundRecords): Generator<SoundRecords> {
  const isPossible = (record: unknown) => !fixed.test(JSON.stringify(record));
  for (const [i, entry] of episodes.entries())
    for (const record of changesOf(entry.record).filter(isPossible))
      yield {
        ...records,
        episodes: episodes.with(i, { ...entry, record: record as typeof entry.record }),
      };
  for (const [id, entry] of people)
    for (const record of changesOf(entry.record).filter(isPossible))
      yield {
        ...records,
        people: new Map([...people, [id, { ...entry, record: record as typeof entry.record }]]),
      };
  for (const record of changesOf(series.record).filter(isPossible))
    yield { ...records, series: { ...series, record: record as typeof series.record } };
}

/** Returns the records with another id for a person: only addresses of that page change. */
function withOtherId(id: string): SoundRecords {
  const rename = <Type>(value: Type): Type =>
    JSON.parse(JSON.stringify(value).replaceAll(`"${id}"`, `"${id}-2"`));
  const episodes = records.episodes.map((entry) => ({ ...entry, record: rename(entry.record) }));
  const organizers = { ...records.organizers, record: rename(records.organizers.record) };
  const people = new Map(
    [...records.people.values()].map((entry) => [
      rename(entry.id),
      { ...entry, id: rename(entry.id) },
    ]),
  );
  return { ...records, episodes, organizers, people };
}

test("a page with the fingerprint that it had has the same bytes, whatever changed", () => {
  const base = buildSite(records, { on: "2025-01-15" }, null);
  const [before, fingerprints] = [pagesOf(base), fingerprintsOf(base)];
  const moments = [
    "2023-06-01",
    "2024-02-26",
    "2025-01-16",
    "2025-02-24",
    "2025-03-30",
    "2026-01-01",
  ];
  const variants = [...variantsOf(records), ...[...records.people.keys()].map(withOtherId)];
  const sites = [
    ...variants.map((variant) => buildSite(variant, { on: "2025-01-15" }, null)),
    ...moments.map((on) => buildSite(records, { on }, null)),
  ];
  assert.ok(sites.length > 100);
  let [same, other] = [0, 0];
  for (const site of sites) {
    const [after, fresh] = [pagesOf(site), fingerprintsOf(site)];
    for (const [path, text] of after) {
      const isKept = fresh.pages.get(path) === fingerprints.pages.get(path);
      assert.ok(fresh.pages.has(path), path);
      if (isKept) assert.equal(text, before.get(path), path);
      if (isKept) same++;
      else other++;
    }
    if (fresh.site !== fingerprints.site) continue;
    assert.equal(pages.home.render({ site }), pages.home.render({ site: base }));
    assert.equal(pages.archive.render({ site }), pages.archive.render({ site: base }));
  }
  assert.ok(same > other && other > sites.length);
});

test("as of every instant of the time that a site holds, the same data makes the same site", () => {
  const day = 86_400_000;
  const random = randomOf(1);
  const starts = Array.from({ length: 100 }, (_, i) => Date.UTC(2023, 0, 1) + i * 11 * day);
  const lengths = starts.map((start) => {
    const at = new Date(start + below(day / 1000, random) * 1000).toISOString();
    const site = buildSite(records, { at }, null);
    const { fromAt, untilAt } = site.holds;
    assert.ok(fromAt <= site.nowAt && site.nowAt < untilAt);
    const last = new Date(Date.parse(untilAt) - 1000).toISOString();
    for (const other of [fromAt, last])
      assert.equal(
        fingerprintsOf(buildSite(records, { at: other }, null)).site,
        fingerprintsOf(site).site,
      );
    return Date.parse(untilAt) - Date.parse(fromAt);
  });
  // Most days nothing happens.
  assert.ok(lengths.filter((length) => length >= day).length > 80);
  assert.ok(lengths.every((length) => length <= day + 3_600_000));
});

test("of a site that changed, only what the change reaches is to be made again", () => {
  const before = buildSite(records, { on: "2025-01-15" }, null);
  const dueAfter = (change: (site: SoundRecords) => SoundRecords) => {
    const after = buildSite(change(records), { on: "2025-01-15" }, null);
    const due = dueSince(after, fingerprintsOf(after), fingerprintsOf(before));
    return Object.fromEntries(
      Object.entries(due).map(([kind, list]) => [
        kind,
        list.map((one: object) => ("id" in one ? one.id : "one")),
      ]),
    );
  };
  const nothing = { once: [], api: [], years: [], webinars: [], talks: [], people: [], topics: [] };
  const none = { ...nothing, events: [], redirects: [] };
  assert.deepEqual(
    dueAfter((same) => same),
    none,
  );
  const { once, api, events, ...changed } = dueAfter(({ episodes, ...rest }) => {
    const [first, ...others] = episodes;
    assert.ok(first);
    const [talk, ...talks] = first.record.talks;
    assert.ok(talk);
    const record = { ...first.record, talks: [{ ...talk, abstract: "Another one." }, ...talks] };
    return { ...rest, episodes: [{ ...first, record }, ...others] };
  });
  assert.deepEqual([once, api?.length, events], [["one"], before.api.length, ["one"]]);
  const speakers = before.talks[0]?.speakers.map(({ person }) => person.id);
  const topics = before.talks[0]?.topics.map(({ id }) => id);
  // The page after it says what the webinar is called, and so depends on it.
  const { years, redirects } = none;
  assert.deepEqual(changed, {
    years,
    redirects,
    webinars: ["s01", "s02"],
    talks: ["s01e01"],
    people: speakers,
    topics,
  });
});

test("the parts of a build hold everything once, and of every kind as much", () => {
  const site = buildSite(records, { on: "2025-01-15" }, null);
  const [talk] = site.talks;
  assert.ok(talk);
  const talks = Array.from({ length: 301 }, (_, i) => ({ ...talk, id: `t${i}` }));
  const all = { ...allOf(site), talks };
  const parts = partsOf(all);
  assert.deepEqual(
    parts.map((part) => part.talks.length),
    [101, 100, 100],
  );
  for (const [kind, list] of Object.entries(all)) {
    const shares = parts.map((part) => part[kind as keyof typeof part] as readonly unknown[]);
    assert.deepEqual(shares.flat(), list, kind);
    const sizes = shares.map(({ length }) => length);
    assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, kind);
  }
  assert.deepEqual(partsOf(allOf(site)), [allOf(site)]);
});
