import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { namesOf } from "./sites/series-names.ts";

/**
 * The rooms of src/, and the files beside them, in the order of the data's way: each imports from itself and from those
 * before it. A file of a room stands before or after it where other rooms lie between the two.
 */
const order = [
  ...["problems.ts", "date-words.ts", "times.ts", "words.ts", "moment-words.ts", "zone-names.ts"],
  "colors.ts",
  ...[
    "mistakes.ts",
    "files.ts",
    "site-path.ts",
    "replace-file.js",
    "cache-key.js",
    "cached-text.js",
    "file-cache.ts",
  ],
  ...[
    "markup",
    "typefaces",
    "languages",
    "schema",
    "load",
    "history",
    "checks",
    "fix",
    "import",
    "forms",
    "site",
    "publish",
    "citations",
    "directories",
    "widget",
    "cards",
    "images",
    "search",
  ],
  ...["outputs.ts", "audit", "build", "announce", "server", "report", "docs", "desk", "cli"],
];

/** What visitors' browsers run knows nothing of the rest but these. */
const browserMayImport = ["browser", "search", "words.ts", "moment-words.ts"];

/** The files of a folder and of those in it, by their paths. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"));
}

const sources = filesIn("src").map((file) => [file, readFileSync(file, "utf8")] as const);
const layouts = filesIn("layouts").map((file) => [file, readFileSync(file, "utf8")] as const);

const roomOf = (file: string) => file.split("/")[1] ?? "";

/** Returns the files of src/ that a file imports. */
function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)]
    .map(([, to = ""]) => path.posix.join(path.posix.dirname(file), to))
    .filter((imported) => imported.startsWith("src/"));
}

const imports = new Map(sources.map(([file, text]) => [file, importsOf(file, text)]));

/** Returns the names that a file exports, types and values alike. */
function exportsOf(text: string): string[] {
  const declared = text.matchAll(
    /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type) (\w+)/gm,
  );
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = ""]) =>
    names.split(",").flatMap((name) => name.trim().split(/\s+/).at(-1) || []),
  );
  return [...[...declared].map(([, name = ""]) => name), ...listed];
}

/** Returns a line for each name that several files have, with the files. */
function sharedNames(named: readonly (readonly [name: string, file: string])[]): string[] {
  const filesOf = new Map<string, string[]>();
  for (const [name, file] of named) filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  return [...filesOf].flatMap(([name, files]) =>
    files.length > 1 ? [`${name}: ${files.join(", ")}`] : [],
  );
}

test("every room and every file beside the rooms has its place in the order", () => {
  const rooms = [...new Set(sources.map(([file]) => roomOf(file)))];
  assert.deepEqual(
    rooms.filter((room) => room !== "browser" && !order.includes(room)),
    [],
  );
});

test("imports point one way: from a room to itself and to those before it", () => {
  const wrong = [...imports].flatMap(([file, all]) => {
    const room = roomOf(file);
    const allowed = room === "browser" ? browserMayImport : order.slice(0, order.indexOf(room) + 1);
    return all.filter((to) => !allowed.includes(roomOf(to))).map((to) => `${file} imports ${to}`);
  });
  assert.deepEqual(wrong, []);
  assert.ok([...imports.values()].flat().length > 100);
});

test("no file imports itself by way of others", () => {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    assert.ok(!way.includes(file), `a circle: ${[...way, file].join(" → ")}`);
    if (done.has(file)) return;
    for (const to of imports.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
});

test("nothing imports a command", () => {
  for (const [file, all] of imports)
    if (roomOf(file) !== "cli")
      assert.deepEqual(
        all.filter((to) => roomOf(to) === "cli"),
        [],
        file,
      );
});

test("only the configuration and what renders the pages know Eleventy", () => {
  const knowing = sources.filter(([, text]) => /"@11ty\/|\.eleventy|11ty\.js/.test(text));
  assert.deepEqual(
    knowing.map(([file]) => file),
    ["src/build/render-pages.ts"],
  );
});

test("no two exports of src have one name", () => {
  const all = sources.flatMap(([file, text]) =>
    exportsOf(text).map((name) => [name, file] as const),
  );
  assert.ok(all.length > 300);
  assert.deepEqual(sharedNames(all), []);
});

test("no two files of src have one name, but for each room's index.ts", () => {
  const files = sources.map(([file]) => [path.parse(file).name, file] as const);
  assert.deepEqual(sharedNames(files.filter(([name]) => name !== "index")), []);
});

test("no file outside of the fixtures reads data/, which belongs to the organizers", () => {
  const readers =
    /(readFileSync|readdirSync|cpSync|statSync|makeSite|loadData|soundRecords|checkData)\(\s*["'`](\.\/)?data\b|"--data",\s*"data\b/;
  const files = ["src", "layouts", "tests", "docs"].flatMap(filesIn);
  const read = files.filter(
    (file) =>
      /\.(ts|js|mjs|njk|md|json)$/.test(file) &&
      !file.startsWith("tests/fixtures/") &&
      readers.test(readFileSync(file, "utf8")),
  );
  assert.deepEqual(read, []);
});

test("a test that reaches a cache uses the caches of its run", () => {
  const tests = filesIn("tests").filter((file) => file.endsWith(".ts"));
  for (const file of tests) {
    const text = readFileSync(file, "utf8");
    const cached = firstImport(text, (to) => reachesCache(path.posix.join(path.dirname(file), to)));
    const own = firstImport(text, (to) => to.endsWith("/run-folder.ts"));
    const isStarted = /^tests\/(bench|browser\/lighthouse|preview\/make-pictures)/.test(file);
    assert.ok(isStarted || cached === -1 || (own !== -1 && own < cached), file);
  }
});

/** Returns where the first import stands of which something holds; -1 where none does. Types load nothing. */
function firstImport(text: string, holds: (to: string) => boolean): number {
  const found = [...text.matchAll(/^import (?!type)(?:[^"]*? from )?"(\.[^"]+)";$/gm)];
  return found.find(([, to = ""]) => holds(to))?.index ?? -1;
}

/** Says whether a file of src/ loads the module that knows the cache folder. */
function reachesCache(file: string, seen = new Set<string>()): boolean {
  if (file === "src/cache-key.js") return true;
  if (seen.has(file)) return false;
  seen.add(file);
  return (imports.get(file) ?? []).some((to) => reachesCache(to, seen));
}

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

test("layouts arrange and decide nothing: no filter but fill for phrases, and safe for HTML of the model", () => {
  for (const [file, text] of layouts)
    for (const [tag] of text.matchAll(/{{.*?}}|{%.*?%}/gs)) {
      const filters = [...tag.matchAll(/\|\s*(\w+)/g)].map(([, name]) => name);
      assert.deepEqual(
        filters.filter((name) => name !== "safe" && name !== "fill"),
        [],
        `${file}: ${tag}`,
      );
    }
});

test("src has no room for odds and ends", () => {
  // A template whose name starts with "_" is a part of others.
  for (const [file] of sources)
    assert.doesNotMatch(path.basename(file), /util|helper|common|manager|misc|[A-Z]|(?!^)_/, file);
});

test("src exports by name, and has no class but the one error", () => {
  for (const [file, text] of sources) {
    assert.doesNotMatch(text, /^export default|^export \* from/m, file);
    const classes = [...text.matchAll(/^(?:export )?class (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(classes, file === "src/problems.ts" ? ["DataError"] : [], file);
  }
});

test("no list is spread into a call that adds to another: 70,000 arguments overflow the stack", () => {
  const spreads = sources.flatMap(([file, text]) =>
    [...text.matchAll(/\.(?:push|unshift|splice|concat)\((?:[^(){}[\]]*,\s*)?\.\.\..*/g)].map(
      ([found]) => `${file}: ${found}`,
    ),
  );
  assert.deepEqual(spreads, []);
});
