import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { filesIn } from "../files-in.ts";
import { replaceFile } from "../replace-file.ts";
import type { Stretch } from "../site/site.ts";
import { instantOf, type Now } from "../times.ts";

/** What the builds left, each by its folder. These files can be thrown away at any time. */
const cacheFolder = ".cache/builds";

/** What a build made, and of what. */
export interface LastBuild {
  /** A text that is another one whenever the built site may be, but for the moment that it is built for. */
  readonly madeOf: string;
  /** The zone of the series, and the time in which the same is built. */
  readonly zone: string;
  readonly holds: Stretch;
  /** Why there is no history; null where there is one. */
  readonly missing: string | null;
  /** What was told of the data, and of the built files. */
  readonly notes: readonly string[];
  readonly result: readonly string[];
}

/** A build, with the path, the size and the last change of each file that it left. */
interface Kept extends LastBuild {
  readonly files: readonly string[];
}

/** Returns the last build of a folder where it was made of the same and the folder holds the very files that it left. */
export function lastBuildOf(folder: string, madeOf: string, now: Now): LastBuild | null {
  const last = readKept(folder);
  if (last?.madeOf !== madeOf) return null;
  const nowAt = instantOf(now, last.zone);
  if (nowAt < last.holds.fromAt || nowAt >= last.holds.untilAt) return null;
  const stamps = stampsOf(folder, filesIn(folder));
  return stamps.join("\n") === last.files.join("\n") ? last : null;
}

/** Remembers a build that is in a folder now, with its files. */
export function rememberBuild(folder: string, build: LastBuild, files: readonly string[]): void {
  const kept: Kept = { ...build, files: stampsOf(folder, files) };
  mkdirSync(cacheFolder, { recursive: true });
  replaceFile(fileOf(folder), JSON.stringify(kept));
}

function readKept(folder: string): Kept | null {
  try {
    statSync(folder);
    return JSON.parse(readFileSync(fileOf(folder), "utf8"));
  } catch {
    return null;
  }
}

function fileOf(folder: string): string {
  const name = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 16);
  return path.join(cacheFolder, `${name}.json`);
}

/** Whoever writes into a file leaves a trace. */
function stampsOf(folder: string, files: readonly string[]): string[] {
  return files.map((file) => {
    const { size, mtimeMs } = statSync(path.join(folder, file));
    return `${file} ${size} ${mtimeMs}`;
  });
}
