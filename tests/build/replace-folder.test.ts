import assert from "node:assert/strict";
import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { test } from "node:test";
import "../run-folder.ts";
import { healFolder, replaceFolder, requireReplaceable } from "../../src/build/replace-folder.ts";
import { temporaryFolder } from "../sites/served-site.ts";

const work = temporaryFolder();
const data = path.join(work, "data");
mkdirSync(data);

/** Builds a site of some files into a new folder of this name. */
async function built(name: string, ...files: string[]): Promise<string> {
  const out = path.join(work, name, "site");
  await replaceFolder(out, async (folder) => {
    for (const file of ["index.html", ...files]) writeFileSync(path.join(folder, file), "");
  });
  return out;
}

const refused = (out: string, fact: RegExp) =>
  assert.throws(() => requireReplaceable(out, data), fact);

test("a folder is replaced that is missing, empty, or holds only what a build made", async () => {
  const out = await built("ours");
  requireReplaceable(out, data);
  appendFileSync(path.join(out, "index.html"), "edited");
  rmSync(path.join(out, "index.html"));
  requireReplaceable(out, data);
  const empty = path.join(work, "empty");
  requireReplaceable(empty, data);
  mkdirSync(empty);
  requireReplaceable(empty, data);
});

const foreign: Readonly<Record<string, (out: string) => void>> = {
  "thesis.txt": (out) => writeFileSync(path.join(out, "thesis.txt"), "precious"),
  "deep/thesis.txt": (out) => {
    mkdirSync(path.join(out, "deep"));
    writeFileSync(path.join(out, "deep/thesis.txt"), "precious");
  },
  link: (out) => symlinkSync(data, path.join(out, "link")),
  ".git": (out) => mkdirSync(path.join(out, ".git/objects"), { recursive: true }),
  "modules/.git": (out) => {
    mkdirSync(path.join(out, "modules"));
    writeFileSync(path.join(out, "modules/.git"), "gitdir: elsewhere");
  },
};

for (const [name, add] of Object.entries(foreign))
  test(`a built site in which ${name} appeared is not replaced`, async () => {
    const out = await built(`with-${path.basename(name)}-${name.length}`);
    add(out);
    refused(out, new RegExp(`it holds what no build made: "${name}"; move that away, or choose`));
    await assert.rejects(
      replaceFolder(out, async () => {}),
      /is not replaced/,
    );
    assert.ok(lstatSync(path.join(out, name)));
    assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
  });

test("a refusal names ten files and counts the rest", async () => {
  const out = await built("many");
  for (let i = 10; i < 25; i++) writeFileSync(path.join(out, `${i}.txt`), "");
  refused(out, /made: "10\.txt", (?:"\d\d\.txt", ){8}"19\.txt" and 5 more; /);
});

test("an edited manifest, a marker of GitHub Pages or a file makes no built site", async () => {
  const out = await built("edited");
  appendFileSync(path.join(out, ".site-files"), "thesis.txt\n");
  refused(out, /".site-files", "index.html"/);
  const checkout = path.join(work, "checkout");
  mkdirSync(checkout);
  writeFileSync(path.join(checkout, ".nojekyll"), "");
  refused(checkout, /".nojekyll"/);
  refused(path.join(checkout, ".nojekyll"), /it is a file/);
});

test("a file that appears while a site is built stays, and so does the old site", async () => {
  const out = await built("meanwhile");
  const thesis = path.join(out, "thesis.txt");
  const build = replaceFolder(out, async () => writeFileSync(thesis, "precious"));
  await assert.rejects(build, /no build made: "thesis\.txt"/);
  assert.ok(existsSync(thesis) && existsSync(path.join(out, "index.html")));
});

test("a linked folder stays a link, and what it links to is replaced", async () => {
  const real = await built("linked", "old.html");
  const link = path.join(work, "link");
  symlinkSync(real, link);
  requireReplaceable(`${link}/`, data);
  await replaceFolder(link, async (folder) => writeFileSync(path.join(folder, "new.html"), ""));
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.deepEqual(readdirSync(real), [".site-files", "new.html"]);
  rmSync(real, { recursive: true });
  refused(link, /it links to \S+, which does not exist: make it/);
  const circle = path.join(work, "circle");
  symlinkSync(circle, circle);
  refused(circle, /links lead in a circle/);
});

test("an output that overlaps the data or the project is refused, through links as well", () => {
  const link = path.join(work, "way-to-data");
  symlinkSync(data, link);
  for (const out of [data, link, path.join(link, "site"), path.join(data, "deep/site"), work])
    refused(out, /it overlaps the data folder; choose/);
  const project = path.join(work, "way-to-project");
  symlinkSync(process.cwd(), project);
  for (const out of [".", "..", project]) refused(out, /the project is in it; choose/);
});

test("folders beside the site are recognised by their marker, never by their name", () => {
  const out = path.join(work, "beside", "site");
  const names = ["site.old-1", "site.new-2", "site.build-abc123", "site.build-running"];
  for (const name of names) mkdirSync(path.join(path.dirname(out), name), { recursive: true });
  const marker = (pid: number) => `Process ${pid} builds a site here.\n`;
  const write = (name: string, text: string) =>
    writeFileSync(path.join(path.dirname(out), name), text);
  write("site.build-running/.site-build", marker(process.ppid));
  write("site.build-notes", "a file of somebody's");
  write("site.old-1/.site-build", marker(2 ** 30));
  healFolder(out);
  assert.deepEqual(readdirSync(path.dirname(out)), [...names, "site.build-notes"].sort());
});

test("what a killed build left goes, and the old site that it moved away comes back", async () => {
  const out = await built("killed", "old.html");
  const killed = `${out}.build-abc123`;
  mkdirSync(path.join(killed, "new"), { recursive: true });
  writeFileSync(path.join(killed, ".site-build"), `Process ${2 ** 30} builds a site here.\n`);
  renameSync(out, path.join(killed, "old"));
  healFolder(out);
  assert.deepEqual(readdirSync(path.dirname(out)), ["site"]);
  assert.ok(existsSync(path.join(out, "old.html")));
});
