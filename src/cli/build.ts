import { buildFolder } from "../build/build-folder.ts";
import { checkData, requireSound, siteOf, strictly } from "../build/make-site.ts";
import { requireReplaceable } from "../build/replace-folder.ts";
import { requireKeptAddresses } from "../report/vanished-addresses.ts";
import { noteLines } from "../report/webinar-notes.ts";
import { print, reportDoubts, run } from "./run.ts";

const usage = `npm run build -- [options]

Checks the data, builds the site and checks the result. The old site stays until the new one is
complete.`;

await run(
  usage,
  async ({ data, now, out, url, strict }) => {
    requireReplaceable(out, data);
    const found = checkData(data, now);
    const checked = strict ? strictly(found) : found;
    reportDoubts(checked.doubts);
    const records = requireSound(checked);
    const site = siteOf(checked, data, now, url);
    requireKeptAddresses(site, records);
    print(noteLines(site));
    print(await buildFolder(records, site, out));
  },
  { flags: ["data", "now", "out", "strict"] },
);
