import { checkDataAndSpelling } from "../build/check-spelling.ts";
import { mistake } from "../mistakes.ts";
import { changesSince } from "../report/changes-since.ts";
import { findCommit } from "../report/data-at-commit.ts";
import { doubtList } from "../report/doubt-list.ts";
import { run } from "./run.ts";

const usage = `npm run diff -- <base> [options]

Shows in Markdown what changes for visitors and subscribers since <base> (a branch, a tag, a
commit): calendar, pages, feeds, recordings, transcripts, redirects, and what is doubted in the
data.`;

await run(
  usage,
  async ({ argument, ...options }) => {
    const { id, missing } = findCommit(options.data, argument);
    if (missing !== null) throw mistake(`<base>: ${missing}`);
    const changes = await changesSince(id, options);
    const { doubts } = await checkDataAndSpelling(options.data, options.now);
    console.log(
      `### What changes for visitors and subscribers since ${id}\n\n${changes}${doubtList(doubts)}`,
    );
  },
  { flags: ["data", "now"], argument: "<base>" },
);
