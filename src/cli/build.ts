import { createHash } from "node:crypto";
import { newAddresses } from "../audit/new-addresses.ts";
import { filesIn } from "../audit/read-built-site.ts";
import { DataError } from "../problems.ts";
import { cardsOf } from "../publish/card-text.ts";
import { allOf } from "../publish/due.ts";
import { fingerprintsOf } from "../publish/fingerprints.ts";
import { searchOf } from "../publish/search-records.ts";
import type { Site } from "../site/site.ts";
import { dayOf, type Now } from "../times.ts";
import { isAsBuilt, rememberBuild } from "./last-build.ts";
import { layoutsFingerprint } from "./made-layouts.ts";
import { siteOf, soundRecords } from "./make-site.ts";
import { clearLeftovers, replaceFolder, whyNotReplaceable } from "./replace-folder.ts";
import { printNotes, run } from "./run.ts";
import { type SideWork, withSideWork } from "./side-work.ts";

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
  const { site, premises } = readSite(data, now, url);
  printNotes(site);
  const madeOf = fingerprintOf(site, premises);
  if (isAsBuilt(out, madeOf)) console.log(`nothing has changed since ${out} was built`);
  else {
    await replaceFolder(out, (folder) => build(site, { ...premises, data, folder, target: out }));
    rememberBuild(out, madeOf);
  }
  tellFiles(out, premises);
});

type SitePremises = Pick<SideWork, "root" | "today" | "records">;

/** All other records are forgotten before pages are rendered: the site does without. */
function readSite(data: string, now: Now, url: string | null) {
  const records = soundRecords(data);
  const { series, published, redirects, privacy } = records;
  const site = siteOf(records, data, now, url);
  const premises: SitePremises = {
    root: (url ?? series.record.url).replace(/\/*$/, ""),
    today: dayOf(site.nowAt, series.record.time_zone),
    records: { published, redirects, privacy },
  };
  return { site, premises };
}

/** Returns a text that is another one whenever the built site may be: it tells data, layouts, code and what runs it. */
function fingerprintOf(site: Site, premises: SitePremises): string {
  const parts = [
    fingerprintsOf(site).site,
    layoutsFingerprint(),
    process.env["SITE_CODE"],
    process.versions,
    premises,
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

async function build(site: Site, places: Omit<SideWork, "cards" | "search">): Promise<void> {
  // What a build without changes does without is loaded when there is something to build.
  const { writePages } = await import("./write-site.ts");
  const problems = await withSideWork(
    { ...places, cards: cardsOf(site), search: searchOf(site) },
    (look) => writePages(site, allOf(site), places.folder, look),
  );
  performance.mark("end");
  if (problems.length > 0) throw new DataError(problems, "in the built site; the old one stays");
}

/** Tells how many files were built, and whether there are addresses that have to stay from now on. */
function tellFiles(out: string, { records: { published } }: SitePremises): void {
  const files = filesIn(out);
  console.log(`${files.length} files built in ${out}`);
  const fresh = published ? newAddresses(files, published.record).length : 0;
  if (fresh > 0)
    console.log(
      `${fresh === 1 ? "1 address is" : `${fresh} addresses are`} new: npm run addresses adds ${fresh === 1 ? "it" : "them"} to those that stay`,
    );
}
