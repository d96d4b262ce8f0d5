import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What one run of a command took. */
export interface Run {
  readonly seconds: number;
  /** Of it and of all that it started, on all cores. */
  readonly cpuSeconds: number;
  /** The most memory that it and all that it started held at once; null where the system does not tell (no /proc). */
  readonly megabytes: number | null;
}

interface Place {
  readonly cwd?: string;
  readonly env?: Record<string, string>;
}

/** Runs a command and returns what it took; throws with what it said where it fails. */
export async function measure(command: readonly string[], place?: Place): Promise<Run> {
  const { code, said, ...run } = await runMeasured(command, place);
  if (code !== 0) throw new Error(`${command.join(" ")} failed:\n${said}`);
  return run;
}

/** Runs a command and returns what it took and said, and its exit code. */
export async function runMeasured(
  command: readonly string[],
  { cwd = process.cwd(), env = {} }: Place = {},
): Promise<Run & { readonly code: number | null; readonly said: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-"));
  const times = path.join(folder, "times");
  // The shell's own clock is the one that also counts the CPU time of grandchildren.
  const timed = `TIMEFORMAT="%R %U %S"; { time "$@" 2>&3; } 3>&2 2>"$TIMES"`;
  const child = spawn("bash", ["-c", timed, "bash", ...command], {
    cwd,
    env: { ...process.env, ...env, TIMES: times },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => parts.push(part));
  const memory = watchMemory(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const megabytes = memory.peak();
  const [seconds = 0, user = 0, system = 0] = readFileSync(times, "utf8").split(/\s+/).map(Number);
  rmSync(folder, { recursive: true });
  const said = Buffer.concat(parts).toString("utf8");
  return { seconds, cpuSeconds: user + system, megabytes, code, said };
}

/** Looks at a process and all that it started every few milliseconds. */
function watchMemory(pid: number): { readonly peak: () => number | null } {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid));
  }, 20);
  return {
    peak: () => {
      clearInterval(timer);
      return peak === 0 ? null : peak / 1024;
    },
  };
}

/** Returns the kilobytes that a process and all that it started hold now. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    return children.split(" ").filter(Boolean).map(Number).map(memoryOf).reduce(add, own);
  } catch {
    return 0;
  }
}

function add(a: number, b: number): number {
  return a + b;
}

/** Returns the run in the middle by time. */
export function median(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!middle) throw new Error("nothing was measured");
  return middle;
}
