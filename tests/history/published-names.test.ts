import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { keepPublished } from "../../src/fix/keep-published.ts";
import { git, needsGit } from "../git.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import {
  type DataFiles,
  eventsIn,
  makeRepository,
  problemsIn,
  publish,
  siteIn,
  talksIn,
  write,
} from "./repository.ts";

const sand = "  - title: Why sand sings\n    speakers: [ada-lind]\n";
const foam = "  - title: Why foam fades\n    speakers: [ben-okoro]\n";
const wind = "  - title: What wind writes\n    speakers: [cy-dahl]\n";
const s01 = (...talks: readonly string[]) =>
  `topic: Shores\ndate: 2025-05-12\ntime: "15:00"\ntalks:\n${talks.join("")}`;
const file = "episodes/s01.yaml";
const made = (...talks: readonly string[]) => makeRepository({ [file]: s01(...talks) });
const first = "s01 0 CONFIRMED 2025-05-12T13:00:00Z";

/** Says whether the change is committed or not: both are judged alike. */
const ways = { "is not committed": write, "is committed": publish };

for (const [way, change] of Object.entries(ways))
  describe(`a change that ${way}`, needsGit, () => {
    test("of the order leaves each talk its code and its address", () => {
      const data = made(sand, foam, wind);
      const before = talksIn(data);
      change(data, { [file]: s01(wind, sand, foam) });
      assert.deepEqual(problemsIn(data), []);
      assert.deepEqual(talksIn(data).sort(), before);
      assert.deepEqual(eventsIn(data), [first]);
    });

    test("of a title, or of a speaker, leaves the talk its code wherever it stands", () => {
      const data = made(sand, foam);
      const dunes = sand.replace("Why sand sings", "How dunes hum");
      change(data, { [file]: s01(foam.replace("ben-okoro", "eva-moss"), dunes) });
      assert.deepEqual(talksIn(data), [
        "/talks/s01e02/ Why foam fades",
        "/talks/s01e01/ How dunes hum",
      ]);
    });

    test("that adds a talk at the top gives it the next free code", () => {
      const data = made(sand, foam);
      change(data, { [file]: s01(wind, sand, foam) });
      assert.deepEqual(talksIn(data), [
        "/talks/s01e03/ What wind writes",
        "/talks/s01e01/ Why sand sings",
        "/talks/s01e02/ Why foam fades",
      ]);
    });

    test("that drops the first talk is one problem, and --fix puts it back as withdrawn", () => {
      const data = made(sand, foam);
      const before = eventsIn(data);
      change(data, { [file]: s01(foam) });
      assert.deepEqual(problemsIn(data), [
        `${file}:5:3  talks: S01E01 ("Why sand sings") has been public since 1 March 2025 and is missing here: put it back with "status: withdrawn" (npm run check -- --fix does it), or say in redirects.yaml why /talks/s01e01/ is gone [talks-keep-their-codes]`,
      ]);
      assert.equal(keepPublished(data).length, 1);
      assert.deepEqual(problemsIn(data), []);
      assert.deepEqual(talksIn(data), [
        "/talks/s01e01/ Why sand sings",
        "/talks/s01e02/ Why foam fades",
      ]);
      assert.deepEqual(keepPublished(data), [], "a second run changes nothing");
      assert.deepEqual(eventsIn(data), before);
      const [event] = siteIn(data).events;
      assert.match(event?.description ?? "", /Why sand sings\nAda Lind\nThis talk is withdrawn\./);
    });

    test("that drops a talk and its speaker's file lets the page forward to the webinar's", () => {
      const data = made(sand, foam);
      const organizers = readFileSync(path.join(data, "organizers.yaml"), "utf8");
      change(data, {
        [file]: s01(foam),
        "people/ada-lind.yaml": null,
        "organizers.yaml": organizers.replace("- ada-lind\n", ""),
      });
      assert.equal(problemsIn(data).length, 1);
      keepPublished(data);
      assert.deepEqual(problemsIn(data), []);
      assert.deepEqual(talksIn(data), ["/talks/s01e02/ Why foam fades"]);
      assert.deepEqual(
        siteIn(data).redirects.map(({ path: from, target }) => [from, target.path]),
        [["/talks/s01e01/", "/webinar/s01/"]],
      );
    });

    test("that replaces a talk asks which it is, and the record answers", () => {
      const data = made(sand, foam);
      change(data, { [file]: s01(wind, foam) });
      assert.deepEqual(problemsIn(data), [
        `${file}:5:5  talks.0: S01E01 was "Why sand sings" since 1 March 2025 and would become "What wind writes": write "code: S01E01" here if it is the same talk, or else put the old one back with "status: withdrawn" [talks-keep-their-codes]`,
      ]);
      assert.deepEqual(keepPublished(data), [], "nobody but the organizers can tell");
      write(data, { [file]: s01(`${wind}    code: S01E01\n`, foam) });
      assert.deepEqual(talksIn(data)[0], "/talks/s01e01/ What wind writes");
      write(data, { [file]: s01(wind, `${sand}    status: withdrawn\n`, foam) });
      assert.deepEqual(talksIn(data)[0], "/talks/s01e03/ What wind writes");
      const gone = "- from: /talks/s01e01/\n  gone: Nobody ever gave it.\n";
      write(data, { [file]: s01(wind, foam), "redirects.yaml": gone });
      assert.deepEqual(talksIn(data)[0], "/talks/s01e03/ What wind writes");
    });

    test("that answers which talk it is holds for good, without its line as well", () => {
      const data = made(sand, foam);
      change(data, { [file]: s01(`${wind}    code: S01E01\n`, foam) });
      publish(data, {});
      change(data, { [file]: s01(foam, wind) });
      assert.deepEqual(talksIn(data), [
        "/talks/s01e02/ Why foam fades",
        "/talks/s01e01/ What wind writes",
      ]);
    });

    test("that exchanges the titles of two talks asks, because nobody can tell", () => {
      const data = made(sand, foam);
      const mixed = [sand.replace("ada-lind", "ben-okoro"), foam.replace("ben-okoro", "ada-lind")];
      change(data, { [file]: s01(...mixed) });
      assert.deepEqual(
        problemsIn(data).map((line) => /^\S+ {2}\S+ S01E0\d was/.exec(line)?.[0]),
        [`${file}:5:5  talks.0: S01E01 was`, `${file}:7:5  talks.1: S01E02 was`],
      );
    });

    test("that deletes a webinar is one problem, and --fix restores it as cancelled", () => {
      const data = made(sand, foam);
      change(data, { "episodes/s02.yaml": "topic: Tides\ndate: 2025-06-02\n" });
      publish(data, {});
      change(data, { [file]: null });
      assert.deepEqual(problemsIn(data), [
        `${file}:1:1  S01 ("Shores", 12 May 2025) has been public since 1 March 2025, and its file is gone: restore it with "status: cancelled" (npm run check -- --fix does it), or say in redirects.yaml why /webinar/s01/ is gone [webinars-stay]`,
      ]);
      keepPublished(data);
      assert.deepEqual(problemsIn(data), []);
      const [event, other] = eventsIn(data);
      assert.match(event ?? "", /^s01 [12] CANCELLED 2025-05-12T13:00:00Z$/);
      assert.equal(other, "s02 0 TENTATIVE 2025-06-02");
      assert.equal(talksIn(data).length, 2);
    });

    test("that deletes a webinar and lists it as gone cancels it in calendars", () => {
      const data = made(sand, foam);
      const gone = "- from: /webinar/s01/\n  gone: It was planned twice.\n";
      change(data, {
        [file]: null,
        "episodes/s02.yaml": "topic: Tides\ndate: 2025-06-02\n",
        "redirects.yaml": gone,
      });
      assert.deepEqual(problemsIn(data), []);
      assert.deepEqual(eventsIn(data), [
        "s02 0 TENTATIVE 2025-06-02",
        "s01 1 CANCELLED 2025-05-12T13:00:00Z",
      ]);
    });

    test("that renames a webinar's file is one problem, and --fix lets its pages forward", () => {
      const data = made(sand, foam);
      change(data, { [file]: null, "episodes/s02.yaml": s01(sand, foam) });
      assert.match(
        problemsIn(data).join("\n"),
        /^episodes\/s01\.yaml:1:1 .*; S02 looks like it: .*$/,
      );
      keepPublished(data);
      assert.deepEqual(problemsIn(data), []);
      assert.deepEqual(
        siteIn(data).redirects.map(({ path: from, target }) => `${from} ${target.path}`),
        ["s01/", "s01e01/", "s01e02/"].map((name, i) =>
          i === 0 ? `/webinar/${name} /webinar/s02/` : `/talks/${name} /webinar/s02/`,
        ),
      );
      assert.deepEqual(eventsIn(data), [
        "s02 0 CONFIRMED 2025-05-12T13:00:00Z",
        "s01 1 CANCELLED 2025-05-12T13:00:00Z",
      ]);
    });

    test("that cancels a webinar cancels its event", () => {
      const data = made(sand, foam);
      assert.deepEqual(eventsIn(data), [first]);
      change(data, { [file]: s01(sand, foam).replace("time:", "status: cancelled\ntime:") });
      assert.deepEqual(eventsIn(data), ["s01 1 CANCELLED 2025-05-12T13:00:00Z"]);
    });

    test("that takes a webinar's day back cancels the event of that day", () => {
      const data = made(sand, foam);
      change(data, {
        [file]: s01(sand, foam)
          .replace("2025-05-12", "2025")
          .replace(/time.*\n/, ""),
      });
      assert.deepEqual(eventsIn(data), ["s01 1 CANCELLED 2025-05-12T13:00:00Z"]);
    });

    test("that moves a talk to another webinar is one problem, and --fix says where it went", () => {
      const data = made(sand, foam);
      change(data, {
        [file]: s01(foam),
        "episodes/s02.yaml": `topic: Tides\ndate: 2025-06-02\ntalks:\n${sand}`,
      });
      assert.match(problemsIn(data).join("\n"), /^.*S01E01 .* and is S02E01 now: .*$/);
      keepPublished(data);
      assert.deepEqual(problemsIn(data), []);
      assert.deepEqual(siteIn(data).redirects[0]?.target.path, "/talks/s02e01/");
    });
  });

describe("calendars, read back before and after", needsGit, () => {
  const changes: Readonly<Record<string, readonly [DataFiles, ...string[]]>> = {
    "two talks that change places have the same events": [{ [file]: s01(foam, sand) }, first],
    "a talk that is withdrawn leaves the event of its webinar": [
      { [file]: s01(`${sand}    status: withdrawn\n`, foam) },
      first,
    ],
    "a webinar that is cancelled keeps its event, cancelled": [
      { [file]: s01(sand, foam).replace("time:", "status: cancelled\ntime:") },
      "s01 1 CANCELLED 2025-05-12T13:00:00Z",
    ],
    "a webinar that is gone keeps its event, cancelled": [
      {
        [file]: null,
        "redirects.yaml": "- from: /webinar/s01/\n  gone: Nobody had time.\n",
        "episodes/s02.yaml": "topic: Tides\ndate: 2025-06-02\n",
      },
      "s02 0 TENTATIVE 2025-06-02",
      "s01 1 CANCELLED 2025-05-12T13:00:00Z",
    ],
  };
  for (const [what, [files, ...after]] of Object.entries(changes))
    test(what, () => {
      const data = made(sand, foam);
      assert.deepEqual(eventsIn(data), [first]);
      publish(data, files);
      assert.deepEqual(problemsIn(data), []);
      assert.deepEqual(eventsIn(data), after);
    });

  test("an event says which of its talks is withdrawn", () => {
    const data = made(sand, foam);
    assert.doesNotMatch(siteIn(data).events[0]?.description ?? "", /withdrawn/);
    publish(data, { [file]: s01(sand, `${foam}    status: withdrawn\n`) });
    assert.match(
      siteIn(data).events[0]?.description ?? "",
      /Why foam fades\nBen Okoro\nThis talk is withdrawn\./,
    );
  });
});

test("a talk that changes on a branch was not published there", needsGit, () => {
  const data = made(sand);
  const clone = path.join(temporaryFolder(), "clone");
  git(path.dirname(data), "clone", "-q", ".", clone);
  const copy = path.join(clone, "data");
  publish(copy, { [file]: s01(sand, foam) });
  publish(copy, { [file]: s01(sand, wind) });
  assert.deepEqual(problemsIn(copy), []);
  assert.deepEqual(talksIn(copy)[1], "/talks/s01e02/ What wind writes");
});

test("what another series published in the same repository does not count", needsGit, () => {
  const data = made(sand, foam);
  const other = readFileSync(path.join(data, "series.yaml"), "utf8").replace(
    "//sounds.",
    "//waves.",
  );
  publish(data, { "series.yaml": other, [file]: s01(wind) });
  assert.deepEqual(talksIn(data), ["/talks/s01e01/ What wind writes"]);
  assert.deepEqual(problemsIn(data), []);
});

test("a talk without a number keeps its address when its speakers change", needsGit, () => {
  const data = made(`${sand}    code: none\n`, foam);
  const both = sand.replace("ada-lind", "ada-lind, cy-dahl");
  publish(data, { [file]: s01(`${both}    code: none\n`, foam) });
  assert.deepEqual(talksIn(data)[0], "/talks/s01-ada-lind/ Why sand sings");
});

test("a person whose file is renamed is no other speaker", needsGit, () => {
  const untitled = "  - speakers: [ada-lind]\n";
  const data = made(untitled, foam);
  const organizers = readFileSync(path.join(data, "organizers.yaml"), "utf8");
  write(data, {
    [file]: s01(foam, untitled.replace("ada-lind", "ada-maria-lind")),
    "people/ada-lind.yaml": null,
    "people/ada-maria-lind.yaml": "name: Ada Lind\n",
    "organizers.yaml": organizers.replace("ada-lind", "ada-maria-lind"),
  });
  assert.deepEqual(talksIn(data), [
    "/talks/s01e02/ Why foam fades",
    "/talks/s01e01/ Talk by Ada Lind",
  ]);
});

test(
  "without the history, the list of published addresses tells which talk is which",
  needsGit,
  () => {
    const data = made(sand, foam);
    const list = `/talks/s01e01/: { since: 2025-03-01, title: "Why sand sings", speakers: [ada-lind], names: [Ada Lind] }
/talks/s01e02/: { since: 2025-03-01, title: "Why foam fades", speakers: [ben-okoro], names: [Ben Okoro] }
/webinar/s01/: 2025-03-01
`;
    publish(data, { "published.yaml": list });
    const shallow = path.join(temporaryFolder(), "shallow");
    git(path.dirname(data), "clone", "-q", "--depth", "1", `file://${path.dirname(data)}`, shallow);
    const copy = path.join(temporaryFolder(), "data");
    cpSync(data, copy, { recursive: true });
    for (const folder of [path.join(shallow, "data"), copy]) {
      const before = eventsIn(folder);
      write(folder, { [file]: s01(foam, sand) });
      assert.deepEqual(eventsIn(folder), before);
      assert.deepEqual(talksIn(folder), [
        "/talks/s01e02/ Why foam fades",
        "/talks/s01e01/ Why sand sings",
      ]);
      write(folder, { [file]: s01(wind, foam) });
      assert.match(
        problemsIn(folder).join("\n"),
        /^.*S01E01 was "Why sand sings" .*"What wind writes"/,
      );
      write(folder, { [file]: null, "episodes/s02.yaml": s01(wind, foam) });
      assert.match(
        problemsIn(folder).join("\n"),
        /^episodes\/s01\.yaml:1:1 {2}S01 has been public since .*$/,
      );
    }
  },
);
