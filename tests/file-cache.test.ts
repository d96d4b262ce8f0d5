import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import "./run-folder.ts";
import { cacheIn } from "../src/file-cache.ts";

const work = mkdtempSync(path.join(tmpdir(), "file-cache-"));
after(() => rmSync(work, { recursive: true }));

/** A cache of its own, the file it fills, and how often that was made. */
function newCache(name: string) {
  const [folder, file] = [path.join(work, name), path.join(work, `${name}-site`, "a.png")];
  let made = 0;
  const put = async (key = "key") => {
    await cacheIn(folder)(key, file, async () => {
      made++;
      return Buffer.from("picture");
    });
    return { made, text: readFileSync(file, "utf8") };
  };
  const entries = () => readdirSync(folder).map((entry) => path.join(folder, entry));
  return { folder, file, put, entries };
}

test("a file is made once for each key, and put in place of what stands there", async () => {
  const { put, file, entries } = newCache("once");
  assert.deepEqual(await put(), { made: 1, text: "picture" });
  rmSync(file);
  assert.deepEqual(await put(), { made: 1, text: "picture" });
  assert.deepEqual(await put("other"), { made: 2, text: "picture" });
  assert.equal(entries().length, 2);
});

for (const [how, content] of Object.entries({ emptied: "", "cut off": "pict", edited: "PICTURE" }))
  test(`an entry that was ${how} is made again`, async () => {
    const { put, entries } = newCache(how);
    await put();
    for (const entry of entries()) {
      writeFileSync(entry, content);
      utimesSync(entry, 0, 1_000_000);
    }
    assert.deepEqual(await put(), { made: 2, text: "picture" });
    assert.deepEqual(await put(), { made: 2, text: "picture" });
    assert.equal(entries().length, 1);
  });

test("a folder in the place of an entry is cleared away", async () => {
  const { put, entries } = newCache("folder");
  await put();
  for (const entry of entries()) {
    rmSync(entry);
    mkdirSync(entry);
    utimesSync(entry, 0, Number(entry.split("-").at(-1)));
    const { size } = statSync(entry);
    renameSync(entry, entry.replace(/-\d+(?=-\d+$)/, `-${size}`));
  }
  assert.deepEqual(await put(), { made: 2, text: "picture" });
});

test("what is written into a file of the site does not come back from the cache", async () => {
  const { put, file } = newCache("written");
  await put();
  writeFileSync(file, "scribble");
  assert.deepEqual(await put(), { made: 2, text: "picture" });
});

test("a folder that cannot be written to costs a note, not the build", async (context) => {
  const warn = context.mock.method(console, "warn", () => {});
  const { folder, file } = newCache("blocked");
  writeFileSync(folder, "a file, not a folder");
  const put = cacheIn(folder);
  for (const key of ["one", "two"]) {
    await put(key, file, async () => Buffer.from(key));
    assert.equal(readFileSync(file, "utf8"), key);
  }
  const [note, ...others] = warn.mock.calls.map(({ arguments: [text] }) => String(text));
  assert.match(note ?? "", /^note: \S+ cannot be written \(E\w+\): builds take longer$/);
  assert.deepEqual(others, []);
});
