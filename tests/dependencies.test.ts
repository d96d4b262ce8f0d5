import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

interface Locked {
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const { scripts, dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;
const locked = Object.entries<Locked>(lock).filter(([folder]) => folder !== "");

/** Returns the names in the first column of the table of dependencies; `@fontsource/*` stands for a whole scope. */
function explainedNames(): string[] {
  const page = readFileSync("docs/architecture.md", "utf8");
  const table = /^## Dependencies\n(.*?)^## /ms.exec(page)?.[1] ?? "";
  const rows = table.matchAll(/^\| (`.*`) \| \S.* \|$/gm);
  return [...rows].flatMap(([, names = ""]) => names.replaceAll("`", "").split(", "));
}

test("each package that a build needs has its reason in docs/architecture.md, and no other is named there", () => {
  const names = Object.keys(dependencies);
  const explained = explainedNames();
  const covers = (row: string, name: string) =>
    row.endsWith("/*") ? name.startsWith(row.slice(0, -1)) : name === row;
  assert.deepEqual(
    names.filter((name) => !explained.some((row) => covers(row, name))),
    [],
  );
  assert.deepEqual(
    explained.filter((row) => !names.some((name) => covers(row, name))),
    [],
  );
});

test("src imports only what is installed without the development packages", () => {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => path.join("src", file));
  const imported = files.flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /^(?:import (?!type)(?:[^"]*? from )?|.*\bimport\()"((?:@[\w-]+\/)?\w[\w.-]*)/gm,
      ),
    ].map(([, name = ""]) => name),
  );
  const packages = [...new Set(imported)].filter((name) => name !== "node");
  assert.ok(packages.length > 10);
  assert.deepEqual(
    packages.filter((name) => !(name in dependencies)),
    [],
  );
});

test("each version is exact, and its content has a hash in package-lock.json", () => {
  for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  assert.ok(locked.length > 100);
  for (const [folder, { integrity }] of locked) assert.match(integrity ?? "", /^sha512-/, folder);
});

test("installing runs no script of the project, and of packages only the one of esbuild, which nothing needs", () => {
  const hooks = /^(pre|post)|^(install|prepare|dependencies)/;
  assert.deepEqual(
    Object.keys(scripts).filter((name) => hooks.test(name) && name !== "preview"),
    [],
  );
  assert.deepEqual(
    locked.flatMap(([folder, { hasInstallScript }]) => (hasInstallScript ? [folder] : [])),
    ["node_modules/esbuild"],
  );
});

/** Returns the bytes of a folder's files by their inodes, without the packages inside it. */
function filesIn(folder: string): (readonly [inode: number, bytes: number])[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .flatMap((entry) => {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(at);
      const stats = statSync(at, { throwIfNoEntry: false });
      return stats ? [[stats.ino, stats.size] as const] : [];
    });
}

test("an install without the development packages takes at most 200 MB", () => {
  const folders = locked.flatMap(([folder, { dev }]) => (dev ? [] : [folder]));
  const installed = folders.filter((folder) => statSync(folder, { throwIfNoEntry: false }));
  // The one install script, that of esbuild, links its binary to a second place: it is there once.
  const bytes = new Map(installed.flatMap(filesIn)).values();
  const megabytes = [...bytes].reduce((sum, size) => sum + size, 0) / 1e6;
  assert.ok(megabytes > 50 && megabytes <= 200, `${megabytes} MB`);
});
