import { auditSite } from "../audit/index.ts";
import { newAddresses } from "../audit/new-addresses.ts";
import { filesIn } from "../audit/read-built-site.ts";
import { DataError } from "../problems.ts";
import { dayOf } from "../times.ts";
import { siteOf, soundRecords } from "./make-site.ts";
import { clearLeftovers, replaceFolder, whyNotReplaceable } from "./replace-folder.ts";
import { printNotes, run } from "./run.ts";
import { makeSearchIndex, writeSearchIndex } from "./write-search-index.ts";
import { writeSite } from "./write-site.ts";

const usage = `npm run build -- [options]

Checks the data, builds the site and checks what was built. The old site stays until the new one is complete.`;

await run(usage, async ({ data, now, out, url }) => {
  const refusal = whyNotReplaceable(out, data);
  if (refusal !== null) {
    console.error(`${out} is not replaced: ${refusal}; choose another folder with --out`);
    process.exitCode = 2;
    return;
  }
  clearLeftovers(out);
  const records = soundRecords(data);
  const site = siteOf(records, data, now, url);
  printNotes(site);
  await replaceFolder(out, async (folder) => {
    const [search] = await Promise.all([makeSearchIndex(site), writeSite(site, folder)]);
    performance.mark("audit");
    const { series } = records;
    const today = dayOf(site.nowAt, series.record.time_zone);
    const root = (url ?? series.record.url).replace(/\/*$/, "");
    const problems = auditSite(folder, out, { root, today, records });
    if (problems.length > 0) throw new DataError(problems, "in the built site; the old one stays");
    // After the check of our own pages: the search is not written by us.
    performance.mark("search");
    writeSearchIndex(site, search, folder);
    performance.mark("end");
  });
  const files = filesIn(out);
  console.log(`${files.length} files built in ${out}`);
  const fresh = records.published ? newAddresses(files, records.published.record).length : 0;
  if (fresh > 0)
    console.log(
      `${fresh === 1 ? "1 address is" : `${fresh} addresses are`} new: npm run addresses adds ${fresh === 1 ? "it" : "them"} to those that stay`,
    );
});
