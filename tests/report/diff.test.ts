import assert from "node:assert/strict";
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { DataError } from "../../src/problems.ts";
import { changesSince } from "../../src/report/changes-since.ts";
import { findCommit } from "../../src/report/data-at-commit.ts";
import { command } from "../command.ts";
import { git, isGitInstalled, needsGit } from "../git.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const project = temporaryFolder();
const data = path.join(project, "data");
cpSync("tests/fixtures/looking-glass", data, { recursive: true });
const series = path.join(data, "series.yaml");
const cities = /^cities:\n( .*\n|\n)*/m;
const newYork = "cities:\n  - name: New York\n    time_zone: America/New_York\n\n";
edit(series, cities, newYork);
if (isGitInstalled) {
  git(project, "init", "--quiet", "--initial-branch=main");
  commit("S06: announce");
}

function commit(subject: string): void {
  git(project, "add", "--all");
  git(project, "commit", "--quiet", "--message", subject);
}

function file(name: string): string {
  return path.join(data, name);
}

/** Replaces a text that has to be there. */
function edit(name: string, old: string | RegExp, fresh: string): void {
  const before = readFileSync(name, "utf8");
  const after = before.replace(old, fresh);
  assert.notEqual(after, before, `${name} does not hold ${old}`);
  writeFileSync(name, after);
}

/** Returns what the last commit changes, as of 15 January 2025. */
function changes(base = "HEAD~1"): Promise<string> {
  const { id } = findCommit(data, base);
  assert.ok(id);
  return changesSince(id, { data, now: { on: "2025-01-15" }, url: null });
}

/** Returns the lines of one part. */
async function part(title: string): Promise<string[]> {
  const sections = (await changes()).split(/^\*\*(.*)\*\*$/m);
  return (sections[sections.indexOf(title) + 1] ?? "").trim().split("\n");
}

const s07 = `topic: Labels and who makes them
date: 2025-05-12
time: "10:00"
platform: Zoom
talks:
  - title: What annotators know
    speakers:
      - david-wen
`;

test(
  "a new webinar is told with its day, its hour and the hour in each city",
  needsGit,
  async () => {
    writeFileSync(file("episodes/s07.yaml"), s07);
    commit("S07: announce");
    assert.equal(
      await changes(),
      `**Calendar**

- S06: unchanged
- S07 is new: 12 May 2025, 10:00 CEST, 04:00 in New York

**Pages**

- New (2):
  - S07: Labels and who makes them \`/webinar/s07/\`
  - What annotators know \`/webinar_talks/s07e01/\`
- Changed (4):
  - Datasets through the Looking-Glass \`/webinar/\`
  - S06: Multimodal datasets \`/webinar/s06/\`
  - S06E03: Talk by Resmi Ramachandranpillai and Malihe Alikhani \`/webinar_talks/s06e03/\`
  - Dr. David Wen \`/webinar/people/david-wen/\`

**Feeds**

- New entries (1):
  - S07: Labels and who makes them`,
    );
  },
);

test("a webinar that moves is told with both days", needsGit, async () => {
  edit(
    file("episodes/s07.yaml"),
    'date: 2025-05-12\ntime: "10:00"',
    'date: 2025-05-19\ntime: "20:00"',
  );
  commit("S07: move");
  assert.deepEqual(await part("Calendar"), [
    "- S06: unchanged",
    "- S07 moves from 12 May 2025, 10:00 CEST to 19 May 2025, 20:00 CEST, 14:00 in New York",
  ]);
});

test("a webinar that gets its hour, or another length, is told", needsGit, async () => {
  edit(file("episodes/s06.yaml"), "date: 2025-02-24", 'date: 2025-02-24\ntime: "15:00"');
  edit(file("episodes/s07.yaml"), "platform", "length_minutes: 60\nplatform");
  commit("S06: add the hour");
  assert.deepEqual(await part("Calendar"), [
    "- S06 has a time: 24 February 2025, 15:00 CET, 09:00 in New York",
    "- S07 lasts 60 minutes instead of 90",
  ]);
});

test("titles, topics and links that calendars show are told as details", needsGit, async () => {
  edit(file("episodes/s06.yaml"), "  - speakers", "  - title: Seeing and reading\n    speakers");
  edit(file("episodes/s07.yaml"), "platform", "registration: https://example.org/s07\nplatform");
  commit("S06: add a title");
  assert.deepEqual(await part("Calendar"), [
    "- S06 keeps its date; changed: talks",
    "- S07 keeps its date; changed: registration link",
  ]);
});

test(
  "a webinar that is cancelled, or postponed, is told with the day it was planned for",
  needsGit,
  async () => {
    edit(file("episodes/s07.yaml"), "platform", "status: cancelled\nplatform");
    edit(file("episodes/s06.yaml"), "platform", "status: postponed\nplatform");
    commit("S07: cancel");
    assert.deepEqual(await part("Calendar"), [
      "- S06 is postponed; it was planned for 24 February 2025, 15:00 CET",
      "- S07 is cancelled; it was planned for 19 May 2025, 20:00 CEST",
    ]);
  },
);

const gone = "- from: /webinar/s07/\n  gone: It was never held.\n";

test("a webinar that loses its day, or is gone, is told", needsGit, async () => {
  edit(
    file("episodes/s06.yaml"),
    /date: .*\ntime: .*\nplatform|date: .*\ntime: .*\nstatus: .*\n/,
    "",
  );
  rmSync(file("episodes/s07.yaml"));
  writeFileSync(file("redirects.yaml"), gone);
  commit("S07: remove");
  assert.deepEqual(await part("Published names"), [
    "- S07 “Labels and who makes them” is gone; calendars cancel it",
    "- S07E01 “What annotators know” is gone",
  ]);
  assert.deepEqual(await part("Calendar"), [
    "- S06 takes place after all: no date yet, so not in calendars",
    "- S07 is removed; it was planned for 19 May 2025, 20:00 CEST",
  ]);
  assert.ok(
    (await part("Pages")).includes(
      "  - S07: Labels and who makes them `/webinar/s07/`, without a redirect",
    ),
  );
});

test("a place and another recording are told", needsGit, async () => {
  edit(file("episodes/s05.yaml"), "platform", "place: Kolker Room\nplatform");
  edit(
    file("episodes/s03.yaml"),
    "recording: q-DBwWZejMY",
    "recording: [q-DBwWZejMY, https://zenodo.org/records/123]",
  );
  commit("S05: say the room");
  assert.ok((await part("Calendar")).includes("- S05 keeps its date; changed: place"));
  assert.deepEqual(await part("Recordings"), [
    "- S03E02 PAD-UFES-20: the challenges and opportunities in creating a skin lesion dataset: Another recording is published.",
  ]);
});

test("what becomes of published names is told first", needsGit, async () => {
  const s02 = readFileSync(file("episodes/s02.yaml"), "utf8");
  edit(
    file("episodes/s02.yaml"),
    /(talks:\n)(( {2}- | {4}).*\n(?: {4}.*\n)*?)(?= {2}- )((?:.*\n)*)/,
    "$1$4$2",
  );
  edit(file("episodes/s02.yaml"), "The medical segmentation decathlon", "Ten organs");
  edit(file("episodes/s06.yaml"), "    speakers", "    status: withdrawn\n    speakers");
  commit("S02: move a talk");
  assert.match(await changes(), /^\*\*Published names\*\*/);
  assert.deepEqual(await part("Published names"), [
    "- S02E01 “The medical segmentation decathlon” is “Ten organs” now",
    "- S06E01 “Seeing and reading” is withdrawn",
    "- S02: its talks stand in another order: S02E02, S02E03, S02E01; each keeps its code and its address",
  ]);
  writeFileSync(file("episodes/s02.yaml"), s02);
  edit(file("episodes/s06.yaml"), "    status: withdrawn\n", "");
  commit("S02: move it back");
});

test("recordings that are withheld, exchanged or published are told", needsGit, async () => {
  edit(file("episodes/s03.yaml"), "qhAYUfQlYfo", "withheld");
  edit(file("episodes/s03.yaml"), "q-DBwWZejMY", "q-DBwWZejMZ");
  edit(file("episodes/s03.yaml"), /recording: withheld\n$/, "recording: qhAYUfQlYfo\n");
  commit("S03: exchange recordings");
  assert.deepEqual(await part("Recordings"), [
    "- S03E01 Optimizing annotation cost for AI based medical image analysis: The recording is no longer shown. The recording of this talk is not shared.",
    "- S03E02 PAD-UFES-20: the challenges and opportunities in creating a skin lesion dataset: The recording is replaced.",
    "- S03 Annotation Label Reliability and Pathology Detection in Publicly Available Chest X-ray Datasets: The recording is published.",
  ]);
  assert.deepEqual(await part("Feeds"), [
    "- New entries (1):",
    "  - Recording: Annotation Label Reliability and Pathology Detection in Publicly Available Chest X-ray Datasets",
    "- Changed entries (1):",
    "  - Recording: S03E02 PAD-UFES-20: the challenges and opportunities in creating a skin lesion dataset",
    "- Removed entries (1):",
    "  - Recording: S03E01 Optimizing annotation cost for AI based medical image analysis",
  ]);
});

test("an address that forwards is told, and a page that leaves one behind", needsGit, async () => {
  const person = file("people/alice-jin.yaml");
  cpSync(person, file("people/alice-x-jin.yaml"));
  rmSync(person);
  edit(file("episodes/s06.yaml"), "alice-jin", "alice-x-jin");
  const redirect = "- from: /webinar/people/alice-jin/\n  to: /webinar/people/alice-x-jin/\n";
  writeFileSync(file("redirects.yaml"), gone + redirect);
  commit("Rename a person");
  assert.deepEqual(await part("Redirects"), [
    "- `/webinar/people/alice-jin/` forwards to `/webinar/people/alice-x-jin/`",
  ]);
  assert.ok((await part("Pages")).includes("  - Alice Jin `/webinar/people/alice-jin/`"));
});

test("a change that nobody sees says so", needsGit, async () => {
  appendFileSync(file("episodes/s01.yaml"), "# Held on Zoom.\n");
  commit("S01: add a comment");
  assert.equal(await changes(), "Nothing changes for visitors and subscribers.");
});

test(
  "a base whose data does not build is told, with its problems and what is known",
  needsGit,
  async () => {
    const good = readFileSync(file("episodes/s02.yaml"), "utf8");
    edit(file("episodes/s02.yaml"), /^topic:/m, "topick:");
    commit("S02: break");
    await assert.rejects(changes(), DataError);
    writeFileSync(file("episodes/s02.yaml"), good);
    commit("S02: mend");
    const text = await changes();
    assert.match(
      text,
      /^The data of [0-9a-f]+ does not build:\n\n```\n.*s02\.yaml:2:1 {2}topick: /,
    );
    assert.match(text, /What changes is therefore unknown\. The site now has 6 webinars, 18 talks/);
  },
);

test("a base without the data is told", needsGit, async () => {
  git(project, "checkout", "--quiet", "--orphan", "empty");
  git(project, "rm", "--quiet", "-r", "--cached", "data");
  git(project, "commit", "--quiet", "--allow-empty", "--message", "Start");
  assert.match(await changes("HEAD"), /^[0-9a-f]+ has no folder .*data\.\n\nWhat changes is /);
});

test("every kind of change was told by a history of ten commits and more", needsGit, () => {
  assert.ok(git(project, "log", "--oneline", "main", "--").split("\n").length > 10);
});

test("a base that git does not know is an error of the command line", needsGit, async () => {
  const { code, errors } = await command("diff", ["no-such-branch", "--data", data]);
  assert.deepEqual([code, errors], [2, '<base>: git knows no commit "no-such-branch"\n']);
});

test("a base that a shallow clone lacks is told with what to do", needsGit, async () => {
  const shallow = path.join(temporaryFolder(), "shallow");
  git(project, "clone", "--quiet", "--depth=1", "--branch=main", `file://${project}`, shallow);
  const { code, errors } = await command("diff", ["HEAD~1", "--data", path.join(shallow, "data")]);
  const cure = "in this shallow clone; run git fetch --unshallow";
  assert.deepEqual([code, errors], [2, `<base>: git knows no commit "HEAD~1" ${cure}\n`]);
});

test("a copy without a repository, as a ZIP file gives it, has no base", needsGit, async () => {
  const copy = temporaryFolder();
  cpSync(data, copy, { recursive: true });
  const { code, errors } = await command("diff", ["main", "--data", copy]);
  assert.equal(code, 2);
  assert.match(errors, /^<base>: not a git repository.*\n$/);
});

test("where git is not installed, that is told", async () => {
  const { code, errors } = await command("diff", ["main", "--data", data], { env: { PATH: "" } });
  assert.deepEqual([code, errors], [2, "<base>: git is not installed\n"]);
});
