import type { Premises } from "../audit/built-site.ts";
import { holdsAddresses } from "../audit/examine-file.ts";
import { meantInData } from "../audit/meant-in-data.ts";
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
  return [`${files.length} files built in ${target}`];
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
