import { createHash } from "node:crypto";
import { newAddresses } from "../audit/new-addresses.ts";
import { filesIn } from "../audit/read-built-site.ts";
import type { Records } from "../load/records.ts";
import { DataError } from "../problems.ts";
import { cardsOf } from "../publish/card-text.ts";
import { allOf } from "../publish/due.ts";
import { fingerprintsOf } from "../publish/fingerprints.ts";
import { searchOf } from "../publish/search-records.ts";
import type { Site } from "../site/site.ts";
import { dayOf } from "../times.ts";
import { isAsBuilt, rememberBuild } from "./last-build.ts";
import { finderModule, layoutsFingerprint } from "./made-layouts.ts";
import { makeWhileChecked } from "./make-site.ts";
import type { Options } from "./options.ts";
import { clearLeftovers, replaceFolder, whyNotReplaceable } from "./replace-folder.ts";
import { printNotes, run } from "./run.ts";
import { type SideThread, withSideThread } from "./side-work.ts";

const usage = `npm run build -- [options]

Checks the data, builds the site and checks what was built. The old site stays until the new one is complete.`;

await run(usage, async (options) => {
  const { data, out } = options;
  const refusal = whyNotReplaceable(out, data);
  if (refusal !== null) {
    console.error(`${out} is not replaced: ${refusal}; choose another folder with --out`);
    process.exitCode = 2;
    return;
  }
  clearLeftovers(out);
  await withSideThread(data, (side) => buildBeside(side, options));
});

/** Makes and writes a site while another thread checks its data and what is built. */
async function buildBeside(side: SideThread, { data, now, out, url }: Options): Promise<void> {
  const { site, records } = await makeWhileChecked(data, now, url, side.dataProblems);
  printNotes(site);
  const { series, published, redirects, privacy } = records;
  const root = (url ?? series.record.url).replace(/\/*$/, "");
  const today = dayOf(site.nowAt, series.record.time_zone);
  const premises = { root, today, published, redirects, privacy };
  const madeOf = fingerprintOf(site, premises);
  if (isAsBuilt(out, madeOf)) console.log(`nothing has changed since ${out} was built`);
  else {
    await replaceFolder(out, async (folder) => {
      // What a build without changes does without is loaded when there is something to build.
      const { writePages } = await import("./write-site.ts");
      const work = {
        root,
        today,
        folder,
        target: out,
        cards: cardsOf(site),
        search: searchOf(site),
      };
      side.begin(work);
      await writePages(site, allOf(site), folder, side.look);
      performance.mark("audit");
      const problems = await side.end(await finderModule());
      performance.mark("end");
      if (problems.length > 0)
        throw new DataError(problems, "in the built site; the old one stays");
    });
    rememberBuild(out, madeOf);
  }
  tellFiles(out, published);
}

/** Returns a text that is another one whenever the built site may be: it tells data, layouts, code and what runs it. */
function fingerprintOf(site: Site, premises: object): string {
  const parts = [
    fingerprintsOf(site).site,
    layoutsFingerprint(),
    process.env["SITE_CODE"],
    process.versions,
    premises,
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** Tells how many files were built, and whether there are addresses that have to stay from now on. */
function tellFiles(out: string, published: Records["published"]): void {
  const files = filesIn(out);
  console.log(`${files.length} files built in ${out}`);
  const fresh = published ? newAddresses(files, published.record).length : 0;
  if (fresh > 0)
    console.log(
      `${fresh === 1 ? "1 address is" : `${fresh} addresses are`} new: npm run addresses adds ${fresh === 1 ? "it" : "them"} to those that stay`,
    );
}
