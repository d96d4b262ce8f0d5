import { readFileSync } from "node:fs";
import { soundRecords } from "../build/make-site.ts";
import { propose } from "../desk/propose.ts";
import { replaceRecordings } from "../desk/replace-recordings.ts";
import { run } from "./run.ts";

const usage = `npm run recordings -- <old-new.csv> [options]

Replaces recordings in one go, as when all videos move to another channel. Each line of the list
has an old and a new address (or YouTube id), with a comma between them; each old one must be there.`;

await run(
  usage,
  async (options) => {
    const { argument, data, now } = options;
    const list = readFileSync(argument, "utf8");
    await propose(replaceRecordings(data, soundRecords(data, now), list, argument), options);
  },
  { flags: ["yes", "data", "now"], argument: "<old-new.csv>" },
);
