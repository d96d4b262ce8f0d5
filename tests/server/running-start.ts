import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { get } from "node:http";
import path from "node:path";
import { after } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";

/** What the server sends to an open page. */
export interface Event {
  readonly build: string;
  readonly problems: string;
}

/** A running `npm start`, in a copy of the project that a test may edit. */
export interface RunningStart {
  readonly child: ChildProcess;
  readonly url: string;
  /** Where the process keeps its temporary folder. */
  readonly temporary: string;
  /** Returns what the process has printed so far. */
  readonly printed: () => string;
  /** Returns the text of a page. */
  readonly page: (at: string) => Promise<string>;
}

/** Copies what `npm start` needs, and the sound series as its data, into `folder`. */
export function copyProject(folder: string): void {
  for (const name of [".eleventy.ts", "layouts", "package-lock.json", "package.json", "src"])
    cpSync(name, path.join(folder, name), { recursive: true });
  cpSync("tests/fixtures/sound", path.join(folder, "data"), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"), "junction");
}

/** Starts `npm start` in a copy of the project and returns when its server answers; the process ends with the tests. */
export async function startIn(folder: string, args = ["--import", "tsx"]): Promise<RunningStart> {
  const temporary = path.join(folder, "temporary");
  mkdirSync(temporary, { recursive: true });
  const command = [...args, "src/cli/start.ts", "--now", "2025-01-15"];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    // In a group of its own, which ends with what tsx has started.
    detached: true,
    env: { ...process.env, TMPDIR: temporary },
  });
  after(() => endGroup(child));
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part) => {
      output += part;
    });
  const printed = () => output;
  const [url] = await eventually(() => /http:\/\/127\.0\.0\.1:\d+/.exec(output), printed);
  const page = async (at: string) => (await fetch(`${url}${at}`)).text();
  return { child, url, temporary, printed, page };
}

function endGroup({ pid = 0 }: ChildProcess): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}

/** Returns what `find` finds, as soon as it does; fails after half a minute. */
export async function eventually<Found>(
  find: () => Found | Promise<Found>,
  printed: () => string = () => "",
): Promise<NonNullable<Found>> {
  for (let i = 0; i < 1500; i++) {
    const found = await find();
    if (found) return found;
    await sleep(20);
  }
  return assert.fail(`it did not happen: ${find}\n${printed()}`);
}

/** Listens to the events of a server as an open page does; returns those that have come so far. */
export function eventsOf(url: string): () => readonly Event[] {
  let received = "";
  const request = get(`${url}/.live/events`, (response) => {
    response.on("data", (part) => {
      received += part;
    });
  });
  after(() => request.destroy());
  request.on("error", () => {});
  return () => [...received.matchAll(/^data: (.*)\n\n/gm)].map(([, data = ""]) => JSON.parse(data));
}

/** Returns the folders of sites that the process keeps. */
export function keptFolders({ temporary }: RunningStart): string[] {
  return readdirSync(temporary).filter((name) => name.startsWith("webinar-site-"));
}
