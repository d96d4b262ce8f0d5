import { buildFolder } from "../build/build-folder.ts";
import { siteOf, soundRecords } from "../build/make-site.ts";
import { clearLeftovers, whyNotReplaceable } from "../build/replace-folder.ts";
import { noteLines } from "../report/webinar-notes.ts";
import { print, printError, run } from "./run.ts";

const usage = `npm run build -- [options]

Checks the data, builds the site and checks the result. The old site stays until the new one is
complete.`;

await run(usage, async ({ data, now, out, url }) => {
  const refusal = whyNotReplaceable(out, data);
  if (refusal !== null) {
    printError(`${out} is not replaced: ${refusal}; choose another folder with --out`);
    process.exitCode = 2;
    return;
  }
  clearLeftovers(out);
  const records = soundRecords(data);
  const site = siteOf(records, data, now, url);
  print(noteLines(site));
  print(await buildFolder(records, site, out));
});
