import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { cardsOf } from "../publish/card-text.ts";
import { allOf, type Due, partsOf } from "../publish/due.ts";
import type { Site } from "../site/site.ts";
import { writeCards } from "./write-cards.ts";

/** The configuration beside this code: TypeScript, or the JavaScript that was made of it. */
const configPath = path.relative(
  ".",
  path.join(import.meta.dirname, "../..", `.eleventy${path.extname(import.meta.filename)}`),
);

/** Writes every page and every card of a site into a folder. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  await writePages(site, allOf(site), folder);
  await writeCards(cardsOf(site), folder);
}

/**
 * Writes what is due of a site into a folder, through Eleventy and the project's own configuration; tells the paths of the
 * files there, part by part.
 */
export async function writePages(
  site: Site,
  due: Due,
  folder: string,
  tell: (files: readonly string[]) => void = () => {},
): Promise<void> {
  let now = due;
  const eleventy = new Eleventy(undefined, folder, {
    configPath,
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("site", site);
      config.addGlobalData("due", () => now);
      // The layouts are told when every page is rendered and none is written.
      config.on("eleventy.layouts", () => performance.mark("write"));
    },
  });
  eleventy.disableLogger();
  for (now of partsOf(due)) {
    performance.mark("render");
    await eleventy.init();
    const [, written] = (await eleventy.write()) as unknown as [unknown, readonly Written[]];
    tell(written.map(({ outputPath }) => slashed(path.relative(folder, outputPath))));
    // As it does itself before it builds again: what was rendered is forgotten.
    await eleventy.restart();
  }
}

/** A file as Eleventy tells of it, whose own types are not of use here. */
interface Written {
  readonly outputPath: string;
}

function slashed(file: string): string {
  return file.replaceAll(path.sep, "/");
}
