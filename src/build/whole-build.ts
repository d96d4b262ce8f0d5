import { newAddresses } from "../audit/published-list.ts";
import { cardsOf } from "../cards/card-text.ts";
import { writeCards } from "../cards/write-cards.ts";
import { rememberBuild } from "../cli/last-build.ts";
import { madeOf } from "../cli/made-of.ts";
import { makeWhileChecked } from "../cli/make-while-checked.ts";
import type { Options } from "../cli/options.ts";
import { noteLines, tell, tellMissing } from "../cli/run.ts";
import type { SideThread, SideWork } from "../cli/side-work.ts";
import type { Records } from "../load/records.ts";
import { DataError } from "../problems.ts";
import { allOf } from "../publish/due.ts";
import { searchOf } from "../search/search-records.ts";
import type { Site } from "../site/site.ts";
import { dayOf } from "../times.ts";
import { finderModule } from "./made-layouts.ts";
import { replaceFolder } from "./replace-folder.ts";

/** Makes and writes a site while another thread checks its data and what is built. */
export async function buildWhole(side: SideThread, options: Options): Promise<void> {
  const { data, out } = options;
  // What renders pages is loaded while the check of the data goes on.
  const [made, { renderPages }] = await Promise.all([
    makeWhileChecked(options, side.checked),
    import("./render-pages.ts"),
  ]);
  const { site, ingredients, published, missing } = made;
  const notes = noteLines(site);
  tellMissing(made, data);
  tell(notes);
  const files = await replaceFolder(out, async (folder) => {
    side.begin(workOn(site, folder, out));
    // Pictures are put in their places while the other thread is behind with the pages.
    await Promise.all([
      renderPages(site, allOf(site), side.take),
      writeCards(cardsOf(site), folder),
    ]);
    performance.mark("audit");
    const built = await side.end(await finderModule());
    performance.mark("end");
    if (built.problems.length === 0) return built.files;
    throw new DataError(built.problems, "in the built site; the old one stays");
  });
  const result = resultLines(out, files, published);
  const { holds, series } = site;
  const base = { madeOf: madeOf(ingredients), zone: series.timeZone, holds };
  rememberBuild(out, { ...base, missing, notes, result }, files);
  tell(result);
}

function workOn(site: Site, folder: string, target: string): SideWork {
  const { url, path } = site.pages.home;
  const root = url.slice(0, -path.length);
  const today = dayOf(site.nowAt, site.series.timeZone);
  return { root, today, folder, target, search: searchOf(site) };
}

/** Returns how many files were built, and whether there are addresses that have to stay from now on. */
function resultLines(
  out: string,
  files: readonly string[],
  published: Records["published"],
): string[] {
  const fresh = published ? newAddresses(files, published.record).length : 0;
  const [are, them] = fresh === 1 ? ["address is", "it"] : ["addresses are", "them"];
  const news = `${fresh} ${are} new: npm run addresses adds ${them} to those that stay`;
  return [`${files.length} files built in ${out}`, ...(fresh > 0 ? [news] : [])];
}
