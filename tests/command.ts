import { spawn } from "node:child_process";

/** What a command said, and its exit code. */
export interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a command of the project, such as `build`, in a folder that holds the project, and waits for its end. */
export function command(
  name: string,
  args: readonly string[] = [],
  { env = {}, cwd = process.cwd() }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, ["src/cli/launch.js", name, ...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", ...env },
  });
  const [output, errors] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString("utf8");
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, output: output?.() ?? "", errors: errors?.() ?? "" }),
    );
  });
}
