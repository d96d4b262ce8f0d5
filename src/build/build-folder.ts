import { auditOf } from "../audit/index.ts";
import { newAddresses } from "../audit/published-list.ts";
import { filesIn } from "../files.ts";
import type { SoundRecords } from "../load/records.ts";
import { DataError } from "../problems.ts";
import type { Site } from "../site/site.ts";
import { dayOf } from "../times.ts";
import { replaceFolder } from "./replace-folder.ts";
import { writeSite } from "./write-site.ts";

/**
 * Builds a site in the place of a folder and returns lines that say what was built. Throws a DataError where the built
 * site has problems; the old one stays then.
 */
export async function buildFolder(
  records: SoundRecords,
  site: Site,
  target: string,
): Promise<string[]> {
  const files = await replaceFolder(target, async (folder) => {
    const audit = auditOf(folder, target, {
      root: rootOf(site),
      today: dayOf(site.nowAt, site.series.timeZone),
      records,
      isTyped: () => false,
    });
    await writeSite(site, folder, (pages) => {
      for (const { path, text } of pages) audit.look(path, text);
    });
    const names = filesIn(folder);
    const problems = audit.problems(names);
    if (problems.length > 0) throw new DataError(problems, "in the built site; the old one stays");
    return names;
  });
  return resultLines(target, files, records);
}

/** Returns the site's address, without a slash at its end. */
function rootOf({ pages: { home } }: Site): string {
  return home.url.slice(0, -home.path.length);
}

/** Returns how many files were built, and whether there are addresses that have to stay from now on. */
function resultLines(out: string, files: readonly string[], { published }: SoundRecords): string[] {
  const fresh = published ? newAddresses(files, published.record).length : 0;
  const [are, them] = fresh === 1 ? ["address is", "it"] : ["addresses are", "them"];
  const news = `${fresh} ${are} new: npm run addresses adds ${them} to those that stay`;
  return [`${files.length} files built in ${out}`, ...(fresh > 0 ? [news] : [])];
}
