import { buildFolder } from "../build/build-folder.ts";
import { siteOf, soundRecords } from "../build/make-site.ts";
import { requireReplaceable } from "../build/replace-folder.ts";
import { requireKeptAddresses } from "../report/vanished-addresses.ts";
import { noteLines } from "../report/webinar-notes.ts";
import { print, run } from "./run.ts";

const usage = `npm run build -- [options]

Checks the data, builds the site and checks the result. The old site stays until the new one is
complete.`;

await run(usage, async ({ data, now, out, url }) => {
  requireReplaceable(out, data);
  const records = soundRecords(data);
  const site = siteOf(records, data, now, url);
  requireKeptAddresses(site, records);
  print(noteLines(site));
  print(await buildFolder(records, site, out));
});
