import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { filesIn } from "../audit/read-built-site.ts";
import { replaceFile } from "./replace-file.ts";

/** What the builds left, each by its folder. These files can be thrown away at any time. */
const cacheFolder = ".cache/builds";

/** What a build left: what it was made of, and when each file was written. */
interface LastBuild {
  readonly madeOf: string;
  readonly files: readonly string[];
}

/** Says whether a folder holds the very files that the last build wrote there, and whether that was made of the same. */
export function isAsBuilt(folder: string, madeOf: string): boolean {
  const last = readLast(folder);
  if (last?.madeOf !== madeOf || !existsSync(folder)) return false;
  const now = stampsOf(folder);
  return now.length === last.files.length && now.every((stamp, i) => stamp === last.files[i]);
}

/** Remembers what the build that is in a folder was made of. */
export function rememberBuild(folder: string, madeOf: string): void {
  const last: LastBuild = { madeOf, files: stampsOf(folder) };
  mkdirSync(cacheFolder, { recursive: true });
  replaceFile(fileOf(folder), JSON.stringify(last));
}

function readLast(folder: string): LastBuild | null {
  try {
    return JSON.parse(readFileSync(fileOf(folder), "utf8"));
  } catch {
    return null;
  }
}

function fileOf(folder: string): string {
  const name = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 16);
  return path.join(cacheFolder, `${name}.json`);
}

/** Returns the path, the size and the last change of each file: whoever writes into a file leaves a trace. */
function stampsOf(folder: string): string[] {
  return filesIn(folder).map((file) => {
    const { size, mtimeMs } = statSync(path.join(folder, file));
    return `${file} ${size} ${mtimeMs}`;
  });
}
