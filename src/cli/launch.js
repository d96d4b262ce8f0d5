// Starts a command: `node src/cli/launch.js build --now 2025-01-15`. esbuild bundles its TypeScript and what it needs of
// packages whenever the sources change: Node 24 could run it directly, and would take twice as long to start.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cacheKeyOfContents, cacheKeyOfFiles, collectInputs, contentsOf } from "../cache-key.js";
import { readCached, tryCaching, writeCached } from "../cached-text.js";
import { replaceFile } from "../replace-file.js";

const root = path.join(import.meta.dirname, "../..");
const [command = ""] = process.argv.splice(2, 1);
// Inside the project, so that a bundle finds the packages.
const folder = path.join(root, ".cache/commands");
const list = path.join(folder, `${command}.json`);

/** Returns the start of a bundle that is whole and made from the sources as they are, or null. */
function findBundle() {
  const cached = JSON.parse(readCached(list) ?? "null");
  if (cached?.key !== cacheKeyOfFiles(cached?.inputs ?? [], root)) return null;
  return cached.hash === cacheKeyOfFiles(cached.outputs, folder) ? cached.start : null;
}

/** Packages that are no plain modules, that Eleventy loads too, or that few commands need. */
const external = [
  "*/eleventy",
  "@resvg/*",
  "date-holidays",
  "esbuild",
  "nunjucks",
  "satori",
  "sharp",
];

/** Bundles the command and the worker that it may start; returns the start of the bundle, null where it cannot be kept. */
async function makeBundle() {
  const { build } = await import("esbuild");
  const contents = contentsOf(["package-lock.json", "src/cli/launch.js"], root);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/cli/${command}.ts`, "src/audit/worker.ts"],
    ...{ outdir: folder, outbase: ".", bundle: true, external, write: false },
    // Loading 300 modules of packages one by one takes 0.15 s of a build at 14 talks.
    // Packages that a run does not need, such as those that draw pictures, are not loaded: 0.15 s of a build at 14 talks.
    ...{ platform: "node", format: "esm", target: "node20", splitting: true },
    plugins: [collectInputs(contents, root)],
  });
  const key = cacheKeyOfContents(contents);
  const bundle = `${command}-${key.slice(0, 16)}`;
  const nameOf = (file) => path.join(bundle, path.relative(folder, file));
  const files = new Map(outputFiles.map((file) => [nameOf(file.path), file.contents]));
  const start = path.join(bundle, `src/cli/${command}.js`);
  const [inputs, hash] = [[...contents.keys()].sort(), cacheKeyOfContents(files)];
  const isKept =
    tryCaching(() => writeBundle(bundle, files)) &&
    writeCached(list, JSON.stringify({ inputs, key, outputs: [...files.keys()], hash, start }));
  return isKept ? start : null;
}

/** Writes the files of a bundle, and deletes the command's older bundles. */
function writeBundle(bundle, files) {
  for (const [name, text] of files) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    replaceFile(path.join(folder, name), text);
  }
  for (const name of readdirSync(folder))
    if (name.startsWith(`${command}-`) && name !== bundle)
      rmSync(path.join(folder, name), { recursive: true, force: true });
}

async function startWithoutBundle() {
  const { register } = await import("tsx/esm/api");
  register();
  await import(`./${command}.ts`);
}

// Eleventy would start a thread that follows changes of its configuration, which no command watches: 0.2 s.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";

// Node 22 and later also keep what they compile.
module.enableCompileCache?.(path.join(root, ".cache/compiled"));
const start = findBundle() ?? (await makeBundle());
if (start === null) await startWithoutBundle();
else await import(pathToFileURL(path.join(folder, start)).href);
