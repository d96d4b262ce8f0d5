import assert from "node:assert/strict";
import { test } from "node:test";

import { whenOf } from "../src/site/when.ts";
import { dayOf, dayWords, instantIn, instantOf } from "../src/times.ts";

const zone = "Europe/Copenhagen";

test("an hour is told with the name that its zone has on that day", () => {
  const winter = whenOf({ date: "2024-03-25", time: "16:00" }, zone, 90);
  assert.equal(winter.words, "Monday 25 March 2024, 16:00 CET");
  assert.equal(winter.datetime, "2024-03-25T16:00+01:00");
  assert.equal(winter.startAt, "2024-03-25T15:00:00Z");
  const summer = whenOf({ date: "2023-06-05", time: "16:00" }, zone, 90);
  assert.equal(summer.words, "Monday 5 June 2023, 16:00 CEST");
  assert.equal(summer.datetime, "2023-06-05T16:00+02:00");
  assert.equal(summer.startAt, "2023-06-05T14:00:00Z");
});

test("the same hour is another instant in another zone", () => {
  const at = (zone: string) => whenOf({ date: "2025-02-24", time: "00:30" }, zone, 90).startAt;
  assert.equal(at("Asia/Tokyo"), "2025-02-23T15:30:00Z");
  assert.equal(at("Asia/Kolkata"), "2025-02-23T19:00:00Z");
  assert.equal(at("America/New_York"), "2025-02-24T05:30:00Z");
  assert.equal(at("UTC"), "2025-02-24T00:30:00Z");
});

test("a zone without an English name is told by its distance from UTC", () => {
  const name = (zone: string) =>
    whenOf({ date: "2025-07-19", time: "12:00" }, zone, 90).words?.replace(/.* 12:00 /, "");
  assert.equal(name("Europe/Lisbon"), "WEST");
  assert.equal(name("America/New_York"), "EDT");
  assert.equal(name("Asia/Tokyo"), "UTC+9");
  assert.equal(name("Asia/Kathmandu"), "UTC+5:45");
  assert.equal(name("UTC"), "UTC");
});

test("a webinar ends after its own length, or after the usual one", () => {
  const times = { date: "2024-03-25", time: "23:30" };
  assert.equal(whenOf(times, zone, 90).endAt, "2024-03-26T00:00:00Z");
  assert.equal(whenOf({ ...times, length_minutes: 30 }, zone, 90).endAt, "2024-03-25T23:00:00Z");
});

test("a length runs on while the clocks change", () => {
  const spring = whenOf({ date: "2025-03-30", time: "01:30" }, zone, 60);
  assert.equal(spring.startAt, "2025-03-30T00:30:00Z");
  assert.equal(spring.endAt, "2025-03-30T01:30:00Z");
});

test("a day without an hour ends at the next midnight of the zone, on days of 23 hours too", () => {
  const day = whenOf({ date: "2025-03-30" }, zone, 90);
  assert.equal(day.precision, "day");
  assert.equal(day.startAt, null);
  assert.equal(day.endAt, "2025-03-30T22:00:00Z");
  assert.equal(day.words, "Sunday 30 March 2025");
  assert.equal(day.shortWords, "30 March 2025");
  assert.equal(day.datetime, "2025-03-30");
  assert.equal(day.missingWords, "The time is not announced yet.");
});

test("a month ends with its last day, and its words name no day", () => {
  const month = whenOf({ date: "2024-12" }, zone, 90);
  assert.equal(month.precision, "month");
  assert.equal(month.startAt, null);
  assert.equal(month.endAt, "2024-12-31T23:00:00Z");
  assert.equal(month.words, "December 2024");
  assert.equal(month.datetime, "2024-12");
  assert.equal(month.missingWords, "The day is not announced yet.");
  assert.equal(whenOf({ date: "2024-02" }, zone, 90).endAt, "2024-02-29T23:00:00Z");
});

test("a year ends with its last day, and its words name no month", () => {
  const year = whenOf({ date: "2025" }, zone, 90);
  assert.equal(year.precision, "year");
  assert.equal(year.endAt, "2025-12-31T23:00:00Z");
  assert.equal(year.words, "2025");
  assert.equal(year.datetime, "2025");
});

test("without a date nothing is said but that it is missing", () => {
  const { precision, startAt, endAt, datetime, words, missingWords } = whenOf({}, zone, 90);
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
  assert.equal(dayWords("2025-03-01"), "1 March 2025");
});
