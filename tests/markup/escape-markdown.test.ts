import assert from "node:assert/strict";
import { test } from "node:test";
import { codeSpan, escapeMarkdown } from "../../src/markup/escape-markdown.ts";
import { calendarChanges } from "../../src/report/calendar-changes.ts";
import { linksIssue } from "../../src/report/links-issue.ts";
import { siteOf } from "../sites/lisbon-series.ts";

const hostile = "x\n::error::y\u001b[2J\u202e`<b>";

test("a text in Markdown stays on its line, in its direction, and is no markup", () => {
  assert.equal(escapeMarkdown(hostile), "x\\\\u{a}::error::y\\\\u{1b}\\[2J\\\\u{202e}\\`\\<b\\>");
  assert.equal(codeSpan(hostile), "`x\\u{a}::error::y\\u{1b}[2J\\u{202e}\\u{60}<b>`");
});

test("the issue on links shows addresses, files and reasons so", () => {
  const url = "https://a.example/\u001b\u202e";
  const outgoing = [{ url, tried: url, files: ["people/a`\nb.yaml"] }];
  const failures = new Map([[new URL(url).href, "gone\n::error::x <b>"]]);
  const first = linksIssue(outgoing, failures, null)?.body ?? "";
  assert.match(
    first,
    /^- <https:\/\/a\.example\/\\u\{1b\}\\u\{202e\}> in `people\/a\\u\{60\}\\u\{a\}b\.yaml`: gone\\\\u\{a\}::error::x \\<b\\>$/m,
  );
  assert.match(linksIssue(outgoing, failures, first)?.body ?? "", /^\*\*Gone: failed twice/);
});

test("what changes in calendars shows the names of cities so", () => {
  const name = hostile.replace("\n", " ");
  const cities = [{ name, time_zone: "America/New_York" }];
  const plan = { date: "2025-03-10", time: "16:00", talks: [] };
  const { webinars } = siteOf({ series: { cities }, episodes: [plan] }, "2025-01-15");
  const [line = ""] = calendarChanges([], webinars);
  assert.ok(line.endsWith(` in ${escapeMarkdown(name)}`), line);
});
