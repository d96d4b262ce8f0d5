import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { replaceFile } from "../replace-file.ts";
import { compileLayouts, type MadeLayouts, useLayouts } from "./html.ts";
import { layoutsFingerprint } from "./layouts-fingerprint.ts";

/** What was made of the layouts last. The file can be thrown away at any time. */
const cacheFile = ".cache/layouts.json";

/** What was made, and the module that visitors load when they search the archive. */
interface Kept {
  readonly key: string;
  readonly made: MadeLayouts;
  readonly finder: string;
}

let known = { fingerprint: "", finder: "" };

/** Returns the module that visitors load when they search, which lacks what it has to know of an index. */
export async function finderModule(): Promise<string> {
  if (known.fingerprint === "") await readLayouts();
  return known.finder;
}

/** Makes the next pages of the layouts as they are now; to be called before each build. */
export async function readLayouts(): Promise<void> {
  const fingerprint = layoutsFingerprint();
  if (fingerprint === known.fingerprint) return;
  const key = `${fingerprint} ${makers()}`;
  let kept = readKept();
  if (kept?.key !== key) {
    kept = { key, made: await makeLayouts(), finder: await makeFinder() };
    mkdirSync(path.dirname(cacheFile), { recursive: true });
    replaceFile(cacheFile, JSON.stringify(kept));
  }
  useLayouts(kept.made);
  known = { fingerprint, finder: kept.finder };
}

/** What turns layouts into what is kept: this code, and the packages with their versions. */
function makers(): string {
  const files = [
    "src/build/made-layouts.ts",
    "src/build/html.ts",
    "src/search/finder.ts",
    "src/search/found-talks.ts",
    "src/search/index-pieces.ts",
    "src/words.ts",
    "package-lock.json",
  ];
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("base64url");
}

function readKept(): Kept | null {
  try {
    return JSON.parse(readFileSync(cacheFile, "utf8"));
  } catch {
    return null;
  }
}

async function makeLayouts(): Promise<MadeLayouts> {
  const [style, archiveStyle, clock, archive] = await Promise.all(
    [
      "layouts/style.css",
      "layouts/archive.css",
      "src/browser/clock.ts",
      "src/browser/archive.ts",
    ].map(readShort),
  );
  return {
    templates: compileLayouts("layouts"),
    archive: { style: `${style}${archiveStyle}`, script: archive ?? "", searches: true },
    plain: { style: style ?? "", script: clock ?? "", searches: false },
  };
}

/** Visitors get scripts and style sheets without comments and long names. */
const short = { minify: true, format: "esm", target: "es2022" } as const;

async function readShort(file: string): Promise<string> {
  const { transform } = await import("esbuild");
  const loader = file.endsWith(".css") ? "css" : "ts";
  return (await transform(readFileSync(file, "utf8"), { ...short, loader })).code;
}

async function makeFinder(): Promise<string> {
  const { build } = await import("esbuild");
  const entryPoints = ["src/search/finder.ts"];
  const { outputFiles } = await build({ ...short, entryPoints, bundle: true, write: false });
  return outputFiles.map(({ text }) => text).join("");
}
