import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { parseAtomFeed } from "feedsmith";
import { readHistory } from "../../src/history/history.ts";
import { loadData } from "../../src/load/load-data.ts";
import { toAtom } from "../../src/publish/atom.ts";
import { toCalendar } from "../../src/publish/calendar.ts";
import { toSitemap } from "../../src/publish/sitemap.ts";
import type { Site, Webinar } from "../../src/site/site.ts";
import { git, gitAt, needsGit } from "../git.ts";
import { uncheckedSite } from "../sites/unchecked-site.ts";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("what is added keeps the instant of its commit and starts at number 0", needsGit, () => {
  const repo = makeRepo();
  commit(repo, { "episodes/s01.yaml": "date: 2025-02-24\n" });
  assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(2), sequence: 0 });
});

test("moving a webinar keeps its identity and raises the number", needsGit, () => {
  const repo = makeRepo();
  commit(repo, { "episodes/s01.yaml": "date: 2025-02-24\ntopic: A\n" });
  commit(repo, { "episodes/s01.yaml": "date: 2025-03-24\ntopic: A\n" });
  assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(3), sequence: 1 });
});

test(
  "hour, length, platform, registration, place and status raise the number, each once",
  needsGit,
  () => {
    const repo = makeRepo();
    const lines = [
      "date: 2025-02-24",
      'time: "15:00"',
      "length_minutes: 60",
      "platform: Zoom",
      "registration: https://example.org/register",
      "place: Kolker Room",
      "status: postponed",
    ];
    for (const [i] of lines.entries()) {
      commit(repo, { "episodes/s01.yaml": lines.slice(0, i + 1).join("\n") });
      assert.equal(revision(repo).sequence, i);
    }
  },
);

test(
  "the registration of the series is that of its webinars: it raises the number",
  needsGit,
  () => {
    const repo = makeRepo();
    commit(repo, { "episodes/s01.yaml": "date: 2025-02-24\n" });
    commit(repo, { "series.yaml": `${series}registration: https://example.org/register\n` });
    assert.equal(revision(repo).sequence, 1);
  },
);

test("a video of several talks is published once, for all of them", needsGit, () => {
  const repo = makeRepo();
  const talks = (first: string, second: string) =>
    `date: 2024-02-24\ntalks:\n  - {title: One, speakers: [ann]${first}}\n  - {title: Two, speakers: [ann]${second}}\n`;
  const video = (start: string) => `, recording: {youtube: aaaaaaaaaaa, start: "${start}"}`;
  commit(repo, { "episodes/s01.yaml": talks("", ""), "people/ann.yaml": "name: Ann\n" });
  commit(repo, { "episodes/s01.yaml": talks(video("0:00"), "") });
  commit(repo, { "episodes/s01.yaml": talks(video("0:00"), video("10:23")) });
  const recordings = siteOf(repo).talks.map(({ recording }) => recording);
  assert.deepEqual(
    recordings.map(({ publishedAt }) => publishedAt),
    [day(3), day(3)],
  );
  assert.deepEqual(
    recordings.map(({ updatedAt }) => updatedAt),
    [day(4), day(4)],
  );
});

test(
  "talks that shared a video and get one each were published when they were shown first",
  needsGit,
  () => {
    const repo = makeRepo();
    const talks = (first: string, second: string) =>
      `date: 2024-02-24\ntalks:\n  - {title: One, speakers: [ann], recording: ${first}}\n  - {title: Two, speakers: [ann], recording: ${second}}\n`;
    const shared = (start: string) => `{youtube: aaaaaaaaaaa, start: "${start}"}`;
    commit(repo, { "people/ann.yaml": "name: Ann\n" });
    commit(repo, {
      "episodes/s01.yaml":
        "date: 2024-02-24\ntalks:\n  - {title: One, speakers: [ann]}\n  - {title: Two, speakers: [ann]}\n",
    });
    commit(repo, { "episodes/s01.yaml": talks(shared("0:00"), shared("10:23")) });
    commit(repo, { "episodes/s01.yaml": talks("aaaaaaaaaab", "aaaaaaaaaac") });
    const recordings = siteOf(repo).talks.map(({ recording }) => recording);
    assert.deepEqual(
      recordings.map(({ publishedAt, videos }) => [publishedAt, videos.length]),
      [
        [day(4), 1],
        [day(4), 1],
      ],
    );
  },
);

test("a corrected topic, title, abstract or name is newer, and raises no number", needsGit, () => {
  const repo = makeRepo();
  const talk = (title: string, abstract: string) =>
    `date: 2025-02-24\ntalks:\n  - title: ${title}\n    speakers: [ann]\n    abstract: ${abstract}\n`;
  const steps = [
    { "episodes/s01.yaml": talk("One", "Old."), "people/ann.yaml": "name: Ann\n" },
    { "episodes/s01.yaml": talk("One", "New.") },
    { "episodes/s01.yaml": talk("Two", "New.") },
    { "people/ann.yaml": "name: Anne\n" },
    { "people/ann.yaml": "name: Anne\naffiliation: Aarhus\n" },
  ];
  for (const [i, step] of steps.entries()) {
    commit(repo, step);
    assert.deepEqual(revision(repo), {
      uid: "s01@example.org",
      updatedAt: day(i + 2),
      sequence: 0,
    });
  }
});

test(
  "what no calendar shows changes nothing: other files, comments, home pages, recordings",
  needsGit,
  () => {
    const repo = makeRepo();
    const episode = "date: 2025-02-24\ntalks:\n  - speakers: [ann]\n";
    commit(repo, { "episodes/s01.yaml": episode, "people/ann.yaml": "name: Ann\n" });
    commit(repo, { "episodes/s01.yaml": `# A comment\n${episode}` });
    commit(repo, { "people/ann.yaml": "name: Ann\nwebsite: https://ann.example.org/\n" });
    commit(repo, { "episodes/s01.yaml": `${episode}    recording: abcdefghijk\n` });
    commit(repo, { "episodes/s02.yaml": "date: 2025-03-24\n" });
    assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(2), sequence: 0 });
  },
);

test(
  "the usual length of the series counts for the webinars that have an hour and no length",
  needsGit,
  () => {
    const repo = makeRepo();
    commit(repo, {
      "episodes/s01.yaml": 'date: 2025-02-24\ntime: "15:00"\n',
      "episodes/s02.yaml": 'date: 2025-03-24\ntime: "15:00"\nlength_minutes: 60\n',
      "episodes/s03.yaml": "date: 2025-04-24\n",
    });
    commit(repo, { "series.yaml": series.replace("90", "120") });
    assert.deepEqual(
      siteOf(repo).events.map(({ updatedAt, sequence }) => [updatedAt, sequence]),
      [
        [day(3), 1],
        [day(2), 0],
        [day(2), 0],
      ],
    );
  },
);

test("a day that is taken back and set anew still raises the number", needsGit, () => {
  const repo = makeRepo();
  for (const date of ["2025-02-24", "2025-02", "2025-03-10"])
    commit(repo, { "episodes/s01.yaml": `date: ${date}\n` });
  assert.equal(revision(repo).sequence, 1);
});

test("a merge takes no number back, whichever side it comes from", needsGit, () => {
  const repo = makeRepo();
  const file = "episodes/s01.yaml";
  commit(repo, { [file]: "date: 2025-02-24\ntopic: A\n" });
  git(repo, "branch", "side");
  commit(repo, { [file]: "date: 2025-03-01\ntopic: A\n" });
  commit(repo, { [file]: "date: 2025-02-24\ntopic: A\n" });
  git(repo, "checkout", "-q", "side");
  commit(repo, { [file]: "date: 2025-02-24\ntopic: B\n" });
  for (const branch of ["side", "main"]) {
    git(repo, "checkout", "-q", branch);
    const other = branch === "side" ? "main" : "side";
    gitAt(nextDay(repo), repo, "merge", "-q", "--no-ff", "-m", "Merge", other);
    assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(5), sequence: 2 });
  }
});

test(
  "a commit whose clock is behind takes no instant back, and neither does a rebase within it",
  needsGit,
  () => {
    const repo = makeRepo();
    const file = "episodes/s01.yaml";
    commit(repo, { [file]: "date: 2025-02-24\n" });
    commit(repo, { [file]: "date: 2025-03-24\n" });
    commit(repo, { [file]: "date: 2025-03-25\n" }, "2024-12-24T12:00:00Z");
    assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(3), sequence: 2 });
    gitAt(nextDay(repo), repo, "rebase", "-q", "--root", "--force-rebase");
    const { uid, updatedAt, sequence } = revision(repo);
    assert.deepEqual([uid, sequence], ["s01@example.org", 2]);
    assert.ok(updatedAt >= day(3), updatedAt);
  },
);

test(
  "a webinar whose file is renamed is another event, and one that comes back goes on counting",
  needsGit,
  () => {
    const repo = makeRepo();
    const [text, moved] = ["date: 2025-02-24\ntopic: A\n", "date: 2025-03-24\ntopic: A\n"];
    commit(repo, { "episodes/s01.yaml": text });
    commit(repo, { "episodes/s01.yaml": moved });
    git(repo, "mv", "data/episodes/s01.yaml", "data/episodes/s02.yaml");
    commit(repo, {});
    assert.deepEqual(revision(repo), { uid: "s02@example.org", updatedAt: day(4), sequence: 0 });
    git(repo, "mv", "data/episodes/s02.yaml", "data/episodes/s01.yaml");
    commit(repo, {});
    assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(5), sequence: 2 });
  },
);

test(
  "what is cancelled and then planned anew keeps its identity and counts each change",
  needsGit,
  () => {
    const repo = makeRepo();
    const file = "episodes/s01.yaml";
    const states = ["", "status: cancelled\n", "status: postponed\n", ""].map((status, i) => ({
      [file]: `date: 2025-02-2${i === 3 ? 8 : 4}\n${status}`,
    }));
    const seen = states.map((state) => {
      commit(repo, state);
      const [event] = siteOf(repo).events;
      return [event?.uid, event?.sequence, event?.status];
    });
    assert.deepEqual(seen, [
      ["s01@example.org", 0, "TENTATIVE"],
      ["s01@example.org", 1, "CANCELLED"],
      ["s01@example.org", 2, "CANCELLED"],
      ["s01@example.org", 3, "TENTATIVE"],
    ]);
  },
);

test(
  "an old version that does not parse, or is of another schema, is passed over",
  needsGit,
  () => {
    const repo = makeRepo();
    const file = "episodes/s01.yaml";
    commit(repo, { [file]: "date: 2025-02-24\n" });
    commit(repo, { [file]: "date: [2025\n" });
    commit(repo, { [file]: "day: 2025-02-24\n" });
    commit(repo, { [file]: "" });
    commit(repo, { [file]: "date: 2025-02-24\n" });
    assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(2), sequence: 0 });
  },
);

test(
  "what is not committed counts as one more change at the last commit, and gives the same bytes again",
  needsGit,
  () => {
    const repo = makeRepo();
    commit(repo, { "episodes/s01.yaml": "date: 2025-02-24\n" });
    commit(repo, { "people/ann.yaml": "name: Ann\n" });
    write(repo, { "episodes/s01.yaml": "date: 2025-02-25\n" });
    assert.deepEqual(revision(repo), { uid: "s01@example.org", updatedAt: day(3), sequence: 1 });
    assert.equal(toCalendar(siteOf(repo)), toCalendar(siteOf(repo)));
  },
);

test("the same commit gives the same bytes in another clone", needsGit, () => {
  const repo = makeRepo();
  commit(repo, { "episodes/s01.yaml": "date: 2025-02-24\n" });
  commit(repo, { "episodes/s01.yaml": 'date: 2025-02-24\ntime: "15:00"\n' });
  const clone = path.join(tempFolder(), "clone");
  git(repo, "clone", "-q", ".", clone);
  assert.equal(toCalendar(siteOf(clone)), toCalendar(siteOf(repo)));
  assert.equal(toAtom(siteOf(clone)), toAtom(siteOf(repo)));
});

test(
  "a shallow clone, a copy without git and an untracked folder say why there is no history",
  needsGit,
  () => {
    const repo = makeRepo();
    commit(repo, { "episodes/s01.yaml": "date: 2025-02-24\n" });
    const shallow = path.join(tempFolder(), "shallow");
    git(repo, "clone", "-q", "--depth", "1", `file://${repo}`, shallow);
    const copy = path.join(tempFolder(), "data");
    cpSync(path.join(repo, "data"), copy, { recursive: true });
    cpSync(path.join(repo, "data"), path.join(repo, "other"), { recursive: true });
    assert.match(missingIn(path.join(shallow, "data")), /^this is a shallow clone/);
    assert.match(missingIn(copy), /^not a git repository/);
    assert.match(missingIn(path.join(repo, "other")), /^git does not track this folder$/);
  },
);

test(
  "without a history the instants come from the days alone and never go back within the calendar",
  needsGit,
  () => {
    const repo = makeRepo();
    write(repo, {
      "episodes/s01.yaml": "date: 2023-02-27\n",
      "episodes/s02.yaml": 'date: 2023-06-05\ntime: "16:00"\n',
      "episodes/s03.yaml": "topic: No day\n",
      "episodes/s04.yaml": "date: 2023-05\n",
      "episodes/s05.yaml": "date: 2024-01-01\n",
    });
    const site = uncheckedSite(path.join(repo, "data"), now, { history: null });
    assert.deepEqual(
      site.webinars.map(({ updatedAt, announcedAt }) => [updatedAt, announcedAt]),
      [
        ["2023-02-26T23:00:00Z", null],
        ["2023-02-27T23:00:00Z", null],
        ["2023-06-05T15:30:00Z", null],
        ["2023-06-05T15:30:00Z", null],
        ["2023-06-05T15:30:00Z", null],
      ],
    );
    assert.ok(site.events.every(({ sequence }) => sequence === 0));
  },
);

test("a webinar is announced when it is added, unless it was over then", needsGit, () => {
  const repo = makeRepo();
  commit(repo, {
    "episodes/s01.yaml": "date: 2024-02-24\n",
    "episodes/s02.yaml": "date: 2025-02-24\n",
  });
  assert.deepEqual(
    siteOf(repo).webinars.map(({ announcedAt }) => announcedAt),
    [null, day(2)],
  );
});

test(
  "a webinar of another series, after the folder was emptied, is announced when it is added",
  needsGit,
  () => {
    const repo = makeRepo();
    commit(repo, { "episodes/s01.yaml": "date: 2025-02-24\n" });
    git(repo, "rm", "-q", "data/episodes/s01.yaml");
    commit(repo, {});
    commit(repo, { "episodes/s01.yaml": "date: 2025-03-03\n" });
    assert.deepEqual(
      siteOf(repo).webinars.map(({ announcedAt }) => announcedAt),
      [day(4)],
    );
  },
);

test(
  "a recording is published when it is added, not before its day or the end of its webinar",
  needsGit,
  () => {
    const repo = makeRepo();
    const file = "episodes/s01.yaml";
    const episode = (recording: string) =>
      `date: 2024-12-30\ntalks:\n  - speakers: [ann]\n${recording}`;
    const typed = "    recording: abcdefghijk\n";
    const from = (on: string) => `    recording: { youtube: abcdefghijk, from: ${on} }\n`;
    commit(repo, { [file]: episode(""), "people/ann.yaml": "name: Ann\n" });
    commit(repo, { [file]: episode(typed) });
    assert.deepEqual(recordingTimes(repo), [day(3), day(3)]);
    commit(repo, { [file]: episode(from("2025-01-20")) });
    assert.deepEqual(recordingTimes(repo), ["2025-01-19T23:00:00Z", "2025-01-19T23:00:00Z"]);
    commit(repo, { [file]: episode(from("2024-12-31")), "people/ann.yaml": "name: Anne\n" });
    assert.deepEqual(recordingTimes(repo), [day(3), day(5)]);
  },
);

test(
  "when a recording was published is unknown where it came together with its webinar",
  needsGit,
  () => {
    const repo = makeRepo();
    commit(repo, {
      "episodes/s01.yaml":
        "date: 2024-12-30\ntalks:\n  - speakers: [ann]\n    recording: abcdefghijk\n",
      "people/ann.yaml": "name: Ann\n",
    });
    assert.deepEqual(recordingTimes(repo), [null, "2024-12-30T23:00:00Z"]);
  },
);

test("an old recording was published on the day that the data says", needsGit, () => {
  const repo = makeRepo();
  const recording = "{ youtube: abcdefghijk, from: 2024-12-31 }";
  commit(repo, {
    "episodes/s01.yaml": `date: 2024-12-30\ntalks:\n  - speakers: [ann]\n    recording: ${recording}\n`,
    "people/ann.yaml": "name: Ann\n",
  });
  assert.deepEqual(recordingTimes(repo), ["2024-12-30T23:00:00Z", "2024-12-30T23:00:00Z"]);
});

test("a new address of an old recording, or its day of upload, is no news", needsGit, () => {
  const repo = makeRepo();
  const file = "episodes/s01.yaml";
  const talk = (speaker: string, recording: string) =>
    `  - speakers: [${speaker}]\n    recording: ${recording}\n`;
  const held = (...talks: string[]) => `date: 2024-12-30\ntalks:\n${talks.join("")}`;
  commit(repo, {
    "people/ann.yaml": "name: Ann\n",
    "people/ben.yaml": "name: Ben\n",
    [file]: held(talk("ann", "aaaaaaaaaa1"), "  - speakers: [ben]\n"),
  });
  commit(repo, { [file]: held(talk("ann", "aaaaaaaaaa1"), talk("ben", "bbbbbbbbbb1")) });
  const before = datesOf(repo);
  const ann = "Recording: S01E01 Talk by Ann";
  assert.deepEqual(before[ann], ["2024-12-30T23:00:00Z", "2024-12-30T23:00:00Z"]);
  assert.deepEqual(before["Recording: S01E02 Talk by Ben"], [day(3), day(3)]);
  commit(repo, { [file]: held(talk("ann", "aaaaaaaaaa2"), talk("ben", "bbbbbbbbbb2")) });
  assert.deepEqual(datesOf(repo), before, "a new channel");
  const dated = "{ youtube: aaaaaaaaaa2, uploaded: 2025-01-10 }";
  commit(repo, { [file]: held(talk("ann", dated), talk("ben", "bbbbbbbbbb2")) });
  assert.deepEqual(datesOf(repo), before, "a day of upload");
  commit(repo, { "people/ann.yaml": "name: Anne\n" });
  assert.deepEqual(datesOf(repo)[`${ann}e`], ["2024-12-30T23:00:00Z", day(6)]);
});

test("the talks of one speaker keep their days apart when both recordings move", needsGit, () => {
  const repo = makeRepo();
  const held = (first: string, second: string) => ({
    "episodes/s01.yaml": `date: 2024-12-30\ntalks:\n  - speakers: [ann]\n${first}  - speakers: [ann]\n${second}`,
  });
  const typed = (id: string) => `    recording: ${id}\n`;
  commit(repo, { "people/ann.yaml": "name: Ann\n", ...held("", "") });
  commit(repo, held(typed("aaaaaaaaaa1"), ""));
  commit(repo, held(typed("aaaaaaaaaa1"), typed("bbbbbbbbbb1")));
  commit(repo, held(typed("aaaaaaaaaa2"), typed("bbbbbbbbbb2")));
  const { talks } = firstWebinar(repo);
  assert.deepEqual(
    talks.map(({ recording }) => recording.announcedAt),
    [day(3), day(4)],
  );
});

test("what was held before it was imported stands in the feeds on its day", needsGit, () => {
  const repo = makeRepo();
  const held = 'time: "15:00"\ntalks:\n  - speakers: [olga]\n    recording: aaaaaaaaaaa\n';
  commit(repo, {
    "episodes/s01.yaml": `date: 2023-02-27\n${held}`,
    "episodes/s02.yaml": "date: 2023-06\n",
    "episodes/s03.yaml": "date: 2025-06-30\n",
  });
  const [start, end] = ["2023-02-27T14:00:00Z", "2023-02-27T15:30:00Z"];
  assert.deepEqual(Object.values(datesOf(repo)), [
    [day(2), day(2)],
    ["2023-06-30T22:00:00Z", "2023-06-30T22:00:00Z"],
    [end, end],
    [start, start],
  ]);
  commit(repo, { "episodes/s01.yaml": `topic: Pixels\ndate: 2023-02-27\n${held}` });
  assert.deepEqual(datesOf(repo)["S01: Pixels"], [start, day(3)]);
});

test(
  "the sitemap says when a webinar's and a talk's page changed last, and of other pages nothing",
  needsGit,
  () => {
    const repo = makeRepo();
    const file = "episodes/s01.yaml";
    const talks = (first: string, second: string) =>
      `date: 2025-01-20\ntalks:\n  - speakers: [ann]\n    ${first}\n  - speakers: [ben]\n    ${second}\n`;
    commit(repo, {
      "people/ann.yaml": "name: Ann\n",
      "people/ben.yaml": "name: Ben\n",
      [file]: talks("title: A", "title: B"),
    });
    assert.deepEqual(changesOf(repo, day(5)), { s01: day(2), s01e01: day(2), s01e02: day(2) });
    commit(repo, { [file]: `# A comment\n${talks("title: A", "title: C")}` });
    commit(repo, { "people/ann.yaml": "name: Ann\nwebsite: https://ann.example.org/\n" });
    assert.deepEqual(changesOf(repo, day(5)), { s01: day(3), s01e01: day(4), s01e02: day(3) });
    commit(repo, { [file]: talks("recording: withheld", "recording: abcdefghijk") });
    assert.deepEqual(changesOf(repo, day(6)), { s01: day(5), s01e01: day(5), s01e02: day(5) });
    const end = "2025-01-20T23:00:00Z";
    assert.deepEqual(changesOf(repo, day(25)), { s01: end, s01e01: end, s01e02: end });
    const from = "recording: { youtube: abcdefghijk, from: 2025-01-28 }";
    commit(repo, { [file]: talks("recording: withheld", from) });
    const shown = "2025-01-27T23:00:00Z";
    assert.deepEqual(changesOf(repo, day(27)), { s01: end, s01e01: end, s01e02: end });
    assert.deepEqual(changesOf(repo, day(28)), { s01: shown, s01e01: end, s01e02: shown });
  },
);

test("the sitemap says no change where there is no history", needsGit, () => {
  const repo = makeRepo();
  write(repo, { "episodes/s01.yaml": "date: 2025-02-24\n" });
  const site = uncheckedSite(path.join(repo, "data"), now, { history: null });
  assert.doesNotMatch(toSitemap(site), /lastmod/);
});

const now = { at: "2025-02-01T00:00:00Z" };

const series = `title: Look
plain_title: Look
description: Looking.
introduction: Welcome.
url: https://example.org/
paths: { webinar: /webinar/, talks: /talks/ }
time_zone: Europe/Copenhagen
length_minutes: 90
`;

function tempFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "history-"));
  folders.push(folder);
  return folder;
}

/** Makes a repository whose commits are made on the days of January 2025, by the same person everywhere. */
function makeRepo(): string {
  const repo = tempFolder();
  git(repo, "init", "-q", "-b", "main");
  commit(repo, {
    "series.yaml": series,
    "organizers.yaml": "- olga\n",
    "people/olga.yaml": "name: Olga\n",
  });
  return repo;
}

function write(repo: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(repo, "data", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function commit(repo: string, files: Readonly<Record<string, string>>, date?: string): void {
  write(repo, files);
  git(repo, "add", "-A");
  gitAt(date ?? nextDay(repo), repo, "commit", "-q", "-m", "Change");
}

/** Commits are made on 1 January 2025, 2 January and so on, whatever the branch. */
function nextDay(repo: string): string {
  const commits = git(repo, "rev-list", "--all", "--count");
  return day(Number(commits) + 1);
}

function day(number: number): string {
  return `2025-01-${String(number).padStart(2, "0")}T12:00:00Z`;
}

function siteOf(repo: string): Site {
  return uncheckedSite(path.join(repo, "data"), now);
}

function firstWebinar(repo: string): Webinar {
  const [webinar] = siteOf(repo).webinars;
  assert.ok(webinar);
  return webinar;
}

function revision(repo: string) {
  const event = firstWebinar(repo).calendar;
  assert.ok(event);
  const { uid, updatedAt, sequence } = event;
  return { uid, updatedAt, sequence };
}

function recordingTimes(repo: string) {
  const recording = firstWebinar(repo).talks[0]?.recording;
  return [recording?.publishedAt, recording?.updatedAt];
}

/** Returns when each entry of the Atom feed was published and updated, as a feed reader reads it, by its title. */
function datesOf(repo: string): Record<string, unknown> {
  const { entries = [] } = parseAtomFeed(toAtom(siteOf(repo)));
  return Object.fromEntries(
    entries.map(({ title, published, updated }) => [title?.value ?? title, [published, updated]]),
  );
}

/** Returns the last changes that the sitemap of a moment tells, by the last part of the page's address. */
function changesOf(repo: string, at: string): Record<string, string> {
  const sitemap = toSitemap(uncheckedSite(path.join(repo, "data"), { at }));
  const entries = sitemap.matchAll(/([^/]*)\/<\/loc><lastmod>([^<]*)/g);
  return Object.fromEntries([...entries].map(([, id, lastmod]) => [id, lastmod]));
}

function missingIn(folder: string): string {
  const { missing } = readHistory(folder, loadData(folder).records);
  assert.ok(missing !== null);
  return missing;
}
