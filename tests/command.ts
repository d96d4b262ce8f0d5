import { spawn } from "node:child_process";
import "./run-folder.ts";

/** What a command said, and how it ended: with an exit code, or killed by a signal. */
export interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** Where a command runs: its further variables, the folder that holds the project, and the path of Node. */
export interface CommandPlace {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly node?: string;
}

/** Runs a command of the project, such as `build`, and waits for its end. */
export function command(
  name: string,
  args: readonly string[] = [],
  { env = {}, cwd = process.cwd(), node = process.execPath }: CommandPlace = {},
): Promise<Outcome> {
  const { PATH = "", SITE_CACHE = "" } = process.env;
  const child = spawn(node, ["src/cli/launch.js", name, ...args], {
    cwd,
    env: { PATH, SITE_CACHE, ...env },
  });
  const [output, errors] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString("utf8");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ code, signal, output: output?.() ?? "", errors: errors?.() ?? "" }),
    );
  });
}
