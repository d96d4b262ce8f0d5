import { isBuilt, prefixOf } from "../build/site-folder.ts";
import { portOf } from "../server/listen.ts";
import { serveFolder } from "../server/serve-folder.ts";
import { exitOnSignals } from "./exit-on-signals.ts";
import { run } from "./run.ts";

const usage = `npm run preview -- [options]

Serves the built site on this computer the way GitHub Pages does.`;

/** Why a port cannot be had, by the code of the error. */
const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: "is in use",
  EACCES: "is for administrators alone",
};

await run(
  usage,
  async ({ out, port }) => {
    if (!isBuilt(out)) return;
    exitOnSignals();
    const prefix = prefixOf(out);
    try {
      const server = await serveFolder(out, prefix, port);
      const address = `http://127.0.0.1:${portOf(server)}${prefix}`;
      console.log(`${out} is served at ${address} (Ctrl+C stops)`);
    } catch (error) {
      const refusal = refusals[(error as NodeJS.ErrnoException).code ?? ""];
      if (refusal === undefined) throw error;
      console.error(`port ${port} ${refusal}: choose another one with --port`);
      process.exitCode = 2;
    }
  },
  { flags: ["out", "port"] },
);
