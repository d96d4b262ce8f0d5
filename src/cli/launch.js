// Starts a command: `node src/cli/launch.js build --now 2025-01-15`. Its TypeScript and its packages are made into
// JavaScript once and kept in .cache/code under a key of all that it is made of; the folder can be thrown away at any time.
import { createHash } from "node:crypto";
import fs from "node:fs";
import module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.join(import.meta.dirname, "../..");
const cache = path.join(root, ".cache/code");

/** Returns the paths of the files in a folder of the project. */
function filesIn(folder) {
  return fs.readdirSync(path.join(root, folder)).map((name) => path.join(folder, name));
}

const sources = [...filesIn("src").flatMap((name) => (path.extname(name) ? name : filesIn(name)))]
  .filter((name) => /\.(ts|md)$/.test(name) || name.endsWith("launch.js"))
  .concat(".eleventy.ts", "package-lock.json")
  .sort();

const hash = createHash("sha256");
for (const name of sources) hash.update(`${name}\n`).update(fs.readFileSync(path.join(root, name)));
const key = hash.digest("hex").slice(0, 16);
// A command that asks whether it would do what was done before asks by what code.
process.env["SITE_CODE"] = key;
// Eleventy would follow changes of its configuration with another thread, which only npm start needs.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "1";

/** Packages with programs, WebAssembly or fonts of their own, and what only npm start needs. */
const external = [
  ...["@11ty/eleventy-dev-server", "@fontsource/*", "@jsquash/webp", "@resvg/resvg-js"],
  ...["@twemoji/svg", "dictionary-*", "esbuild", "fsevents", "satori"],
];

/** What is found beside a file of a package is found beside it still. */
const inPlace = {
  name: "in-place",
  setup: ({ onLoad }) =>
    onLoad({ filter: /\bnode_modules\b.*\.[cm]?js$/ }, ({ path: file }) => ({
      contents: fs
        .readFileSync(file, "utf8")
        .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(file).href))
        .replaceAll("__dirname", JSON.stringify(path.dirname(file))),
    })),
};

/** Makes the JavaScript of a command, and of the configuration and the thread that it may need. */
async function make() {
  const { build } = await import("esbuild");
  const fresh = `${folder}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: [`src/cli/${command}.ts`, "src/cli/side-thread.ts", ".eleventy.ts"],
    outdir: fresh,
    outbase: ".",
    // As deep as every other file, so that what is found beside a file is found beside these too.
    chunkNames: "src/shared/[name]-[hash]",
    bundle: true,
    splitting: true,
    external,
    plugins: [inPlace],
    // CommonJS packages ask for modules of Node.
    banner: {
      js: 'const require = process.getBuiltinModule("module").createRequire(import.meta.url);',
    },
    platform: "node",
    format: "esm",
    target: "node20",
  });
  forget();
  try {
    fs.renameSync(fresh, folder);
  } catch (error) {
    // Another command was quicker, with the same.
    if (!fs.existsSync(folder)) throw error;
    fs.rmSync(fresh, { recursive: true });
  }
}

/** Deletes what was made of older sources; what is young may be in use by another command. */
function forget() {
  const yesterday = Date.now() - 86_400_000;
  for (const name of fs.readdirSync(cache).filter((each) => !each.startsWith(key))) {
    const old = path.join(cache, name);
    if (fs.statSync(old).mtimeMs < yesterday) fs.rmSync(old, { recursive: true });
  }
}

const [command] = process.argv.splice(2, 1);
const folder = path.join(cache, `${key}-${command}`);
if (!fs.existsSync(folder)) await make();
// Node 22 and later also keep what their compiler makes of the code.
module.enableCompileCache?.(path.join(root, ".cache/compiled"));
await import(pathToFileURL(path.join(folder, "src/cli", `${command}.js`)).href);
