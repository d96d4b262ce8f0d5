import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { mock } from "node:test";

// Wraps the functions of node:fs, so that the n-th call of them can fail once. It is imported before what it watches.

/** What happens at a call: an error code, "kill" (nothing is done from the next call on), or "clock" (a day back). */
export type Fault = "ENOSPC" | "EACCES" | "EROFS" | "EMFILE" | "EIO" | "kill" | "clock";

/** A call: the name of the function, the path that it was given, and whether it can change what is on the disk. */
export interface Call {
  readonly name: string;
  readonly path: string;
  readonly writes: boolean;
}

const writing = /^(append|copy|ftruncate|link|mk|rename|rm|symlink|truncate|unlink|utimes|write)/;
const reading = /^(access|exists|lstat|open|opendir|readdir|readFile|readlink|realpath|stat)/;

interface Watch {
  readonly calls: Call[];
  readonly at: number;
  readonly fault: Fault | null;
  isKilled: boolean;
}

let watched: Watch | null = null;
let depth = 0;

/** Runs a task with a fault at its n-th call (from 1), and returns all calls that it made. */
export async function withFault(
  task: () => Promise<void>,
  at = 0,
  fault: Fault | null = null,
): Promise<readonly Call[]> {
  const watch: Watch = { calls: [], at, fault, isKilled: false };
  watched = watch;
  try {
    await task();
  } finally {
    watched = null;
    mock.timers.reset();
  }
  return watch.calls;
}

for (const name of Object.keys(fs)) if (isWatched(name)) wrap(fs, name);
for (const name of Object.keys(fs.promises)) if (isWatched(name)) wrap(fs.promises, name);
syncBuiltinESMExports();

function isWatched(name: string): boolean {
  return (writing.test(name) || reading.test(name)) && !/^(readv|writev|watch)|Stream$/.test(name);
}

function wrap(owner: object, name: string): void {
  const original: unknown = Reflect.get(owner, name);
  if (typeof original !== "function") return;
  const wrapped = (...args: unknown[]): unknown => {
    const failure = depth === 0 && watched ? faultAt(watched, name, args) : null;
    if (failure) return fail(failure, owner, name, args);
    // A function of node:fs that is made of others is one call.
    depth++;
    try {
      return Reflect.apply(original, owner, args);
    } finally {
      depth--;
    }
  };
  Reflect.set(owner, name, Object.assign(wrapped, original));
}

/** Counts a call; returns the code that it fails with, or null. */
function faultAt(watch: Watch, name: string, [first]: readonly unknown[]): string | null {
  // Node reads the modules that it loads with the same functions.
  const stack = new Error().stack ?? "";
  if (/node:internal\/modules|[\\/]tsx[\\/]/.test(stack)) return null;
  // Eleventy asks for many files that need not be there, and cannot know why it gets a no.
  if (name === "existsSync" && /node_modules/.test(stack)) return null;
  if (watch.isKilled) return "KILLED";
  watch.calls.push({ name, path: String(first), writes: writing.test(name) });
  if (watch.calls.length !== watch.at) return null;
  if (watch.fault === "clock") mock.timers.enable({ apis: ["Date"], now: Date.now() - 86_400_000 });
  if (watch.fault === "kill") watch.isKilled = true;
  return watch.fault === "clock" || watch.fault === "kill" ? null : watch.fault;
}

function fail(code: string, owner: object, name: string, args: readonly unknown[]): unknown {
  if (name === "existsSync") return false;
  const [file] = args;
  // A full disk takes the first part of a file.
  if (code === "ENOSPC" && name === "writeFileSync") {
    const content = args[1] as string | Uint8Array;
    depth++;
    fs.writeFileSync(file as string, content.slice(0, content.length / 2));
    depth--;
  }
  const error = Object.assign(new Error(`${code}: it fails, ${name} '${file}'`), {
    ...{ code, syscall: name.replace(/Sync$/, ""), path: String(file) },
  });
  const last = args.at(-1);
  if (owner === fs.promises) return Promise.reject(error);
  if (name.endsWith("Sync") || typeof last !== "function") throw error;
  queueMicrotask(() => last(error));
  return undefined;
}
