import assert from "node:assert/strict";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { checkData } from "../../src/build/make-site.ts";
import { git, gitAt, needsGit } from "../git.ts";
import { temporaryFolder } from "../sites/served-site.ts";

/** A webinar's day, hour, other lines and speaker. */
type Typed = readonly [date: string, time?: string, others?: string, speaker?: string];

function write(data: string, webinars: readonly Typed[], from = 1): void {
  for (const [
    i,
    [date, time = "16:00", others = "", speaker = "ben-okoro"],
  ] of webinars.entries()) {
    const talk = `talks:\n  - title: Foam ${from + i} fades\n    speakers: [${speaker}]\n`;
    const text = `topic: Foam ${from + i}\ndate: ${date}\ntime: "${time}"\n${others}${talk}`;
    writeFileSync(path.join(data, `episodes/s0${from + i}.yaml`), text);
  }
}

function folderWith(webinars: readonly Typed[]): string {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  write(data, webinars);
  return data;
}

function doubtsIn(data: string, on = "2025-01-15"): string[] {
  const { problems, doubts } = checkData(data, { on });
  assert.deepEqual(problems, []);
  return doubts.map(({ file, rule }) => `${path.basename(file, ".yaml")} ${rule}`);
}

const mondays: readonly Typed[] = [["2024-03-11"], ["2024-04-15"], ["2024-05-13"], ["2024-06-10"]];

test("after four webinars on Mondays at four, a Tuesday and another hour are doubted", () => {
  assert.deepEqual(doubtsIn(folderWith([...mondays, ["2025-02-25", "10:00"]])), [
    "s05 usual-weekday",
    "s05 usual-hour",
  ]);
  assert.deepEqual(doubtsIn(folderWith([...mondays, ["2025-02-24", "16:30"]])), []);
});

test("what is over is not compared with what is usual, nor is anything after three webinars", () => {
  assert.deepEqual(doubtsIn(folderWith([...mondays, ["2025-01-14", "10:00"]])), []);
  assert.deepEqual(doubtsIn(folderWith([...mondays.slice(1), ["2025-02-25", "10:00"]])), []);
});

test("a series that once had another weekday and hour may have a third", () => {
  const mixed: readonly Typed[] = [...mondays, ["2024-09-12", "14:00"], ["2025-02-25", "10:00"]];
  assert.deepEqual(doubtsIn(folderWith(mixed)), []);
});

test("a night that is usual, and one in UTC, are not doubted", () => {
  const nights: readonly Typed[] = [
    ["2024-03-11", "22:30"],
    ["2024-04-15", "23:00"],
    ["2024-05-13", "05:30"],
  ];
  assert.deepEqual(doubtsIn(folderWith(nights)), []);
  assert.deepEqual(doubtsIn(folderWith(nights.slice(0, 1))), ["s01 hours-by-day"]);
  const inUtc = folderWith(nights.slice(0, 1));
  const series = "title: A\nplain_title: A\ndescription: A b c.\nintroduction: A b c.\n";
  const rest =
    "url: https://sound.example.org/\npaths: {webinar: /webinar/, talks: /talks/}\nlength_minutes: 60\n";
  writeFileSync(path.join(inUtc, "series.yaml"), `${series}${rest}time_zone: UTC\n`);
  assert.deepEqual(doubtsIn(inUtc), []);
});

/** Commits what the folder holds, as of a day. */
function commit(data: string, day: string): void {
  git(data, "init", "--quiet");
  git(data, "add", "--all");
  gitAt(`${day}T12:00:00Z`, data, "commit", "--quiet", "--message", day);
}

test(
  "an archive that comes at once is not doubted, one webinar that comes after its day is",
  needsGit,
  () => {
    const data = folderWith([["2024-03-11"]]);
    commit(data, "2024-02-01");
    write(data, [["2024-04-15"], ["2024-05-13"]], 2);
    commit(data, "2024-07-01");
    assert.deepEqual(doubtsIn(data), []);
    write(data, [["2024-06-10"]], 4);
    assert.deepEqual(doubtsIn(data), ["s04 announced-ahead"]);
    commit(data, "2024-07-02");
    assert.deepEqual(doubtsIn(data), ["s04 announced-ahead"]);
  },
);

test(
  "edits of the day or of what visitors plan by are doubted where the day is long over",
  needsGit,
  () => {
    const edits: Readonly<Record<string, Typed>> = {
      "2024-07-01": ["2024-06-10", "16:00", "registration: https://sound.example.org/s\n"],
      "2024-07-02": ["2024-06-10", "15:00"],
      "2024-07-03": ["2024-06-10", "16:00", "", "ada-lind"],
      "2024-07-04": ["2024-06-17"],
    };
    for (const [day, edit] of Object.entries(edits)) {
      const data = folderWith([["2024-03-11"], ["2024-06-10"]]);
      commit(data, "2024-02-01");
      write(data, [edit], 2);
      assert.deepEqual(doubtsIn(data, day), ["s02 announced-ahead"], day);
      assert.deepEqual(doubtsIn(data, "2024-06-12"), [], day);
    }
  },
);

test(
  "another platform, a speaker whose file is renamed, or a withdrawn registration is no slip",
  needsGit,
  () => {
    const data = folderWith([
      ["2024-03-11"],
      ["2024-06-10", "16:00", "registration: https://sound.example.org/s\n"],
    ]);
    commit(data, "2024-02-01");
    rmSync(path.join(data, "people/ben-okoro.yaml"));
    writeFileSync(path.join(data, "people/ben-okoro-jr.yaml"), "name: Ben Okoro\n");
    write(data, [
      ["2024-03-11", "16:00", "", "ben-okoro-jr"],
      ["2024-06-10", "16:00", "platform: Zoom\n", "ben-okoro-jr"],
    ]);
    assert.deepEqual(doubtsIn(data), []);
  },
);
