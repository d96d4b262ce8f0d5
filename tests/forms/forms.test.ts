import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import "../run-folder.ts";
import { documents } from "../../src/docs/documents.ts";
import { issueForms } from "../../src/forms/issue-forms.ts";
import { answerForm } from "../../src/report/answer-form.ts";
import { command } from "../command.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { filledForm } from "./filled-form.ts";

const data = "tests/fixtures/looking-glass";
const answer = (name: string, answers: Readonly<Record<string, string>>) =>
  answerForm(filledForm(name, answers), data, { on: "2025-01-15" });

test("the forms are those that npm run docs writes", () => {
  const forms = [...documents()].filter(([file]) => file.includes("ISSUE_TEMPLATE"));
  assert.equal(forms.length, issueForms.length + 1);
  for (const [file, text] of forms) assert.equal(readFileSync(file, "utf8"), text, file);
});

test("each form is one that GitHub takes: ids and labels differ, and the first label tells the form", () => {
  for (const { questions } of issueForms)
    for (const field of ["id", "label"] as const)
      assert.equal(new Set(questions.map((one) => one[field])).size, questions.length);
  assert.equal(
    new Set(issueForms.map(({ questions }) => questions[0]?.label)).size,
    issueForms.length,
  );
});

test("a speaker's title and abstract go into the talk, and what the speaker is into the person", () => {
  const made = answer("talk", {
    code: "s06e01",
    name: "maria zuluaga",
    title: "Filling gaps",
    abstract: "Many modes.\n\n- one\n- two",
    topics: "fairness\n- multimodality",
    affiliation: "EURECOM, France",
    orcid: "https://orcid.org/0000-0002-1825-0097",
  });
  assert.deepEqual(
    [...(made?.files.keys() ?? [])],
    ["episodes/s06.yaml", "people/maria-zuluaga.yaml"],
  );
  const text = made?.files.get("episodes/s06.yaml") ?? "";
  assert.deepEqual((load(text) as { talks: unknown[] }).talks[0], {
    title: "Filling gaps",
    speakers: ["maria-zuluaga", "hava-chaptoukaev"],
    topics: ["fairness", "multimodality"],
    abstract: "Many modes.\n\n- one\n- two",
  });
  assert.match(text, /^# The announcement said 2024 by a slip/m);
  assert.match(made?.files.get("people/maria-zuluaga.yaml") ?? "", /^orcid: 0000-0002-1825-0097$/m);
  assert.match(made?.text ?? "", /When an organizer adds the label `accepted`/);
});

test("a webinar that is announced gets the next number, and its new speakers get files", () => {
  const made = answer("announce", {
    topic: "Labels",
    date: "12 May 2025",
    time: "4 pm",
    platform: "Zoom",
    speakers: "David Wen & Ída Moe (Harbour College, Norway)\nLiv Dahl (Delta School, Nigeria)",
  });
  assert.deepEqual(
    [...(made?.files.keys() ?? [])],
    ["episodes/s07.yaml", "people/ida-moe.yaml", "people/liv-dahl.yaml"],
  );
  assert.deepEqual(load(made?.files.get("episodes/s07.yaml") ?? ""), {
    topic: "Labels",
    date: "2025-05-12",
    time: "16:00",
    platform: "Zoom",
    talks: [{ speakers: ["david-wen", "ida-moe"] }, { speakers: ["liv-dahl"] }],
  });
});

test("a recording goes into its talk, as an id where it is on YouTube, or as withheld", () => {
  const made = answer("recording", {
    code: "S01E02",
    recording: "https://youtu.be/dQw4w9WgXcQ?si=x",
  });
  assert.match(made?.files.get("episodes/s01.yaml") ?? "", /^ {4}recording: dQw4w9WgXcQ$/m);
  const withheld = answer("recording", { code: "S01E02", recording: "withheld" });
  assert.match(withheld?.files.get("episodes/s01.yaml") ?? "", /^ {4}recording: withheld$/m);
});

test("a proposed talk waits until an organizer names its webinar", () => {
  const talk = { name: "Dr. Ida Moe", title: "Why labels drift", abstract: "They do, and slowly." };
  assert.deepEqual(answer("propose", talk)?.files, new Map());
  const made = answer("propose", { ...talk, webinar: "S06" });
  assert.deepEqual([...(made?.files.keys() ?? [])], ["episodes/s06.yaml", "people/ida-moe.yaml"]);
  assert.match(made?.files.get("people/ida-moe.yaml") ?? "", /^name: Ida Moe\nhonorific: Dr\.$/m);
});

test("a form that breaks a rule is answered by its labels, and changes nothing", () => {
  for (const [name, answers, said] of [
    [
      "recording",
      { code: "S01E02", recording: "soon" },
      /\*\*Recording\*\*: `"soon" is not the address of a recording/,
    ],
    [
      "announce",
      { topic: "Labels", date: "31 soon" },
      /\*\*Day\*\*: `"31 soon" is not a day like 2026-01-31/,
    ],
    ["talk", { code: "S01E09", name: "David Wen" }, /`"S01E09" is the code of no talk/],
    [
      "talk",
      { code: "S01E02", name: "David Wen", orcid: "1234" },
      /\*\*ORCID\*\*: `"1234" is not an ORCID/,
    ],
    ["talk", { code: "S01E02" }, /`"Your name" is empty`/],
    [
      "propose",
      { name: "李 四", title: "X", abstract: "Y", webinar: "S06" },
      /write the name in Latin letters/,
    ],
  ] as const) {
    const made = answer(name, answers);
    assert.match(made?.text ?? "", said);
    assert.deepEqual([made?.isRefused, made?.files.size], [true, 0]);
  }
});

test("a text that is no form has no answer, and a report of a mistake changes nothing", () => {
  assert.equal(answerForm("The site is down!", data, { on: "2025-01-15" }), null);
  assert.equal(answerForm("", data, { on: "2025-01-15" }), null);
  const made = answer("mistake", { page: "https://example.org/", what: "A name" });
  assert.deepEqual([made?.files.size, made?.isRefused], [0, false]);
});

test("the command makes the changes in the data folder and prints the answer", async () => {
  const folder = temporaryFolder();
  cpSync(data, path.join(folder, "data"), { recursive: true });
  const file = path.join(folder, "form.md");
  writeFileSync(file, filledForm("recording", { code: "S01E02", recording: "none" }));
  const args = [file, "--data", path.join(folder, "data"), "--now", "2025-01-15"];
  const made = await command("form", args);
  assert.deepEqual([made.code, made.errors], [0, ""]);
  assert.match(made.output, /^- `data\/episodes\/s01\.yaml`$/m);
  assert.match(
    readFileSync(path.join(folder, "data/episodes/s01.yaml"), "utf8"),
    /recording: none/,
  );
  writeFileSync(file, filledForm("recording", { code: "S01E02", recording: "soon" }));
  assert.equal((await command("form", args)).code, 1);
});
