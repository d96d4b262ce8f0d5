import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { type CommandPlace, command } from "../command.ts";
import { filesOf } from "../sites/built-site.ts";
import { copyOfProject } from "../sites/project-copy.ts";

// With OTHER_NODE=/path/to/node, the second build runs on that version of Node, and each draws its own pictures.
const otherNode = process.env["OTHER_NODE"];

async function build(folder: string, place: CommandPlace): Promise<ReadonlyMap<string, Buffer>> {
  const cwd = copyOfProject("tests/fixtures/tiny/data", folder);
  const env = { ...place.env, ...(otherNode && { SITE_CACHE: path.join(cwd, ".cache") }) };
  const built = await command("build", ["--now", "2025-06-15"], { ...place, cwd, env });
  assert.equal(built.code, 0, built.errors);
  return filesOf(path.join(cwd, "_site"));
}

test("two zones, locales, folders and versions of Node make the same bytes", async () => {
  const first = await build("a b 'c'", {
    env: { TZ: "Pacific/Kiritimati", LC_ALL: "ar_EG.UTF-8" },
  });
  const second = await build("проект 数据", {
    env: { TZ: "America/St_Johns", LC_ALL: "tr_TR.UTF-8" },
    node: otherNode ?? process.execPath,
  });
  assert.deepEqual([...first.keys()], [...second.keys()]);
  assert.ok(first.size > 50);
  const different = [...first].filter(([name, bytes]) => !second.get(name)?.equals(bytes));
  assert.deepEqual(
    different.map(([name]) => name),
    [],
  );
});
