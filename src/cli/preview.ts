import { prefixOf, requireBuilt } from "../build/site-folder.ts";
import { mistake } from "../mistakes.ts";
import { serveFolder } from "../server/serve-folder.ts";
import { run } from "./run.ts";

const usage = `npm run preview -- [options]

Serves the built site on this computer the way GitHub Pages does.`;

await run(
  usage,
  async ({ out, port }) => {
    requireBuilt(out);
    const prefix = prefixOf(out);
    const server = await serveFolder(out, prefix, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      throw mistake(`port ${port} is in use: choose another one with --port`);
    });
    const address = server.address();
    const actual = typeof address === "object" ? address?.port : port;
    console.log(`${out} is served at http://127.0.0.1:${actual}${prefix} (Ctrl+C stops)`);
  },
  { flags: ["out", "port"] },
);
