import { prefixOf, requireBuilt } from "../build/site-folder.ts";
import { mistake } from "../mistakes.ts";
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
    requireBuilt(out);
    exitOnSignals();
    const prefix = prefixOf(out);
    const server = await serveFolder(out, prefix, port).catch((error: NodeJS.ErrnoException) => {
      const refusal = refusals[error.code ?? ""];
      if (refusal === undefined) throw error;
      throw mistake(`port ${port} ${refusal}: choose another one with --port`);
    });
    const address = `http://127.0.0.1:${portOf(server)}${prefix}`;
    console.log(`${out} is served at ${address} (Ctrl+C stops)`);
  },
  { flags: ["out", "port"] },
);
