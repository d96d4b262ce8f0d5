import assert from "node:assert/strict";
import { test } from "node:test";
import { toJsonLd } from "../../src/publish/structured-data.ts";
import { siteOf } from "../sites/lisbon-series.ts";

const movedSite = (episode: object, now = "2025-02-01") =>
  siteOf({ episodes: [{ time: "16:00", ...episode }] }, now);

test("a webinar that moved says from which day, until it is over", () => {
  const episode = { date: "2025-02-24", was: "2025-02-10" };
  const site = movedSite(episode);
  const [webinar] = site.webinars;
  assert.equal(webinar?.moved?.words, "Moved from 10 February 2025.");
  const text = webinar && toJsonLd({ site, here: webinar.page, webinar });
  const [event] = JSON.parse(text ?? "null")["@graph"];
  assert.equal(event.eventStatus, "https://schema.org/EventRescheduled");
  assert.equal(event.previousStartDate, "2025-02-10");
  assert.equal(movedSite(episode, "2025-03-01").webinars[0]?.moved, null);
  assert.equal(movedSite({ ...episode, status: "cancelled" }).webinars[0]?.moved, null);
});

test("where only the hour moved, the old hour is told", () => {
  const { moved } = movedSite({ date: "2025-02-24", was: "2025-02-24 15:00" }).webinars[0] ?? {};
  assert.equal(moved?.words, "Moved from 24 February 2025, 15:00 WET.");
  assert.equal(moved?.datetime, "2025-02-24T15:00+00:00");
});
