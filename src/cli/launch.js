// Starts a command: `node src/cli/launch.js build --now 2025-01-15`. The TypeScript of the project is made into JavaScript
// once and kept in .cache/code under a key of all that it is made of; the folder can be thrown away at any time.
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.join(import.meta.dirname, "../..");
const cache = path.join(root, ".cache/code");
const sources = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => path.join("src", name))
  .filter((name) => /\.(ts|md)$/.test(name) || name.endsWith("launch.js"))
  .concat(".eleventy.ts", "package-lock.json")
  .sort();

const hash = createHash("sha256");
for (const name of sources) hash.update(`${name}\n`).update(readFileSync(path.join(root, name)));
const key = hash.digest("hex").slice(0, 16);
const folder = path.join(cache, key);
// A command that asks whether it would do what was done before asks by what code.
process.env["SITE_CODE"] = key;

/** Packages of nothing but code are read sooner as a part of ours; others have files of their own, or Eleventy uses them too. */
const bundled = ["zod", "luxon", "js-yaml", "markdown-it", "htmlparser2", "fastest-levenshtein"];

async function make() {
  const { build } = await import("esbuild");
  const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const external = Object.keys(dependencies).filter((name) => !bundled.includes(name));
  const fresh = `${folder}.${process.pid}`;
  const entries = /^(src\/cli\/[\w-]+|src\/pages\/[\w.-]+|\.eleventy)\.ts$/;
  await build({
    absWorkingDir: root,
    entryPoints: sources.filter((name) => entries.test(name.replaceAll(path.sep, "/"))),
    outdir: fresh,
    outbase: ".",
    // As deep as every other file, so that what is found beside a file is found beside these too.
    chunkNames: "src/shared/[name]-[hash]",
    bundle: true,
    splitting: true,
    external,
    platform: "node",
    format: "esm",
    target: "node20",
  });
  for (const name of sources.filter((source) => source.endsWith(".md")))
    copyFileSync(path.join(root, name), path.join(fresh, name));
  forget();
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another command was quicker, with the same.
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true });
  }
}

/** Deletes what was made of older sources; what is young may be in use by another command. */
function forget() {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(cache)) {
    const old = path.join(cache, name);
    if (statSync(old).mtimeMs < yesterday) rmSync(old, { recursive: true });
  }
}

if (!existsSync(folder)) await make();
// Node 22 and later also keep what their compiler makes of the code and of the packages.
module.enableCompileCache?.(path.join(root, ".cache/compiled"));
const [command] = process.argv.splice(2, 1);
// Without a command, only the JavaScript is made.
if (command) await import(pathToFileURL(path.join(folder, "src/cli", `${command}.js`)).href);
