// Starts a command: `node src/cli/launch.js build --now 2025-01-15`. Node 22.18 and later run its TypeScript directly; for
// Node 20, esbuild bundles it, without the packages, whenever the sources change.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cacheKeyOfFiles } from "../cache-key.js";

const root = path.join(import.meta.dirname, "../..");
const [command] = process.argv.splice(2, 1);
// Inside the project, so that a bundle finds the packages.
const folder = path.join(root, ".cache/commands");
const list = path.join(folder, `${command}.json`);

/** Returns the folder for the bundle of the inputs; their cache key is part of its name. */
function bundleOf(inputs) {
  return path.join(folder, `${command}-${cacheKeyOfFiles(inputs, root).slice(0, 16)}`);
}

/** Returns the folder of an up-to-date bundle, or null. */
function findBundle() {
  if (!fs.existsSync(list)) return null;
  const bundle = bundleOf(JSON.parse(fs.readFileSync(list, "utf8")));
  return fs.existsSync(bundle) ? bundle : null;
}

/** Bundles the command and the worker that it may start; returns the folder. */
async function makeBundle() {
  const { build } = await import("esbuild");
  const fresh = path.join(folder, `${process.pid}.new`);
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`src/cli/${command}.ts`, "src/audit/worker.ts"],
    ...{ outdir: fresh, outbase: ".", bundle: true, packages: "external", metafile: true },
    ...{ platform: "node", format: "esm", target: "node20" },
  });
  const inputs = [...Object.keys(metafile.inputs), "package-lock.json"];
  const bundle = bundleOf(inputs);
  for (const name of fs.readdirSync(folder))
    if (name.startsWith(`${command}-`) && name !== path.basename(bundle))
      fs.rmSync(path.join(folder, name), { recursive: true });
  // Another process may have been faster with the same.
  if (fs.existsSync(bundle)) fs.rmSync(fresh, { recursive: true });
  else fs.renameSync(fresh, bundle);
  fs.writeFileSync(`${list}.${process.pid}`, JSON.stringify(inputs));
  fs.renameSync(`${list}.${process.pid}`, list);
  return bundle;
}

if (process.features.typescript) await import(`./${command}.ts`);
else {
  const bundle = findBundle() ?? (await makeBundle());
  await import(pathToFileURL(path.join(bundle, "src/cli", `${command}.js`)).href);
}
