import assert from "node:assert/strict";
import { test } from "node:test";
import { needsGit } from "../git.ts";
import { makeRepository, publish, siteIn } from "./repository.ts";

const webinar = (date: string, more = "") => ({
  "episodes/s01.yaml": `topic: Caves\ndate: ${date}\ntime: "16:00"\nplatform: Zoom\n${more}`,
});

/** Returns what the page says after each of some states was published, a day apart. */
function movedAfter(...states: readonly ReturnType<typeof webinar>[]): string | undefined {
  const [first = {}, ...others] = states;
  const data = makeRepository(first);
  for (const state of others) publish(data, state);
  return siteIn(data).webinars[0]?.moved?.words;
}

test("a webinar whose published day changed has moved from there", needsGit, () => {
  const moved = movedAfter(webinar("2025-05-12"), webinar("2025-06-02"));
  assert.equal(moved, "Moved from 12 May 2025.");
});

test("of several moves the last one counts, and the record has the last word", needsGit, () => {
  const days = ["2025-05-12", "2025-06-02", "2025-06-09"].map((day) => webinar(day));
  assert.equal(movedAfter(...days), "Moved from 2 June 2025.");
  assert.equal(
    movedAfter(...days, webinar("2025-06-09", "was: 2025-05-12\n")),
    "Moved from 12 May 2025.",
  );
});

test(
  "a webinar that moved back did move; one that only has another length did not",
  needsGit,
  () => {
    const [first, second] = [webinar("2025-05-12"), webinar("2025-06-02")];
    assert.equal(movedAfter(first, second, first), "Moved from 2 June 2025.");
    assert.equal(movedAfter(first, webinar("2025-05-12", "length_minutes: 30\n")), undefined);
  },
);

test("a day that gets its hour later is no move, and keeps the one before", needsGit, () => {
  const day = (date: string) => ({
    "episodes/s01.yaml": `topic: Caves\ndate: ${date}\nplatform: Zoom\n`,
  });
  assert.equal(movedAfter(day("2025-06-02"), webinar("2025-06-02")), undefined);
  const moved = movedAfter(day("2025-05-12"), day("2025-06-02"), webinar("2025-06-02"));
  assert.equal(moved, "Moved from 12 May 2025.");
});

test("a day that was over when it changed was corrected, not moved", needsGit, () => {
  assert.equal(movedAfter(webinar("2025-03-01"), webinar("2025-06-02")), undefined);
});

test("a first day is no move", needsGit, () => {
  const undated = { "episodes/s01.yaml": "topic: Caves\nplatform: Zoom\n" };
  assert.equal(movedAfter(undated, webinar("2025-06-02")), undefined);
});
