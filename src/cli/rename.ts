import { checkData, requireSound, siteOf } from "../build/make-site.ts";
import { propose } from "../desk/propose.ts";
import { renamePerson, renameWebinar } from "../desk/renames.ts";
import { mistake } from "../mistakes.ts";
import { run } from "./run.ts";

const usage = `npm run rename -- <old> <new> [options]

Gives a person or a webinar another id, such as ada-lind or s07: renames the file and everything
that refers to it, and lets the published addresses forward.`;

await run(
  usage,
  async (options) => {
    const { data, now, words } = options;
    const [from = "", to = ""] = words;
    if (to === "") throw mistake(`<new> is missing: npm run rename -- ${from} <new>`);
    const checked = checkData(data, now);
    const renaming = { data, records: requireSound(checked), site: siteOf(checked, data, now) };
    const isWebinar = /^s\d+$/i.test(from);
    await propose((isWebinar ? renameWebinar : renamePerson)(from, to, renaming), options);
  },
  { flags: ["yes", "data", "now"], argument: "<old>", words: 2 },
);
