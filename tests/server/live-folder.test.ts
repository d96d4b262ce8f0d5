import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { setTimeout as sleep } from "node:timers/promises";
import { oneAtATime } from "../../src/server/one-at-a-time.ts";
import { watchFolders } from "../../src/server/watch-folders.ts";
import { deleteOthers, writeDiffering } from "../../src/server/write-differing.ts";
import { filesOf } from "../sites/built-site.ts";
import { temporaryFolder } from "../sites/served-site.ts";
import { eventually } from "./running-start.ts";

const pagesOf = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => ({ path: name, text }));

test("only files that differ are written, files that are gone are deleted with their empty folders", () => {
  const folder = temporaryFolder();
  writeDiffering(pagesOf({ "index.html": "one", "a/b/c.html": "two", old: "three" }), folder);
  for (const name of ["index.html", "a/b/c.html"]) utimesSync(path.join(folder, name), 1, 1);
  // What was a folder becomes a file, and what was a file a folder.
  const next = { "index.html": "one", a: "four", "old/index.html": "five" };
  deleteOthers(folder, (name) => Object.keys(next).includes(name.slice(1)));
  writeDiffering(pagesOf(next), folder);
  const found = [...filesOf(folder)].map(([name, text]) => [name.slice(1), String(text)]);
  assert.deepEqual(Object.fromEntries(found), next);
  assert.equal(statSync(path.join(folder, "index.html")).mtimeMs, 1000);
});

test("a task never runs twice at a time, and runs once more after the last call", async () => {
  const runs: string[] = [];
  const ask = oneAtATime(async () => {
    runs.push("begin");
    await sleep(20);
    runs.push("end");
  });
  await ask();
  assert.deepEqual(runs, ["begin", "end"]);
  await Promise.all([ask(), ask(), ask()]);
  assert.deepEqual(runs.slice(2), ["begin", "end", "begin", "end"]);
});

test("every change below a watched folder is seen, also in folders that are new, renamed or back", async () => {
  const above = temporaryFolder();
  const folder = path.join(above, "data");
  let changes = 0;
  const stop = watchFolders([folder], () => {
    changes++;
  });
  const isSeen = async (name: string, change: () => void) => {
    await sleep(100);
    const before = changes;
    change();
    await eventually(
      () => changes > before,
      () => name,
    );
  };
  const inner = path.join(folder, "people");
  const file = path.join(inner, "ann-lee.yaml");
  await isSeen("a folder that was missing", () => mkdirSync(inner, { recursive: true }));
  await isSeen("a file", () => writeFileSync(file, "name: Ann"));
  await isSeen("a save", () => writeFileSync(file, "name: Ann Lee"));
  await isSeen("a rename", () => renameSync(file, path.join(inner, "ann.yaml")));
  await isSeen("a renamed folder", () => renameSync(inner, path.join(folder, "persons")));
  await isSeen("a file in it", () => writeFileSync(path.join(folder, "persons/b.yaml"), ""));
  await isSeen("all gone", () => rmSync(folder, { recursive: true }));
  await isSeen("all back", () => mkdirSync(inner, { recursive: true }));
  await isSeen("a file in what is back", () => writeFileSync(file, "name: Ann"));
  await sleep(100);
  const before = changes;
  for (const name of [".ann.yaml.swp", "ann.yaml~", "4913", "#ann.yaml#", ".#ann.yaml"])
    writeFileSync(path.join(inner, name), "");
  writeFileSync(path.join(above, "other.yaml"), "");
  await sleep(200);
  assert.equal(changes, before);
  stop();
  writeFileSync(file, "name: Nobody");
  await sleep(200);
  assert.equal(changes, before);
});
