import { requireBuilt } from "../build/site-folder.ts";
import { comparePublished } from "../report/compare-published.ts";
import { printError, run } from "./run.ts";

const usage = `npm run verify -- <url> [options]

Requests every file of the built site from the site published at <url>: each must answer with the
right status, the right type and the same bytes. Nothing outside <url> is requested.`;

await run(
  usage,
  async ({ argument, out, wait }) => {
    requireBuilt(out);
    const { checked, differences } = await comparePublished(out, argument, wait);
    for (const { url, fact } of differences) printError(`${url}  ${fact}`);
    if (differences.length > 0) process.exitCode = 1;
    const right = checked - differences.length;
    console.log(`${right} of ${checked} addresses answer as built.`);
  },
  { flags: ["out", "wait"], argument: "<url>" },
);
