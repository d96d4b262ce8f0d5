import { changesSince } from "../report/changes-since.ts";
import { findCommit } from "../report/data-at-commit.ts";
import { printError, run } from "./run.ts";

const usage = `npm run diff -- <base> [options]

Shows in Markdown what changes for visitors and subscribers since <base> (a branch, a tag, a
commit): calendar, pages, feeds, recordings, redirects.`;

await run(
  usage,
  async ({ argument, ...options }) => {
    const commit = findCommit(options.data, argument);
    if (commit === null) {
      printError(`<base>: git knows no commit "${argument}"`);
      process.exitCode = 2;
      return;
    }
    const changes = await changesSince(commit, options);
    console.log(`### What changes for visitors and subscribers since ${commit}\n\n${changes}`);
  },
  { flags: ["data", "now"], argument: "<base>" },
);
