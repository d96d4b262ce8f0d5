import assert from "node:assert/strict";
import { test } from "node:test";

import { noContext } from "../src/checks/engine/rule.ts";
import { hourExists } from "../src/checks/rules/hour-exists.ts";
import { dateWords } from "../src/date-words.ts";
import { dateFormsOf } from "../src/languages/date-forms.ts";
import { languageOf } from "../src/languages/language.ts";
import type { Records } from "../src/load/records.ts";
import type { SeriesRecord } from "../src/schema/series.ts";
import type { WebinarRecord } from "../src/schema/webinar.ts";
import { citiesOf } from "../src/site/cities.ts";
import { whenOf } from "../src/site/when.ts";
import { dayOf, instantIn, instantOf } from "../src/times.ts";
import { zoneName } from "../src/zone-names.ts";
import { clockChanges, instantsOf, offset, startOfDay, wallClock } from "./zones.ts";

const zone = "Europe/Copenhagen";

const language = languageOf("en", null);
const english = { language, dates: dateFormsOf(language) };

const whenIn = (record: Parameters<typeof whenOf>[0], time_zone: string, length_minutes: number) =>
  whenOf(record, { ...english, series: { time_zone, length_minutes } as SeriesRecord });

const citiesIn = (at: string, series: SeriesRecord) =>
  citiesOf(at, series.time_zone, { ...english, series });

test("an hour is told with the name that its zone has on that day", () => {
  const winter = whenIn({ date: "2024-03-25", time: "16:00" }, zone, 90);
  assert.equal(winter.words, "Monday 25 March 2024, 16:00 CET");
  assert.equal(winter.datetime, "2024-03-25T16:00+01:00");
  assert.equal(winter.startAt, "2024-03-25T15:00:00Z");
  const summer = whenIn({ date: "2023-06-05", time: "16:00" }, zone, 90);
  assert.equal(summer.words, "Monday 5 June 2023, 16:00 CEST");
  assert.equal(summer.datetime, "2023-06-05T16:00+02:00");
  assert.equal(summer.startAt, "2023-06-05T14:00:00Z");
});

test("the same hour is another instant in another zone", () => {
  const at = (zone: string) => whenIn({ date: "2025-02-24", time: "00:30" }, zone, 90).startAt;
  assert.equal(at("Asia/Tokyo"), "2025-02-23T15:30:00Z");
  assert.equal(at("Asia/Kolkata"), "2025-02-23T19:00:00Z");
  assert.equal(at("America/New_York"), "2025-02-24T05:30:00Z");
  assert.equal(at("UTC"), "2025-02-24T00:30:00Z");
});

test("a zone without an English name is told by its distance from UTC", () => {
  const name = (zone: string) =>
    whenIn({ date: "2025-07-19", time: "12:00" }, zone, 90).words?.replace(/.* 12:00 /, "");
  assert.equal(name("Europe/Lisbon"), "WEST");
  assert.equal(name("America/New_York"), "EDT");
  assert.equal(name("Asia/Tokyo"), "UTC+9");
  assert.equal(name("Asia/Kathmandu"), "UTC+5:45");
  assert.equal(name("UTC"), "UTC");
  assert.equal(zoneName("1900-01-01T00:00:00Z", "Europe/Paris"), "UTC+0:09");
});

test("a webinar ends after its own length, or after the usual one", () => {
  const times = { date: "2024-03-25", time: "23:30" };
  assert.equal(whenIn(times, zone, 90).endAt, "2024-03-26T00:00:00Z");
  assert.equal(whenIn({ ...times, length_minutes: 30 }, zone, 90).endAt, "2024-03-25T23:00:00Z");
});

test("a length runs on while the clocks change", () => {
  const spring = whenIn({ date: "2025-03-30", time: "01:30" }, zone, 60);
  assert.equal(spring.startAt, "2025-03-30T00:30:00Z");
  assert.equal(spring.endAt, "2025-03-30T01:30:00Z");
});

test("a day without an hour ends at the next midnight of the zone, on days of 23 hours too", () => {
  const day = whenIn({ date: "2025-03-30" }, zone, 90);
  assert.equal(day.precision, "day");
  assert.equal(day.startAt, null);
  assert.equal(day.endAt, "2025-03-30T22:00:00Z");
  assert.equal(day.words, "Sunday 30 March 2025");
  assert.equal(day.shortWords, "30 March 2025");
  assert.equal(day.datetime, "2025-03-30");
  assert.equal(day.missingWords, "The time is not announced yet.");
});

test("a month ends with its last day, and its words name no day", () => {
  const month = whenIn({ date: "2024-12" }, zone, 90);
  assert.equal(month.precision, "month");
  assert.equal(month.startAt, null);
  assert.equal(month.endAt, "2024-12-31T23:00:00Z");
  assert.equal(month.words, "December 2024");
  assert.equal(month.datetime, "2024-12");
  assert.equal(month.missingWords, "The day is not announced yet.");
  assert.equal(whenIn({ date: "2024-02" }, zone, 90).endAt, "2024-02-29T23:00:00Z");
});

test("a year ends with its last day, and its words name no month", () => {
  const year = whenIn({ date: "2025" }, zone, 90);
  assert.equal(year.precision, "year");
  assert.equal(year.endAt, "2025-12-31T23:00:00Z");
  assert.equal(year.words, "2025");
  assert.equal(year.datetime, "2025");
});

test("without a date nothing is said but that it is missing", () => {
  const { precision, startAt, endAt, datetime, words, missingWords } = whenIn({}, zone, 90);
  assert.deepEqual([precision, startAt, endAt, datetime, words], ["none", null, null, null, null]);
  assert.equal(missingWords, "The date is not announced yet.");
});

test("a day as `now` is its first instant in the zone of the series", () => {
  assert.equal(instantOf({ on: "2025-01-15" }, zone), "2025-01-14T23:00:00Z");
  assert.equal(instantOf({ on: "2025-07-15" }, "Asia/Tokyo"), "2025-07-14T15:00:00Z");
  assert.equal(instantOf({ at: "2025-01-15T12:00:00+05:30" }, zone), "2025-01-15T06:30:00Z");
});

test("a day starts at its first instant where midnight does not exist", () => {
  assert.equal(instantIn("2018-11-04", "America/Sao_Paulo"), "2018-11-04T03:00:00Z");
});

test("an instant falls on the day that its zone has then", () => {
  assert.equal(dayOf("2025-02-24T23:30:00Z", zone), "2025-02-25");
  assert.equal(dayOf("2025-02-24T23:30:00Z", "America/New_York"), "2025-02-24");
});

test("a day is told in words without a zone", () => {
  assert.equal(dateWords("2025-03-01"), "1 March 2025");
});

test("a city is told its hour, its day where that is another one, and an unusual distance", () => {
  const cities = ["America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Europe/Oslo"];
  const series = {
    time_zone: zone,
    cities: cities.map((name) => ({ name, time_zone: name })),
  } as SeriesRecord;
  const words = (at: string) =>
    citiesIn(at, series).map((city) => [city.words, city.unusualWords].filter(Boolean).join("; "));
  assert.deepEqual(words("2024-03-25T15:30:00Z"), [
    "15:30",
    "11:30 EDT; 5 hours behind Copenhagen on this day, usually 6 hours",
    "Tuesday 26 March, 00:30 UTC+9",
    "Tuesday 26 March, 02:30 LHDT",
    "16:30 CET",
  ]);
  assert.deepEqual(words("2025-10-07T07:00:00Z"), [
    "07:00",
    "03:00 EDT",
    "16:00 UTC+9",
    "18:00 LHDT; 9 hours ahead of Copenhagen on this day, usually 8 hours 30 minutes or 10 hours",
    "09:00 CEST",
  ]);
});

test("an unusual distance is compared with each that is usual", () => {
  const note = (at: string, home: string, time_zone: string) =>
    citiesIn(at, {
      time_zone: home,
      cities: [{ name: "", time_zone }],
    } as unknown as SeriesRecord)[1]?.unusualWords;
  assert.equal(
    note("2025-10-07T07:00:00Z", zone, "Australia/Sydney"),
    "9 hours ahead of Copenhagen on this day, usually 8 hours or 10 hours",
  );
  assert.equal(
    note("2025-04-01T12:00:00Z", "Europe/London", "Africa/Casablanca"),
    "1 hour behind London on this day, usually the same or 1 hour ahead",
  );
});

const zones = Intl.supportedValuesOf("timeZone");
const changes = zones.flatMap((name) => clockChanges(name, 2023, 2026));

/** Minutes around each change of the clocks, of the hour that is skipped or shown twice, and of the days beside it. */
const minutes = changes.flatMap((change) => {
  const ends = [change.before, change.after].map((ahead) => change.at + ahead * 60_000);
  const [first, end] = [Math.min(...ends), Math.max(...ends)];
  const around = [first - 60_000, first, (first + end) / 2, end - 60_000, end];
  const locals = [first - 86_400_000, ...around, end + 86_400_000];
  return locals.map((at) => ({ change, local: new Date(at).toISOString().slice(0, 16) }));
});

test("in every zone, each minute around a change of the clocks is the instant at which they show it", () => {
  assert.ok(zones.length > 400 && changes.length > 800);
  for (const { change, local } of minutes) {
    const [at] = instantsOf(local, change);
    if (at === undefined) continue;
    const [date = "", time = ""] = local.split("T");
    const { startAt, endAt, datetime, words } = whenIn({ date, time }, change.zone, 90);
    const place = `${local} ${change.zone}`;
    assert.equal(Date.parse(startAt ?? ""), at, place);
    assert.equal(Date.parse(endAt ?? ""), at + 90 * 60_000, place);
    assert.equal(Date.parse(datetime ?? ""), at, place);
    assert.equal(datetime?.slice(0, 16), local, place);
    assert.equal(words, `${dayInWords(date)}, ${time} ${zoneName(startAt ?? "", change.zone)}`);
  }
});

test("in every zone, an hour that is skipped or shown twice is a problem of its line, and no other is", () => {
  for (const { change, local } of minutes) {
    const often = ["does not exist", null, "happens twice"][instantsOf(local, change).length];
    const [date = "", time = ""] = local.split("T");
    const fact = `"${time}" ${often} on ${date} in ${change.zone}: the clocks change`;
    const found = findingsOf({ date, time }, change.zone);
    assert.deepEqual(found, often === null ? [] : [{ path: ["time"], fact }]);
  }
});

test("in every zone, the days around a change of the clocks last from their first instant to that of the next", () => {
  for (const { zone, at } of changes)
    for (const date of [-1, 0, 1].map((days) => wallClock(at + days * 86_400_000, zone))) {
      const day = date.slice(0, 10);
      const { dayStartAt, endAt } = whenIn({ date: day }, zone, 90);
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      assert.equal(Date.parse(dayStartAt ?? ""), startOfDay(day, zone), `${day} ${zone}`);
      assert.equal(Date.parse(endAt ?? ""), startOfDay(next, zone), `${day} ${zone}`);
    }
});

test("in every zone, the name tells the clocks before a change from those after it", () => {
  for (const { zone, at, before, after } of changes) {
    const names = [at - 60_000, at].map((near) => zoneName(new Date(near).toISOString(), zone));
    assert.notEqual(names[0], names[1], zone);
    for (const [i, ahead] of [before, after].entries())
      if (names[i]?.startsWith("UTC")) assert.equal(names[i], distanceFromUtc(ahead), zone);
      else assert.match(names[i] ?? "", /^[A-Z]{3,5}$/);
  }
});

test("a distance between two zones is noted where it is rare in the year, and nowhere else", () => {
  const cities = zones.map((name) => ({ name, time_zone: name }));
  const offsets = new Map(zones.map((name) => [name, weeks.map((at) => offset(at, name))]));
  for (const home of ["Europe/Copenhagen", "Australia/Lord_Howe"])
    for (let week = 26; week < 78; week += 3) {
      const at = new Date(weeks[week] ?? 0).toISOString();
      const [, ...times] = citiesIn(at, { cities, time_zone: home } as SeriesRecord);
      for (const { name, unusualWords } of times) {
        const distances = distancesOf(offsets.get(name) ?? [], offsets.get(home) ?? []);
        const year = distances.slice(week - 26, week + 27);
        const often = year.filter((distance) => distance === distances[week]).length;
        if (often > 15) assert.equal(unusualWords, null, `${name} ${at}`);
        if (often < 7) assert.match(unusualWords ?? "", / on this day, usually /, `${name} ${at}`);
      }
    }
});

const weeks = Array.from({ length: 104 }, (_, i) => Date.UTC(2024, 6, 7 + 7 * i, 15));

function distancesOf(there: readonly number[], home: readonly number[]): number[] {
  return there.map((ahead, i) => ahead - (home[i] ?? 0));
}

function findingsOf(record: Partial<WebinarRecord>, time_zone: string) {
  const source = { file: "", text: "" };
  const records = { series: { record: { time_zone } }, webinars: [{ id: "s01", source, record }] };
  const found = hourExists.check(records as unknown as Records, [], noContext);
  return found.map(({ path, fact }) => ({ path, fact }));
}

function dayInWords(date: string): string {
  const parts = dayFormat.formatToParts(Date.parse(date));
  return parts.flatMap(({ type, value }) => (type === "literal" ? [] : value)).join(" ");
}

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });

function distanceFromUtc(ahead: number): string {
  const [hours, rest] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const digits = `${hours}${rest === 0 ? "" : `:${rest}`}`;
  return ahead === 0 ? "UTC" : `UTC${ahead < 0 ? "-" : "+"}${digits}`;
}
