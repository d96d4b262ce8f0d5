import { isBuilt, prefixOf } from "../build/site-folder.ts";
import { serveFolder } from "../server/serve-folder.ts";
import { run } from "./run.ts";

const usage = `npm run preview -- [options]

Serves the built site on this computer the way GitHub Pages does.`;

await run(
  usage,
  async ({ out, port }) => {
    if (!isBuilt(out)) return;
    const prefix = prefixOf(out);
    try {
      const server = await serveFolder(out, prefix, port);
      const address = server.address();
      const actual = typeof address === "object" ? address?.port : port;
      console.log(`${out} is served at http://127.0.0.1:${actual}${prefix} (Ctrl+C stops)`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
      console.error(`port ${port} is in use: choose another one with --port`);
      process.exitCode = 1;
    }
  },
  { flags: ["out", "port"] },
);
