import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Site } from "../site/site.ts";
import { writeCards } from "./write-cards.ts";

/** The configuration beside this code: TypeScript, or the JavaScript that was made of it. */
const configPath = path.relative(
  ".",
  path.join(import.meta.dirname, "../..", `.eleventy${path.extname(import.meta.filename)}`),
);

/** Writes every file of a site into a folder, through Eleventy and the project's own configuration. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  const eleventy = new Eleventy(undefined, folder, {
    configPath,
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("site", site);
      // The layouts are told when every page is rendered and none is written.
      config.on("eleventy.layouts", () => performance.mark("write"));
    },
  });
  eleventy.disableLogger();
  performance.mark("render");
  await eleventy.write();
  performance.mark("cards");
  await writeCards(site, folder);
}
