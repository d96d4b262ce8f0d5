import assert from "node:assert/strict";
import { test } from "node:test";
import { toJsonLd } from "../../src/publish/structured-data.ts";
import { siteOf } from "../sites/lisbon-series.ts";

const url = "https://sound.example.org/register";
const limits = { url, opens: "2025-02-01", closes: "2025-02-10 12:00" };

const at = (now: string, registration: unknown = limits, more = {}) =>
  siteOf({ episodes: [{ date: "2025-02-24", time: "16:00", registration, ...more }] }, now);

const shownAt = (now: string, registration: unknown = limits) => {
  const found = at(now, registration).webinars[0]?.registration;
  return {
    state: found?.state,
    words: found?.notices.filter(({ isHidden }) => !isHidden).map(({ words }) => words),
    link: found?.link && !found.link.isHidden ? found.link.words : null,
  };
};

test("before registration opens the page says when, and has no link", () => {
  assert.deepEqual(shownAt("2025-01-20"), {
    state: "ahead",
    words: ["Registration opens on 1 February 2025."],
    link: null,
  });
});

test("while it is open the page has the link, and says until when", () => {
  assert.deepEqual(shownAt("2025-02-01T00:00:00Z"), {
    state: "open",
    words: ["Please register by 10 February 2025, 12:00 WET."],
    link: url,
  });
});

test("once it is closed the page says so, and has no link", () => {
  const closed = { state: "closed", words: ["Registration is closed."], link: null };
  assert.deepEqual(shownAt("2025-02-10T12:00:00Z"), closed);
});

test("the last day on which visitors can register is a whole day, in the zone of the webinar", () => {
  const registration = { url, closes: "2025-02-10" };
  const { webinars } = at("2025-02-01", registration, { time_zone: "America/New_York" });
  assert.equal(webinars[0]?.registration.closesAt, "2025-02-11T05:00:00Z");
});

test("when all places are taken the page says so, and the address of the series is not linked", () => {
  const site = siteOf(
    {
      series: { registration: url },
      episodes: [{ date: "2025-02-24", registration: { full: true } }],
    },
    "2025-02-01",
  );
  const { state, notices, link, address } = site.webinars[0]?.registration ?? {};
  assert.deepEqual(
    [state, notices?.[0]?.words, link, address],
    ["full", "All places are taken.", null, url],
  );
  assert.equal(site.webinars[0]?.calendar?.registrationUrl, null);
});

test("without another build, the clock shows the link and the words at their times", () => {
  const { notices = [], link } = at("2025-01-20").webinars[0]?.registration ?? {};
  const opensAt = "2025-02-01T00:00:00Z";
  const closesAt = "2025-02-10T12:00:00Z";
  assert.deepEqual(
    [...notices, link].map((one) => [one?.fromAt, one?.untilAt, one?.isHidden]),
    [
      [null, opensAt, false],
      [opensAt, closesAt, true],
      [closesAt, "2025-02-24T17:00:00Z", true],
      [opensAt, closesAt, true],
    ],
  );
});

const offerOf = (registration: unknown) => {
  const site = at("2025-01-20", registration);
  const [webinar] = site.webinars;
  const text = webinar && toJsonLd({ site, here: webinar.page, webinar });
  return JSON.parse(text ?? "null")["@graph"][0].offers;
};

test("the offer of JSON-LD is valid from and through these times, and sold out when it is full", () => {
  const { availability, validFrom, validThrough } = offerOf(limits);
  assert.equal(availability, "https://schema.org/InStock");
  assert.deepEqual([validFrom, validThrough], ["2025-02-01T00:00+00:00", "2025-02-10T12:00+00:00"]);
  assert.equal(offerOf({ url, full: true }).availability, "https://schema.org/SoldOut");
  assert.equal(offerOf("none"), undefined);
});
