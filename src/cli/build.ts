import { newAddresses } from "../audit/new-addresses.ts";
import { filesIn } from "../audit/read-built-site.ts";
import { DataError } from "../problems.ts";
import { cardsOf } from "../publish/card-text.ts";
import { allOf } from "../publish/due.ts";
import { searchOf } from "../publish/search-records.ts";
import type { SoundRecords } from "../site/build-site.ts";
import type { Site } from "../site/site.ts";
import { dayOf } from "../times.ts";
import { siteOf, soundRecords } from "./make-site.ts";
import type { Options } from "./options.ts";
import { clearLeftovers, replaceFolder, whyNotReplaceable } from "./replace-folder.ts";
import { printNotes, run } from "./run.ts";
import { type SideWork, startSideThread } from "./side-work.ts";
import { writePages } from "./write-site.ts";

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
  const thread = startSideThread();
  try {
    const records = soundRecords(data);
    const site = siteOf(records, data, now, url);
    printNotes(site);
    await replaceFolder(out, async (folder) => {
      thread.begin(sideWorkOf(site, records, { data, url, folder, target: out }));
      await writePages(site, allOf(site), folder, thread.look);
      performance.mark("audit");
      const problems = await thread.end();
      if (problems.length > 0)
        throw new DataError(problems, "in the built site; the old one stays");
      performance.mark("end");
    });
    tellFiles(out, records);
  } finally {
    await thread.stop();
  }
});

interface Places extends Pick<Options, "data" | "url"> {
  /** The folder that the site is written to, and the one where it will stand. */
  readonly folder: string;
  readonly target: string;
}

function sideWorkOf(
  site: Site,
  { series, published, redirects, privacy }: SoundRecords,
  { data, url, folder, target }: Places,
): SideWork {
  return {
    ...{ data, folder, target },
    root: (url ?? series.record.url).replace(/\/*$/, ""),
    today: dayOf(site.nowAt, series.record.time_zone),
    records: { published, redirects, privacy },
    cards: cardsOf(site),
    search: searchOf(site),
  };
}

/** Tells how many files were built, and whether there are addresses that have to stay from now on. */
function tellFiles(out: string, { published }: SoundRecords): void {
  const files = filesIn(out);
  console.log(`${files.length} files built in ${out}`);
  const fresh = published ? newAddresses(files, published.record).length : 0;
  if (fresh > 0)
    console.log(
      `${fresh === 1 ? "1 address is" : `${fresh} addresses are`} new: npm run addresses adds ${fresh === 1 ? "it" : "them"} to those that stay`,
    );
}
