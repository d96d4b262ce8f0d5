import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import "../run-folder.ts";
import { checkData, makeSite, soundRecords } from "../../src/build/make-site.ts";
import { realEdits, requireSoundWith, writeEdits } from "../../src/desk/edits.ts";
import type { Proposal } from "../../src/desk/new-webinar.ts";
import { setField } from "../../src/fix/set-field.ts";
import type { SoundRecords } from "../../src/load/records.ts";
import { formatProblem } from "../../src/problems.ts";
import { dataFileAt, dataFiles } from "../../src/schema/data-files.ts";
import type { Path } from "../../src/schema/validate.ts";
import type { Site } from "../../src/site/site.ts";
import { git, gitAt } from "../git.ts";
import { temporaryFolder } from "../sites/served-site.ts";

/** A copy of the first series in a git repository, as of a day that moves on. */
export interface DeskFolder {
  readonly data: string;
  readonly records: () => SoundRecords;
  readonly site: () => Site;
  /** Makes the edits of a command, as somebody who agrees would. */
  readonly write: (proposal: Proposal) => void;
  /** Types a field into a file. */
  readonly set: (file: string, at: Path, value: unknown) => void;
  /** Adds lines to a file, or replaces some. */
  readonly type: (file: string, from: string | null, to: string) => void;
  readonly problems: () => string[];
  /** Commits everything, and returns how many files and lines changed. */
  readonly commit: (subject: string) => { readonly files: number; readonly lines: number };
  readonly goTo: (day: string) => void;
}

/** Returns a copy of the first series in a git repository of its own, as of a day. */
export function deskFolder(start: string): DeskFolder {
  const repository = temporaryFolder();
  const data = path.join(repository, "data");
  cpSync("tests/fixtures/looking-glass", data, { recursive: true });
  let day = start;
  const now = () => ({ on: day });
  const at = (file: string) => path.join(data, file);
  const commit = (subject: string) => {
    git(repository, "add", "-A");
    gitAt(`${day}T09:00:00Z`, repository, "commit", "-q", "-m", subject);
    const rows = git(repository, "show", "--numstat", "--format=", "HEAD").split("\n");
    const counts = rows.map((row) => row.split("\t").slice(0, 2).map(Number));
    const lines = counts.flat().reduce((sum, one) => sum + one, 0);
    return { files: rows.length, lines };
  };
  git(repository, "init", "-q", "-b", "main");
  commit("Start");
  return {
    data,
    records: () => soundRecords(data, now()),
    site: () => makeSite(data, now()),
    write: ({ edits }) => {
      const real = realEdits(edits);
      assert.notEqual(real.length, 0, "something is to be written");
      requireSoundWith(data, real, now());
      writeEdits(data, real);
    },
    set: (file, place, value) => {
      const kind = dataFileAt(file)?.kind ?? "series";
      const text = setField(readFileSync(at(file), "utf8"), dataFiles[kind].schema, place, value);
      assert.ok(text !== null, `${file} ${place.join(".")}`);
      writeFileSync(at(file), text);
    },
    type: (file, from, to) => {
      const old = from === null ? "" : readFileSync(at(file), "utf8");
      assert.ok(from === null || old.includes(from), `${file}: ${from}`);
      writeFileSync(at(file), from === null ? to : old.replace(from, to));
    },
    problems: () => checkData(data, now()).problems.map(formatProblem),
    commit,
    goTo: (next) => {
      day = next;
    },
  };
}
