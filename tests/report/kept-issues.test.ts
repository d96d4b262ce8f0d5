import assert from "node:assert/strict";
import { test } from "node:test";
import { keepIssues, readIssue } from "../../src/report/kept-issues.ts";
import { type FakeIssue, fakeGitHub } from "../workflows/fake-github.ts";

const github = fakeGitHub();
Object.assign(process.env, github.env);
const s06 = { key: "notes s06", title: "S06: to do", body: "No time." };

function standing(): Partial<FakeIssue>[] {
  return github.state().issues.map(({ number, state, title }) => ({ number, state, title }));
}

test("an issue that is wanted is opened once", () => {
  assert.deepEqual(keepIssues("notes", [s06]), ["opened S06: to do"]);
  assert.deepEqual(keepIssues("notes", [s06]), []);
  assert.deepEqual(standing(), [{ number: 1, state: "open", title: "S06: to do" }]);
  assert.equal(readIssue("notes s06"), "No time.");
});

test("an issue whose text changed is updated", () => {
  assert.deepEqual(keepIssues("notes", [{ ...s06, body: "No title." }]), ["updated #1 S06: to do"]);
  assert.equal(readIssue("notes s06"), "No title.");
});

test("an issue that is not wanted any more is closed, and others are left alone", () => {
  assert.deepEqual(keepIssues("links", []), []);
  assert.deepEqual(keepIssues("notes", []), ["closed #1 S06: to do"]);
  assert.equal(readIssue("notes s06"), null);
});

test("an issue that is wanted again is opened again", () => {
  assert.deepEqual(keepIssues("notes", [s06]), ["reopened #1 S06: to do"]);
  assert.deepEqual(standing(), [{ number: 1, state: "open", title: "S06: to do" }]);
});

test("an issue that somebody closed as not planned stays closed", () => {
  const { issues, ...rest } = github.state();
  const closed = issues.map((issue) => ({ ...issue, state: "closed", reason: "not_planned" }));
  github.write({ ...rest, issues: closed });
  assert.deepEqual(keepIssues("notes", [s06]), []);
  assert.equal(standing()[0]?.state, "closed");
});

test("an issue of somebody else that looks the same is neither read nor touched", () => {
  const body = "<!-- kept: links -->\n- mine";
  const forged = {
    number: 1,
    state: "open",
    reason: null,
    title: "Mine",
    body,
    author: "somebody",
  };
  github.write({ issues: [forged], calls: [] });
  assert.equal(readIssue("links"), null);
  assert.deepEqual(keepIssues("links", []), []);
  assert.equal(standing()[0]?.state, "open");
});
