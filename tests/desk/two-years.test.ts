import assert from "node:assert/strict";
import { test } from "node:test";
import type { Ask } from "../../src/desk/ask.ts";
import { newPerson } from "../../src/desk/new-person.ts";
import { newRecording, newTalk } from "../../src/desk/new-talk.ts";
import { newWebinar } from "../../src/desk/new-webinar.ts";
import { renamePerson } from "../../src/desk/renames.ts";
import { replaceRecordings } from "../../src/desk/replace-recordings.ts";
import { needsGit } from "../git.ts";
import { type DeskFolder, deskFolder } from "./desk-folder.ts";

type Typed = Readonly<Record<string, string>>;
type Step = readonly [
  day: string,
  subject: string,
  edit: (desk: DeskFolder) => void | Promise<void>,
];

const s06 = "episodes/s06.yaml";
const s07 = "episodes/s07.yaml";
const s08 = "episodes/s08.yaml";
const s09 = "episodes/s09.yaml";

const webinar =
  (typed: Typed) =>
  async ({ data, records, write }: DeskFolder) =>
    write(await newWebinar(data, records(), typed));
const talk =
  (id: string, typed: Typed) =>
  async ({ data, records, write }: DeskFolder) =>
    write(await newTalk(data, records(), id, typed));
const field =
  (file: string, at: readonly (string | number)[], value: unknown) =>
  ({ set }: DeskFolder) =>
    set(file, at, value);
const inTalk =
  (file: string, place: number, fields: Readonly<Record<string, unknown>>) =>
  ({ set }: DeskFolder) => {
    for (const [name, value] of Object.entries(fields)) set(file, ["talks", place, name], value);
  };
const recorded =
  (code: string, address: string) =>
  ({ data, records, site, write }: DeskFolder) =>
    write(newRecording(data, records(), site(), code, address));
const channel = ({ data, records, write }: DeskFolder) => {
  const list =
    "old,new\nzLxYUtToXGg,aaaaaaaaaa1\ncl1-pR9P0vQ,aaaaaaaaaa2\nOZheNn-DXp4,aaaaaaaaaa3\n1gbeopshZiE,aaaaaaaaaa4\n";
  write(replaceRecordings(data, records(), list, "old-new.csv"));
};
const organizer = async (desk: DeskFolder) => {
  const { data, records, write, type } = desk;
  write({
    edits: await newPerson(data, records(), {
      name: "Olga Nord",
      affiliation: "Harbour College, Norway",
    }),
    remarks: [],
  });
  type("organizers.yaml", "- veronika-cheplygina\n", "- veronika-cheplygina\n- olga-nord\n");
};
const renamed = ({ data, records, site, write }: DeskFolder) =>
  write(renamePerson("ben-okoro", "benjamin-okoro", { data, records: records(), site: site() }));

/** Two years after the first series, as an organizer might have typed them. */
const steps: readonly Step[] = [
  ["2025-01-20", "S06: add the hour", field(s06, ["time"], "15:00")],
  [
    "2025-01-24",
    "S06: add registration",
    field(s06, ["registration"], "https://events.itu.dk/register/s06"),
  ],
  [
    "2025-02-01",
    "S06: add a title",
    inTalk(s06, 0, { title: "Sound and sight in one record", abstract: "Two senses, one label." }),
  ],
  [
    "2025-02-03",
    "S06: add a title",
    inTalk(s06, 1, { title: "Text beside pictures", abstract: "What captions leave out." }),
  ],
  ["2025-02-10", "S06: add a title", inTalk(s06, 2, { title: "Graphs of many kinds" })],
  ["2025-02-12", "S06: add an abstract", inTalk(s06, 2, { abstract: "How kinds of data meet." })],
  [
    "2025-03-03",
    "S06: add a recording",
    recorded("s06e01", "https://www.youtube.com/watch?v=bbbbbbbbbb1"),
  ],
  ["2025-03-04", "S06: add a recording", recorded("s06e02", "bbbbbbbbbb2")],
  ["2025-03-05", "S06: one is not shared", recorded("S06E03", "withheld")],
  [
    "2025-04-01",
    "S07: announce",
    webinar({
      topic: "Audits of data",
      day: "2025-06-02",
      hour: "16:00",
      speakers: "David Wen, Ben Okoro",
    }),
  ],
  ["2025-04-03", "S07: add a speaker", talk("s07", { speakers: "Ada Lind" })],
  ["2025-04-04", "S07: add the platform", field(s07, ["platform"], "Zoom")],
  ["2025-04-20", "S07: one cannot come", field(s07, ["talks", 2, "status"], "withdrawn")],
  [
    "2025-05-01",
    "S07: add registration",
    field(s07, ["registration"], "https://events.itu.dk/register/s07"),
  ],
  ["2025-05-10", "S07: add a title", inTalk(s07, 0, { title: "What an audit finds" })],
  [
    "2025-05-12",
    "S07: add a title",
    inTalk(s07, 1, { title: "Who pays for audits", abstract: "A talk about budgets." }),
  ],
  [
    "2025-05-14",
    "Ben Okoro: add the affiliation",
    field("people/ben-okoro.yaml", ["affiliation"], "Lagoon Institute, Nigeria"),
  ],
  ["2025-05-20", "S07: move by a week", field(s07, ["date"], "2025-06-09")],
  ["2025-06-20", "S07: add a recording", recorded("s07e01", "bbbbbbbbbb3")],
  ["2025-06-21", "S07: nobody recorded it", recorded("s07e02", "none")],
  ["2025-08-01", "A new channel", channel],
  ["2025-09-01", "A new organizer", organizer],
  [
    "2025-09-15",
    "David Wen moves",
    field(
      "people/david-wen.yaml",
      ["moves"],
      [{ affiliation: "Delta School, Ghana", from: "2025-09-01" }],
    ),
  ],
  [
    "2025-10-01",
    "S08: announce without an hour",
    webinar({ topic: "Small data", day: "2025-12-01", speakers: "Enzo Ferrante" }),
  ],
  ["2025-10-20", "S08: add the hour", field(s08, ["time"], "16:00")],
  ["2025-11-10", "S08: postpone", field(s08, ["status"], "postponed")],
  [
    "2025-11-20",
    "S08: a new date",
    ({ set, type }) => {
      set(s08, ["date"], "2026-02-02");
      type(s08, "status: postponed\n", "");
    },
  ],
  ["2026-01-10", "S08: cancel", field(s08, ["status"], "cancelled")],
  [
    "2026-02-01",
    "Days to avoid",
    ({ type }) =>
      type(
        "avoid.yaml",
        null,
        "- from: 2026-03-23\n  until: 2026-03-27\n  what: Deadline of the Sea Conference\n",
      ),
  ],
  [
    "2026-02-02",
    "S09: announce",
    webinar({ topic: "Maps", day: "2026-04-13", hour: "15:00", speakers: "Sandra Avila" }),
  ],
  ["2026-02-20", "Ben Okoro writes himself Benjamin", renamed],
  [
    "2026-03-01",
    "S09: add a title",
    inTalk(s09, 0, { title: "Maps of skin", slides: "https://slides.example.org/maps" }),
  ],
  ["2026-05-01", "S09: add a recording", recorded("s09e01", "bbbbbbbbbb4")],
];

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

test(
  "two years of an organizer are small edits: each is sound, most touch one file and few lines",
  needsGit,
  async () => {
    const desk = deskFolder("2025-01-15");
    const sizes = [];
    for (const [day, subject, edit] of steps) {
      desk.goTo(day);
      await edit(desk);
      assert.deepEqual(desk.problems(), [], subject);
      sizes.push({ subject, ...desk.commit(subject) });
    }
    assert.ok(sizes.length >= 25);
    const table = JSON.stringify(sizes);
    assert.equal(medianOf(sizes.map(({ files }) => files)), 1, table);
    assert.ok(medianOf(sizes.map(({ lines }) => lines)) <= 6, table);
    assert.ok(
      sizes.every(({ files }) => files <= 4),
      table,
    );
    const { webinars, people } = desk.site();
    assert.deepEqual(
      webinars.slice(-3).map(({ code, status }) => `${code} ${status}`),
      ["S07 scheduled", "S08 cancelled", "S09 scheduled"],
    );
    assert.ok(people.some(({ id }) => id === "benjamin-okoro"));
  },
);

test(
  "a webinar from nothing is at most 25 typed lines, and each edit made again changes nothing",
  needsGit,
  async () => {
    const desk = deskFolder("2025-04-01");
    const answers = ["Audits of data", "2025-06-02", "16:00", "David Wen", "Ada Lind", ""];
    let typed = 0;
    const ask: Ask = async () => answers[typed++] ?? "";
    desk.write(await newWebinar(desk.data, desk.records(), {}, ask));
    for (const [at, value] of [
      [["platform"], "Zoom"],
      [["registration"], "https://events.itu.dk/register/s07"],
      [["talks", 0, "title"], "What an audit finds"],
      [["talks", 0, "abstract"], "It finds what nobody wrote down."],
      [["talks", 1, "title"], "Who pays for audits"],
      [["talks", 1, "abstract"], "A talk about budgets."],
    ] as const) {
      desk.set(s07, at, value);
      desk.set(s07, at, value);
      typed++;
    }
    assert.ok(typed <= 25, `${typed} lines`);
    assert.deepEqual(desk.problems(), []);
    const { talks } = desk.site().webinars.at(-1) ?? { talks: [] };
    assert.deepEqual(
      talks.map(({ title }) => title),
      ["What an audit finds", "Who pays for audits"],
    );
    const again = await newTalk(desk.data, desk.records(), "s07", { speakers: "ada-lind" });
    assert.deepEqual(again.edits, []);
  },
);
