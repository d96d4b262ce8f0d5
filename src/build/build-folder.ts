import type { Premises } from "../audit/built-site.ts";
import { holdsAddresses } from "../audit/examine-file.ts";
import { meantInData } from "../audit/meant-in-data.ts";
import { newAddresses } from "../audit/published-list.ts";
import { startAudit } from "../audit/start-audit.ts";
import { filesIn } from "../files.ts";
import type { SoundRecords } from "../load/records.ts";
import { DataError } from "../problems.ts";
import type { Site } from "../site/site.ts";
import { dayOf } from "../times.ts";
import { replaceFolder } from "./replace-folder.ts";
import { writeSite } from "./write-site.ts";

/**
 * Builds a site into a folder, in place of what is there, and returns lines that say what was built. Throws a DataError
 * where the built site has problems; the folder stays as it was then.
 */
export async function buildFolder(
  records: SoundRecords,
  site: Site,
  target: string,
): Promise<string[]> {
  const files = await replaceFolder(target, async (folder) => {
    const audit = startAudit(premisesOf(records, site), target, site.pages.listed.length);
    await writeSite(site, folder, audit.look);
    const names = filesIn(folder);
    const pictures = names.filter((name) => !holdsAddresses(name));
    await audit.look(pictures.map((path) => ({ path, text: null })));
    const problems = await audit.problems();
    if (problems.length > 0) throw new DataError(problems, "in the built site; the old one stays");
    return names;
  });
  return resultLines(target, files, records);
}

function premisesOf(records: SoundRecords, site: Site): Premises {
  const { home } = site.pages;
  return {
    // Without a trailing slash.
    root: home.url.slice(0, -home.path.length),
    today: dayOf(site.nowAt, site.series.timeZone),
    records,
    meant: meantInData(records),
  };
}

/** Returns how many files were built, and how many addresses are not in published.yaml yet. */
function resultLines(out: string, files: readonly string[], { published }: SoundRecords): string[] {
  const fresh = published ? newAddresses(files, published.record).length : 0;
  const [addresses, them] = fresh === 1 ? ["address", "it"] : ["addresses", "them"];
  const hint = `${fresh} new ${addresses}: "npm run addresses" adds ${them} to published.yaml`;
  return [`${files.length} files built in ${out}`, ...(fresh > 0 ? [hint] : [])];
}
