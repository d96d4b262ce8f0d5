import assert from "node:assert/strict";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import "../run-folder.ts";
import { checkData, requireSound, siteOf } from "../../src/build/make-site.ts";
import { DataError, formatProblem } from "../../src/problems.ts";
import { requireKeptAddresses } from "../../src/report/vanished-addresses.ts";
import { temporaryFolder } from "../sites/served-site.ts";

type Edit = (
  change: (file: string, old: string | RegExp, fresh: string) => void,
  data: string,
) => void;

/** Returns what check says of the frozen series after an edit, without the way to the files. */
function saidAfter(edit: Edit): string[] {
  const data = path.join(temporaryFolder(), "data");
  cpSync("tests/fixtures/looking-glass", data, { recursive: true });
  edit((name, old, fresh) => {
    const file = path.join(data, name);
    const text = readFileSync(file, "utf8");
    assert.notEqual(text.replace(old, fresh), text);
    writeFileSync(file, text.replace(old, fresh));
  }, data);
  const now = { on: "2025-01-15" };
  const checked = checkData(data, now);
  const told = [...checked.problems, ...checked.doubts];
  const vanished = checked.problems.length > 0 ? [] : vanishedIn(checked, data, now);
  return [...told, ...vanished].map(formatProblem).map((line) => line.replace(/^.*\/data\//, ""));
}

function vanishedIn(checked: ReturnType<typeof checkData>, data: string, now: { on: string }) {
  try {
    requireKeptAddresses(siteOf(checked, data, now), requireSound(checked));
    return [];
  } catch (error) {
    assert.ok(error instanceof DataError);
    return error.problems;
  }
}

const edits: Readonly<Record<string, readonly [Edit, RegExp]>> = {
  "a service that is deleted": [
    (change) => change("privacy.yaml", /- name: YouTube\n(?: .*\n)+/, ""),
    /^episodes\/s01\.yaml:\d+:\d+ {2}talks\.0\.recording: loads from "www\.youtube-nocookie\.com", which data\/privacy\.yaml does not name/,
  ],
  "the folder of the webinars": [
    (change) => change("series.yaml", "webinar: /webinar/", "webinar: /events/"),
    /^published\.yaml:\d+:1 {2}\/webinar\/: and \d+ other addresses in \/webinar\/ were published and would vanish/,
  ],
  "the folder of the talks": [
    (change) => change("series.yaml", "talks: /webinar_talks/", "talks: /talks/"),
    /^published\.yaml:\d+:1 {2}\/webinar_talks\/: and \d+ other addresses/,
  ],
  "a code typed by hand": [
    (change) => change("episodes/s06.yaml", "  - speakers", "  - code: S6E1\n    speakers"),
    /"S6E1" is not none or a code like S07E02 \(codes are computed: the line can go\)$/,
  ],
  "a video that is pasted twice": [
    (change) => change("episodes/s03.yaml", "qhAYUfQlYfo", "q-DBwWZejMY"),
    /"q-DBwWZejMY" is also the recording of S03E01; if it holds both, say where each starts/,
  ],
  "a language in an address": [
    (change) => change("people/alice-jin.yaml", /(website: ).*/, "$1https://jin.example/?hl=fr"),
    /works without "hl" \(did you mean "https:\/\/jin\.example\/"\?\)/,
  ],
  "a person whom nothing refers to": [
    (_change, data) => writeFileSync(path.join(data, "people/zed-zap.yaml"), "name: Zed Zap\n"),
    /nothing refers to zed-zap: name the person among a talk's speakers or authors, in organizers\.yaml or as the newsletter's contact/,
  ],
  "a speaker's file that is deleted": [
    (_change, data) => rmSync(path.join(data, "people/alice-jin.yaml")),
    /^episodes\/s06\.yaml:\d+:\d+ {2}talks\.1\.speakers\.0: no person "alice-jin"/,
  ],
};

describe("one mistake is told in one line, in words that lead on:", () => {
  for (const [what, [edit, expected]] of Object.entries(edits))
    test(what, () => {
      const said = saidAfter(edit);
      assert.equal(said.length, 1, said.join("\n"));
      assert.match(said[0] ?? "", expected);
    });
});
