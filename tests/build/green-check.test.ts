import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import "../run-folder.ts";
import { buildFolder } from "../../src/build/build-folder.ts";
import { checkData, requireSound, siteOf } from "../../src/build/make-site.ts";
import { DataError, formatProblem } from "../../src/problems.ts";

const work = mkdtempSync(path.join(tmpdir(), "green-"));
after(() => rmSync(work, { recursive: true }));

/** Returns a copy of the sound series in which files are replaced. */
function dataWith(files: Readonly<Record<string, string>>): string {
  const data = path.join(mkdtempSync(path.join(work, "data-")), "data");
  cpSync("tests/fixtures/sound", data, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(data, name), text);
  return data;
}

function checked(data: string) {
  const now = { on: "2024-06-01" };
  const found = checkData(data, now);
  return { records: requireSound(found), site: siteOf(found, data, now) };
}

function talks(...texts: readonly string[]): string {
  const items = texts.map((text) => `  - speakers: [ben-okoro]\n    ${text}\n`);
  return `date: 2024-03-11\ntime: "16:00"\ntalks:\n${items.join("")}`;
}

describe("what check accepts is built", () => {
  const edits = {
    "two talks of one title": talks("title: Panel discussion", "title: Panel discussion"),
    "a talk that is called as its speaker is": talks("title: Ben Okoro"),
    "a talk that is called as the series is": talks("title: Talks on Sound"),
    "marks of Markdown in a title": talks('title: "Why ](caves) ##answer"'),
    "a character reference in a title": talks(
      'title: "Why a &lt; b" # allow no-html: the talk is about this sign',
    ),
    "a link to a page of the site": talks(
      'abstract: "See [it](https://sound.example.org/webinar/s01/)."',
    ),
  };
  for (const [name, text] of Object.entries(edits))
    test(name, async () => {
      const data = dataWith({ "episodes/s01.yaml": text });
      const { records, site } = checked(data);
      const lines = await buildFolder(records, site, path.join(path.dirname(data), "site"));
      assert.match(lines[0] ?? "", /files built/);
    });
});

describe("check says at its line", () => {
  const problemIn = (files: Readonly<Record<string, string>>) => {
    const data = dataWith(files);
    try {
      checked(data);
    } catch (error) {
      assert.ok(error instanceof DataError);
      return error.problems.map(formatProblem).map((line) => line.replace(/^.*\/data\//, ""));
    }
    return [];
  };

  test("that a link leads to a page which the site will not have", () => {
    const abstract = 'abstract: "See [it](https://sound.example.org/webinar/s77/)."';
    assert.deepEqual(problemIn({ "episodes/s01.yaml": talks(abstract) }), [
      'episodes/s01.yaml:5:25  talks.0.abstract: "/webinar/s77/" leads to nothing (did you mean "/webinar/s01/"?) [links-resolve]',
    ]);
  });

  test("that a redirect does not arrive, or stands at a page", () => {
    const redirects =
      "- from: /webinar/old/\n  to: /webinar/s77/\n- from: /webinar/s01/\n  to: /webinar/\n";
    assert.deepEqual(problemIn({ "redirects.yaml": redirects }), [
      'redirects.yaml:2:7  0.to: "/webinar/s77/" leads to nothing (did you mean "/webinar/s01/"?) [redirects-arrive]',
      'redirects.yaml:3:9  1.from: "/webinar/s01/" is still there: delete it from this list [redirects-arrive]',
    ]);
  });
});
