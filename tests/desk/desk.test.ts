import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openTemplates } from "../../src/announce/templates.ts";
import { answersTo, type Question } from "../../src/desk/ask.ts";
import { audienceOf, hoursIn, hourWords } from "../../src/desk/audience.ts";
import { candidateLine, candidatesFor, daysIn, hoursOf } from "../../src/desk/free-days.ts";
import { newWebinar } from "../../src/desk/new-webinar.ts";
import { renameWebinar } from "../../src/desk/renames.ts";
import { replaceRecordings } from "../../src/desk/replace-recordings.ts";
import { speakerMails } from "../../src/desk/speaker-mail.ts";
import { todoBoxes, todoLines } from "../../src/desk/todo-lines.ts";
import { todosOf } from "../../src/desk/todo-list.ts";
import { setField } from "../../src/fix/set-field.ts";
import { dataFiles } from "../../src/schema/data-files.ts";
import { needsGit } from "../git.ts";
import { madeRecords, madeSite } from "../sites/made-site.ts";
import { deskFolder } from "./desk-folder.ts";

const { schema } = dataFiles.webinars;
const day = (typed: string) => (/^\d{4}-\d\d-\d\d$/.test(typed) ? null : "a day like 2026-01-31");
const questions: readonly Question[] = [
  { name: "day", message: "Day", expected: day },
  { name: "topic", message: "Topic", isOptional: true },
];
const nobody = () => assert.fail("nobody is asked");

test("options answer questions, and what is optional is not asked then", async () => {
  assert.deepEqual(await answersTo(questions, { day: "2026-03-16" }, nobody), {
    day: "2026-03-16",
    topic: "",
  });
});

test("a wrong answer says what is expected", async () => {
  await assert.rejects(answersTo(questions, { day: "16 March" }, nobody), {
    message: '--day: "16 March" is not a day like 2026-01-31',
  });
  await assert.rejects(
    answersTo(questions, {}, async () => " "),
    { message: /^--day: is missing/ },
  );
});

test("a field takes its place in the order of the schema, that of its hint, or that of its old value", () => {
  const text = `# About tides.\ntopic: Tides\n# platform – where\n# Chosen by vote.\ntalks:\n  - speakers: [ada-lind] # alone\n`;
  const set = (at: readonly (string | number)[], value: unknown) =>
    setField(text, schema, at, value);
  assert.equal(set(["platform"], "Zoom"), text.replace("# platform – where", "platform: Zoom"));
  assert.equal(
    set(["date"], "2026-03-16"),
    text.replace("# platform – where", "date: 2026-03-16\n# platform – where"),
  );
});

test("a field of a talk keeps the comments around it", () => {
  const text =
    "talks:\n  - speakers: [ada-lind] # alone\n    # Not sure.\n    recording: none # so far\n";
  assert.equal(
    setField(text, schema, ["talks", 0, "title"], "Ebb: a tide"),
    text.replace("- speakers", "- title: 'Ebb: a tide'\n    speakers"),
  );
  assert.equal(
    setField(text, schema, ["talks", 0, "recording"], "withheld"),
    text.replace("none #", "withheld #"),
  );
  assert.equal(
    setField("talks: [{ speakers: [ada-lind] }]", schema, ["talks", 0, "title"], "x"),
    null,
  );
});

test(
  "an hour is told for each city, with nights, holidays and clock changes",
  needsGit,
  async () => {
    const cities = await audienceOf(deskFolder("2025-04-01").records().series.record);
    assert.deepEqual(hourWords(hoursIn(cities, "2026-03-30", "16:00")).slice(1), [
      "Think twice: Seoul has night (23:00), Sydney has night (01:00).",
      "Clocks change in Copenhagen, London on 29 March 2026.",
      "Clocks change in Sydney on 5 April 2026.",
    ]);
    const goodFriday = hoursIn(cities, "2026-04-03", "16:00");
    assert.deepEqual(
      goodFriday.filter(({ trouble }) => trouble === "holiday").map(({ city }) => city),
      ["Copenhagen", "São Paulo", "London", "Nairobi", "Delhi", "Sydney"],
    );
  },
);

test("a plan has the best hour first, and avoids what avoid.yaml names", needsGit, async () => {
  const desk = deskFolder("2025-04-01");
  const planned = {
    cities: await audienceOf(desk.records().series.record),
    avoid: [{ from: "2026-03-16", until: "2026-03-18", what: "the Sea Conference" }],
    webinars: new Map([["2026-03-19", "S07"]]),
  };
  const days = daysIn("2026-03-16..2026-03-22");
  const lines = candidatesFor(days, hoursOf("10:00,15:00"), planned).map(candidateLine);
  assert.equal(lines.length, 14);
  assert.match(lines[0] ?? "", /^Friday 20 March 2026, 15:00: fits in \d of 9 cities: /);
  assert.match(
    lines.find((line) => line.startsWith("Monday 16 March 2026, 10:00")) ?? "",
    /the Sea Conference/,
  );
  assert.match(
    lines.find((line) => line.startsWith("Thursday 19 March 2026, 15:00")) ?? "",
    /S07 is that day/,
  );
  for (const span of ["2026-03-22..2026-03-16", "March", "2026-01-01..2029-01-01"])
    assert.throws(() => daysIn(span), /is not a span of days|is longer than/);
  assert.throws(() => hoursOf("25:00"), { message: '--at: "25:00" is not a time like "16:00"' });
});

test(
  "what a webinar needs is listed with days and people, and ticked once the data has it",
  needsGit,
  () => {
    const desk = deskFolder("2025-01-30");
    desk.set("episodes/s06.yaml", ["talks", 0, "title"], "Sight and sound");
    const site = desk.site();
    const todos = todosOf(desk.records(), site).find(({ webinar }) => webinar.id === "s06");
    assert.ok(todos);
    const lines = todoLines(todos, "2025-01-30", site);
    assert.deepEqual(lines.slice(0, 5), [
      "S06 Multimodal datasets, Monday 24 February 2025",
      "  was due 13 January 2025: time – ask the organizers",
      "  was due 27 January 2025: registration – ask the organizers",
      "  by 3 February 2025: talk 1: abstract, consent to the recording – ask Maria Zuluaga, Hava Chaptoukaev",
      "  by 3 February 2025: talk 2: title, abstract, consent to the recording – ask Alice Jin, Marzyeh Ghassemi",
    ]);
    assert.match(
      todoBoxes(todos, site),
      /talk 1, by 3 February 2025:\n\n- \[x\] title\n- \[ \] abstract\n/,
    );
  },
);

test("a question about the recording stays until it is answered, beside talks that are not shown", () => {
  const isAnswered = (consent: string) => {
    const gone = { speakers: ["olga-organizer"], unpublished: "She asked us to." };
    const talks = [gone, { speakers: ["olga-organizer"], consent }];
    const made = { episodes: { s01: { date: "2025-02-24", talks } } };
    const [todos] = todosOf(madeRecords(made), madeSite(made));
    return todos?.todos.find(({ noun }) => noun === "consent to the recording")?.isDone;
  };
  assert.deepEqual(["asked", "yes", "no"].map(isAnswered), [false, true, true]);
});

test("lead days of the series move what is due", needsGit, () => {
  const desk = deskFolder("2025-01-30");
  desk.type("series.yaml", "# Who pays", "lead_days:\n  talks: 7\n\n# Who pays");
  const site = desk.site();
  const [todos] = todosOf(desk.records(), site).filter(({ webinar }) => webinar.id === "s06");
  assert.ok(todos?.todos.some(({ noun, dueOn }) => noun === "title" && dueOn === "2025-02-17"));
});

test("a mail asks a speaker for exactly what is missing, and tells what is known", needsGit, () => {
  const desk = deskFolder("2025-01-30");
  desk.set("episodes/s06.yaml", ["talks", 0, "title"], "Sight and sound");
  desk.set("people/maria-zuluaga.yaml", ["orcid"], "0000-0002-1825-0097");
  const site = desk.site();
  const todos = todosOf(desk.records(), site).find(({ webinar }) => webinar.id === "s06");
  assert.ok(todos);
  const mail = speakerMails(todos, site, openTemplates(desk.data)).find(
    ({ personId }) => personId === "maria-zuluaga",
  );
  assert.match(mail?.text ?? "", /Talk: Sight and sound\n/);
  assert.match(
    mail?.text ?? "",
    /by 3 February 2025:\n\n {2}- an abstract of a few sentences\n {2}- whether we may record your talk and publish it\n\n/,
  );
  assert.match(mail?.text ?? "", /- a sentence or two about you\n/);
  assert.doesNotMatch(mail?.text ?? "", /ORCID|the title of your talk/);
});

test(
  "mails speak the language of the series, in words that the organizers may change",
  needsGit,
  () => {
    const desk = deskFolder("2025-01-30");
    desk.type("series.yaml", "# Who pays", "language: de\n\n# Who pays");
    const mail = () => {
      const site = desk.site();
      const todos = todosOf(desk.records(), site).find(({ webinar }) => webinar.id === "s06");
      assert.ok(todos);
      return speakerMails(todos, site, openTemplates(desk.data))[0]?.text ?? "";
    };
    assert.match(mail(), /^Guten Tag Maria Zuluaga,\n\nvielen Dank/m);
    assert.match(
      mail(),
      /^Bitte schicken Sie uns bis zum 3\. Februar 2025:\n\n {2}- den Titel Ihres Vortrags$/m,
    );
    assert.match(mail(), /^ {2}Wann: Montag, 24\. Februar 2025/m);
    mkdirSync(path.join(desk.data, "templates"));
    writeFileSync(path.join(desk.data, "templates/speaker.txt.njk"), "Moin {{ name }}\n");
    assert.equal(mail(), "Moin Maria Zuluaga\n");
  },
);

test("recordings are replaced in one go, if each old one is there, and once only", needsGit, () => {
  const desk = deskFolder("2025-04-01");
  const replace = (list: string) => replaceRecordings(desk.data, desk.records(), list, "list.csv");
  assert.throws(() => replace("old,new\nzzzzzzzzzzz,aaaaaaaaaaa\ncl1-pR9P0vQ,x\n"), {
    message:
      /^list\.csv:2 {2}no talk has the recording "zzzzzzzzzzz"\nlist\.csv:3 {2}"x" is not the address/,
  });
  const list = "https://youtu.be/cl1-pR9P0vQ;https://youtu.be/aaaaaaaaaa1\n";
  desk.write(replace(list));
  assert.deepEqual(desk.commit("Replace"), { files: 1, lines: 2 });
  assert.ok(replace(list).edits.every(({ before, after }) => before === after));
});

test("a new upload loses the day of the old one, which a remark says", needsGit, () => {
  const desk = deskFolder("2025-04-01");
  const list = "cl1-pR9P0vQ;aaaaaaaaaa1\n";
  const replace = () => replaceRecordings(desk.data, desk.records(), list, "list.csv");
  const { edits } = replace();
  const file = edits.find(({ before, after }) => before !== after)?.file ?? "";
  for (const dated of [
    "    recording:\n      youtube: cl1-pR9P0vQ\n      uploaded: 2025-03-03 # at noon\n      duration: 58:30\n",
    "    recording: { uploaded: 2025-03-03, youtube: cl1-pR9P0vQ }\n",
    "    recording: { youtube: cl1-pR9P0vQ, uploaded: 2025-03-03 }\n",
    "    recording:\n      - uploaded: 2025-03-03\n        youtube: cl1-pR9P0vQ\n",
  ]) {
    const text = edits.find((edit) => edit.file === file)?.before ?? "";
    writeFileSync(
      path.join(desk.data, file),
      text.replace(/ {4}recording: .*cl1-pR9P0vQ.*\n/, dated),
    );
    const proposal = replace();
    const { after = "" } = proposal.edits.find((edit) => edit.file === file) ?? {};
    assert.match(after ?? "", /youtube: aaaaaaaaaa1/);
    assert.doesNotMatch(after ?? "", /uploaded/);
    assert.match(proposal.remarks.join("\n"), /npm run todo asks for the new one/);
  }
});

test("a renamed webinar keeps its addresses, and is renamed once", needsGit, () => {
  const desk = deskFolder("2025-04-01");
  const renaming = () => ({ data: desk.data, records: desk.records(), site: desk.site() });
  desk.write(renameWebinar("s06", "s08", renaming()));
  assert.deepEqual(desk.problems(), []);
  const { redirects } = desk.site();
  assert.ok(redirects.length >= 4);
  assert.deepEqual(renameWebinar("S06", "S08", renaming()).edits, []);
  assert.throws(() => renameWebinar("s99", "s98", renaming()), /is called "s99"/);
  assert.throws(() => renameWebinar("s08", "s05", renaming()), /"s05" is there already/);
});

test("a name that is nearly one of a known person is doubted", needsGit, async () => {
  const desk = deskFolder("2025-04-01");
  const typed = { day: "2025-06-02", speakers: "Malihe Alikhan" };
  const { remarks } = await newWebinar(desk.data, desk.records(), typed);
  assert.match(remarks[0] ?? "", /is new here.* If you mean Malihe Alikhani, /);
});
