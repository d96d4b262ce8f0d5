import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { load } from "js-yaml";
import "../run-folder.ts";
import { soundRecords } from "../../src/build/make-site.ts";
import { draftFiles } from "../../src/import/draft-files.ts";
import { readSource } from "../../src/import/read-source.ts";
import { command } from "../command.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const fixtures = "tests/fixtures/import";

/** Returns the files that a source becomes, as records by their paths, and what found no place. */
function imported(source: string) {
  const { files, left } = draftFiles(readSource(path.join(fixtures, source)));
  const records = new Map([...files].map(([file, text]) => [file, load(text)]));
  return { files, records, left: left.map(({ line, text }) => `${line}: ${text}`) };
}

const page = imported("page.md");

test("a hand-written page gives the series, its webinars and its people", () => {
  const { title, plain_title, paths, playlist, newsletter, funding, time_zone } = page.records.get(
    "series.yaml",
  ) as Record<string, unknown>;
  assert.deepEqual([title, plain_title], ["Talks on S👂und", "Talks on Sound"]);
  assert.deepEqual(paths, { webinar: "/kolloquium/", talks: "/kolloquium_talks/" });
  assert.equal(playlist, "PL0123456789abcdefghijklmnopqrstuv");
  assert.equal(time_zone, "Europe/Copenhagen");
  assert.deepEqual(funding, [{ funder: "Sea Fund", grant: "Waves", number: "2024-00042B" }]);
  const { sender, contact } = newsletter as Record<string, unknown>;
  assert.deepEqual(sender, { name: "The sound team", email: "news@sound.example.org" });
  assert.equal(contact, "ada-lind");
  assert.deepEqual(page.records.get("episodes/s01.yaml"), {
    date: "2024-03-11",
    talks: [
      {
        title: "Why caves answer: an introduction",
        speakers: ["ada-lind"],
        recording: "aaaaaaaaaaa",
      },
      {
        title: "How halls hum",
        speakers: ["ines-munoz", "liv-moe"],
        recording: "bbbbbbbbbbb",
        code: "S01E03",
      },
    ],
  });
});

test("a heading with a day is the webinar of the talks below it, and a sentence says when and where", () => {
  const { records, left } = imported("headed.md");
  assert.deepEqual(records.get("episodes/s02.yaml"), {
    topic: "Sand",
    date: "2026-11-20",
    talks: [
      {
        title: "A bay at dawn",
        speakers: ["aoi-mori"],
        recording: "aaaaaaaaaa1",
        slides: "https://example.org/bay.pdf",
      },
      { title: "Sand on the move", speakers: ["carla-reis"], recording: "aaaaaaaaaa2" },
    ],
  });
  const next = records.get("episodes/s03.yaml") as Record<string, unknown>;
  assert.deepEqual(
    [next["date"], next["time"], next["platform"], next["registration"]],
    ["2027-02-12", "15:00", "Zoom", "https://example.org/register"],
  );
  assert.deepEqual(records.get("organizers.yaml"), ["ada-lind", "ben-okoro"]);
  assert.deepEqual(left.length, 2, left.join("\n"));
});

test("letters that were decoded wrongly are put right, in ids as well", () => {
  assert.deepEqual(page.records.get("people/ines-munoz.yaml"), {
    name: "Inés Muñoz",
    affiliation: "University of Espírito, Brazil",
  });
  assert.ok(page.records.has("people/zofia-zajac.yaml"));
  assert.deepEqual(readSource(`${fixtures}/page.md`).mended, ["EspÃrito, → Espírito,"]);
});

test("another institution on a later day is a move", () => {
  const ben = page.records.get("people/ben-okoro.yaml") as Record<string, unknown>;
  assert.equal(ben["affiliation"], "Delta School, Nigeria");
  assert.deepEqual(ben["moves"], [
    { affiliation: "Lagoon Institute, Nigeria", from: "2025-03-10" },
  ]);
});

test("a guess has a comment above its field", () => {
  assert.match(
    page.files.get("episodes/s03.yaml") ?? "",
    /^# guessed: it was written 10 March 2024, which is before the last webinar\ndate: 2025-03-10$/m,
  );
  assert.match(page.files.get("series.yaml") ?? "", /^# guessed: .*\nlength_minutes: 60$/m);
});

test("what no field takes is listed with its line, and nothing else", () => {
  assert.deepEqual(
    page.left.map((one) => one.slice(0, 45)),
    [
      "12: All previous talks are in our YouTube pla",
      "27: The reception was warm.",
      "35: The sender will be The sound team (news @",
      "1: Ada Lind: University of Copenhagen, Denmar",
      "1: Liv Moe: University of Copenhagen, Denmark",
      "1: it was written 10 March 2024, which is bef",
    ],
  );
});

test("a page in HTML is read as one in Markdown, tables included, and its scripts are not", () => {
  const { records, files, left } = imported("page.html");
  assert.deepEqual(records.get("episodes/s01.yaml"), {
    date: "2025-03-10",
    talks: [
      { title: "On stairs", speakers: ["ben-okoro"], recording: "https://vimeo.com/76979871" },
    ],
  });
  assert.deepEqual(records.get("episodes/s03.yaml"), {
    topic: "Floors",
    date: "2025-05-12",
    time: "16:00",
    place: "Kolker Room",
    registration: "https://register.example.org/floors",
    talks: [{ title: "What floors say", speakers: ["ada-lind"] }],
  });
  assert.deepEqual(left, ["11: Date – Speaker – Title"]);
  assert.doesNotMatch([...files.values()].join(), /alert|color/);
});

test("a folder of Jekyll pages is a series with a webinar for each day", () => {
  const { records, left } = imported("talks");
  assert.deepEqual(records.get("episodes/s01.yaml"), {
    date: "2024-03-11",
    time: "16:00",
    talks: [
      {
        title: "Why caves answer",
        speakers: ["ada-lind"],
        topics: ["acoustics", "rooms"],
        abstract: "An answer comes late, and never in full.",
        recording: "aaaaaaaaaaa",
      },
    ],
  });
  assert.deepEqual(left, ["1: thumbnail: cave.jpg"]);
});

test("rubyevents' videos come with the event beside them", () => {
  const { records } = imported("rubyevents/videos.yml");
  const { talks } = records.get("episodes/s01.yaml") as { talks: { title: string }[] };
  assert.deepEqual(
    talks.map(({ title }) => title),
    ["Why caves answer", "On stairs", "On doors"],
  );
  assert.equal((records.get("series.yaml") as { title: string }).title, "Sound 2024");
});

test("pretalx' schedule gives its talks in the order of the day, in the zone of the conference", () => {
  const { records, left } = imported("pretalx.json");
  const webinar = records.get("episodes/s01.yaml") as Record<string, unknown>;
  assert.deepEqual([webinar["date"], webinar["time"]], ["2024-03-11", "16:00"]);
  assert.deepEqual(
    (webinar["talks"] as Record<string, unknown>[]).map(({ title, recording }) => [
      title,
      recording,
    ]),
    [
      ["Why caves answer", undefined],
      ["On stairs", "none"],
    ],
  );
  assert.deepEqual(left, ["1: A walk", "1: At length."]);
});

test("researchseminars' talks come without the hidden ones, and their hour is local", () => {
  const { records } = imported("researchseminars.json");
  assert.ok(!records.has("episodes/s02.yaml"));
  const { time } = records.get("episodes/s01.yaml") as { time: string };
  assert.equal(time, "16:00");
  assert.deepEqual(records.get("organizers.yaml"), ["liv-moe"]);
});

test("the events of a calendar are webinars", () => {
  const { records, left } = imported("calendar.ics");
  assert.deepEqual(records.get("episodes/s07.yaml"), {
    topic: "Why caves answer",
    date: "2024-03-11",
    time: "16:00",
    length_minutes: 90,
    platform: "Zoom",
    talks: [
      { title: "Why caves answer", speakers: ["ada-lind"], abstract: "An answer comes late." },
    ],
  });
  assert.equal((records.get("episodes/s08.yaml") as { status: string }).status, "cancelled");
  assert.deepEqual(left, ["1: Nobody knows yet."]);
});

const frozen = soundRecords("tests/fixtures/looking-glass", { on: "2025-01-15" });

/** The frozen series as its organizers would write it on a page by hand. */
function handWritten(): string {
  const months = "Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec".split(" ");
  const lines = frozen.webinars.flatMap(({ id, record }) =>
    record.talks.flatMap(({ title, speakers, recording, code }, i) => {
      if (code === "none" || !title) return [];
      const [year, month, day] = (record.date ?? "").split("-");
      const people = speakers.flatMap((one) => frozen.people.get(one)?.record ?? []);
      const names = people.map(({ honorific, name }) =>
        honorific ? `${honorific} ${name}` : name,
      );
      const institution = people[0]?.affiliation[0]?.name;
      const date = `${Number(day)}th ${months[Number(month) - 1]} ${year}`;
      const talk = `${id.toUpperCase()}E0${i + 1}`;
      return `* ${talk} - **[${names.join(" and ")}](https://youtu.be/${recording}?si=x)** (${institution}). ${date}. **${title}**`;
    }),
  );
  return `# A series\n\n## Previous talks\n${lines.join("\n")}\n`;
}

test("the frozen series, written by hand on a page, comes back with every fact of its talks", () => {
  const file = path.join(temporaryFolder(), "page.md");
  writeFileSync(file, handWritten());
  const { files, left } = draftFiles(readSource(file));
  assert.deepEqual(left, []);
  const held = frozen.webinars.filter(({ record }) =>
    record.talks.some(({ recording }) => recording),
  );
  assert.equal(held.length, 5);
  for (const { id, record } of held) {
    const back = load(files.get(`episodes/${id}.yaml`) ?? "") as typeof record;
    const facts = record.talks
      .filter(({ code }) => code !== "none")
      .map(({ title, speakers, recording }) => ({ title, speakers, recording }));
    assert.deepEqual(back, { date: record.date, talks: facts });
    for (const one of facts.flatMap(({ speakers }) => speakers)) {
      const { name, honorific, affiliation } = frozen.people.get(one)?.record ?? {};
      assert.deepEqual(
        { honorific: undefined, ...(load(files.get(`people/${one}.yaml`) ?? "") as object) },
        { name, honorific, affiliation: affiliation?.[0]?.name },
      );
    }
  }
});

test("an imported page passes the check, and is proved against its site", async () => {
  const out = path.join(temporaryFolder(), "data");
  const now = ["--now", "2025-01-15"];
  const written = await command("import", [`${fixtures}/page.md`, "--out", out, ...now]);
  assert.equal(written.code, 0, written.errors);
  assert.match(written.output, /^12 files in .*; \d+ guesses to read, .*; 6 not placed\.$/m);
  assert.doesNotMatch(written.output, /to finish by hand/);
  const proved = await command("import", ["--prove", `${fixtures}/page.md`, "--data", out, ...now]);
  assert.equal(proved.code, 0, proved.output + proved.errors);
  assert.match(proved.output, /^(\d+) of \1 names, titles, links, codes and days are /m);
});

test("the proof finds a title, a link and a day that did not come along", async () => {
  const out = path.join(temporaryFolder(), "data");
  await command("import", [`${fixtures}/page.md`, "--out", out, "--now", "2025-01-15"]);
  const file = path.join(out, "episodes/s02.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(
    file,
    text
      .replace("What walls keep", "Walls")
      .replace("2024-09-09", "2024-09-10")
      .replace(/ +slides:.*\n/, ""),
  );
  const args = ["--prove", `${fixtures}/page.md`, "--data", out, "--now", "2025-01-15"];
  const { code, output } = await command("import", args);
  assert.equal(code, 1);
  for (const lost of [
    'title: "What walls keep"',
    'link: "https://slides.example.org/walls"',
    'day: "2024-09-09"',
  ])
    assert.ok(
      output.includes(
        `:26:1  ${lost.startsWith("title") ? "name or " : ""}${lost} is not on the site`,
      ),
      output,
    );
});

test("a folder that holds files is left alone, and what nobody can read is said in one line", async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, "people"));
  writeFileSync(path.join(folder, "x.json"), '{"a": 1}');
  const full = await command("import", [`${fixtures}/page.md`, "--out", folder]);
  assert.equal(full.code, 2);
  assert.match(
    full.errors,
    /holds files already: empty it, or choose another folder with --out\n$/,
  );
  const out = path.join(folder, "new");
  for (const [name, text, said] of [
    ["x.json", '{"a": 1}', /is neither of pretalx, researchseminars\.org nor rubyevents\n$/],
    ["y.json", "{", /y\.json: cannot be read: .+\n$/],
    ["z.ics", "BEGIN:VCALENDAR\r\nX", /z\.ics: cannot be read: .+\n$/],
    ["empty.md", "", /there is no talk, webinar or series in it that we can read\n$/],
    ["none.md", null, /none\.md: there is no such file or folder\n$/],
  ] as const) {
    if (text !== null) writeFileSync(path.join(folder, name), text);
    const { code, errors } = await command("import", [path.join(folder, name), "--out", out]);
    assert.equal(code, 2, name);
    assert.match(errors, said);
  }
  assert.ok(!existsSync(out));
  assert.deepEqual(readdirSync(path.join(folder, "people")), []);
});
