import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { load } from "js-yaml";
import "../run-folder.ts";
import { answerForm } from "../../src/report/answer-form.ts";
import { filledForm } from "./filled-form.ts";

const data = "tests/fixtures/looking-glass";
const answer = (name: string, answers: Readonly<Record<string, string>>) =>
  answerForm(filledForm(name, answers), data, { on: "2025-01-15" });

const hostile = [
  "$(touch /tmp/pwned) `touch /tmp/pwned` ; touch /tmp/pwned | sh",
  "x\n    recording: none\n  - speakers: [david-wen]\n---\nnull",
  "!!js/function 'function () {}' &a *a <<: {x: 1}",
  "'\"\\u0000 ]} , # : - ? @ % `",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "![x](https://evil.example.org/x.png) [y](javascript:alert(1)) @everyone #1",
  "$\u007b{ secrets.GITHUB_TOKEN }} ::set-env name=PATH::/tmp",
  "\r\n::error::x\r\n",
  "a".repeat(64_000),
];

test("a hostile answer stays text, and touches the talk and the person alone", () => {
  for (const text of hostile) {
    const made = answer("talk", {
      code: "S06E01",
      name: "Maria Zuluaga",
      abstract: text,
      bio: text,
    });
    for (const file of made?.files.keys() ?? [])
      assert.ok(["episodes/s06.yaml", "people/maria-zuluaga.yaml"].includes(file), file);
    if (made?.isRefused) continue;
    const typed = text.replace(/\r\n?/g, "\n").trim();
    const { talks } = load(made?.files.get("episodes/s06.yaml") ?? "") as { talks: object[] };
    assert.deepEqual(talks[0], {
      speakers: ["maria-zuluaga", "hava-chaptoukaev"],
      abstract: typed,
    });
    assert.equal(talks.length, 3);
    const person = load(made?.files.get("people/maria-zuluaga.yaml") ?? "") as { bio: string };
    assert.equal(person.bio, typed);
  }
  assert.ok(!existsSync("/tmp/pwned"));
});

test("what a hostile form typed is shown as code, so that it is no markup and calls nobody", () => {
  for (const text of hostile) {
    const made = answer("recording", { code: "S01E01", recording: text });
    const outside = made?.text.replace(/`[^`\n]*`/g, "") ?? "";
    assert.doesNotMatch(outside, /<script|@everyone|::|evil|touch/);
  }
});

test("a speaker's form touches no talk of others, and a name is no path", () => {
  const refused = [
    { code: "S06E01", name: "David Wen" },
    { code: "S06E01/../../x", name: "Maria Zuluaga" },
    { code: "S06E01", name: "../../etc/passwd" },
    { code: "S06E01", name: "maria-zuluaga.yaml" },
  ];
  for (const answers of refused) {
    const made = answer("talk", { ...answers, title: "Mine now" });
    assert.deepEqual([made?.isRefused, made?.files.size], [true, 0], answers.name);
  }
  const made = answer("announce", {
    topic: "X",
    speakers: "../../.github/workflows/x.yml\n/etc/passwd",
  });
  for (const file of made?.files.keys() ?? [])
    assert.match(file, /^(episodes\/s07|people\/[a-z0-9-]+)\.yaml$/);
});

test("a heading that is typed into an answer is no other answer", () => {
  const made = answer("talk", {
    code: "S06E01",
    name: "Maria Zuluaga",
    abstract: "Mine.\n\n### Your name\n\nDavid Wen",
  });
  assert.deepEqual([made?.isRefused, made?.files.size], [true, 0]);
  assert.match(made?.text ?? "", /"Your name" stands twice/);
});
