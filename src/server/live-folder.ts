import path from "node:path";
import { readLayouts } from "../build/compiled-layouts.ts";
import { makeSite } from "../build/make-site.ts";
import { allPages } from "../build/render-pages.ts";
import { writeFonts } from "../build/write-site.ts";
import { binaryPathsOf } from "../outputs.ts";
import type { Site } from "../site/site.ts";
import type { Now } from "../times.ts";
import { deleteOthers, writeDiffering } from "./write-differing.ts";

/** What is built, and into which folder, which nothing else writes into. */
export interface LiveBuild {
  readonly data: string;
  readonly now: Now;
  readonly folder: string;
}

/** A site whose pages are in their folder; its pictures follow. */
export interface BuiltPages {
  readonly site: Site;
  /** Says whether the site has a file of this path, which starts with a slash. */
  readonly hasFile: (name: string) => boolean;
}

/**
 * Makes a site for the address `url` and updates its pages in the folder, all between two requests. Throws, with the folder
 * as it was, where the data or a layout is wrong.
 */
export async function buildLivePages(
  { data, now, folder }: LiveBuild,
  url: string,
): Promise<BuiltPages> {
  const site = makeSite(data, now, url);
  const pages = await allPages(site, await readLayouts());
  const paths = [...pages.map((page) => page.path), ...binaryPathsOf(site)];
  const names = new Set(paths.map((name) => path.posix.join("/", name)));
  const hasFile = (name: string) => names.has(name);
  deleteOthers(folder, hasFile);
  writeDiffering(pages, folder);
  writeFonts(site, folder);
  return { site, hasFile };
}
