import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { namesOf } from "./sites/series-names.ts";

/** The rooms of src/ in the order of the data's way: a file imports from its own room and from those before it. */
const rooms = [
  ["problems.ts", "date-words.ts", "times.ts", "words.ts"],
  ["zone-names.ts", "browser"],
  ["schema"],
  ["load"],
  ["checks"],
  ["site"],
  ["publish"],
  ["audit"],
  ["pages", "cli"],
];

/** The files of a folder and of those in it, by their paths. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"));
}

const sources = filesIn("src").map((file) => [file, readFileSync(file, "utf8")] as const);
const layouts = filesIn("layouts").map((file) => [file, readFileSync(file, "utf8")] as const);

const roomOf = (file: string) => file.split("/")[1] ?? "";
const placeOf = (room: string) => rooms.findIndex((names) => names.includes(room));

function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, to = ""]) =>
    path.posix.join(path.posix.dirname(file), to),
  );
}

test("imports point one way: from a room to itself and to those before it", () => {
  let imports = 0;
  for (const [file, text] of sources)
    for (const imported of importsOf(file, text)) {
      const [from, to] = [roomOf(file), roomOf(imported)];
      const isAllowed = from === to || (placeOf(to) !== -1 && placeOf(to) < placeOf(from));
      assert.ok(isAllowed, `${file} imports ${imported}`);
      imports++;
    }
  assert.ok(imports > 100);
});

test("only the configuration, the pages, what renders them and what starts a command know Eleventy", () => {
  const knowing = sources.filter(([, text]) => /eleventy|11ty/i.test(text)).map(([file]) => file);
  const strangers = knowing.filter((file) => !file.startsWith("src/pages/"));
  assert.deepEqual(strangers, ["src/cli/launch.js", "src/cli/render-pages.ts", "src/cli/start.ts"]);
});

test("every page is registered", () => {
  const pages = sources.map(([file]) => file).filter((file) => file.endsWith(".11ty.ts"));
  const index = readFileSync("src/pages/index.ts", "utf8");
  assert.deepEqual(importsOf("src/pages/index.ts", index).sort(), pages.sort());
});

test("luxon does the arithmetic of time, in one file", () => {
  const knowing = sources.filter(([, text]) => text.includes('from "luxon"')).map(([file]) => file);
  assert.deepEqual(knowing, ["src/times.ts"]);
});

test("no name of the shipped series stands in src or layouts", () => {
  const names = namesOf("tests/fixtures/looking-glass");
  assert.ok(names.length > 100);
  for (const [file, text] of [...sources, ...layouts])
    assert.deepEqual(
      names.filter((name) => text.includes(name)),
      [],
      file,
    );
});

test("layouts arrange and decide nothing: no filter but safe, and that for HTML of the model alone", () => {
  for (const [file, text] of layouts)
    for (const [tag] of text.matchAll(/{{.*?}}|{%.*?%}/gs)) {
      const filters = [...tag.matchAll(/\|\s*(\w+)/g)].map(([, name]) => name);
      assert.deepEqual(
        filters.filter((name) => name !== "safe"),
        [],
        `${file}: ${tag}`,
      );
    }
});

test("src has no room for odds and ends", () => {
  for (const [file] of sources)
    assert.doesNotMatch(path.basename(file), /util|helper|common|manager|misc|[A-Z_]/, file);
});

test("src exports by name, and has no class but the one error", () => {
  for (const [file, text] of sources) {
    assert.doesNotMatch(text, /^export default|^export \* from/m, file);
    const classes = [...text.matchAll(/^(?:export )?class (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(classes, file === "src/problems.ts" ? ["DataError"] : [], file);
  }
});
