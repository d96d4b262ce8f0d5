import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Site } from "../site/site.ts";
import { writeCards } from "./write-cards.ts";

/** Writes every file of a site into a folder, through Eleventy and the project's own configuration. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  const eleventy = new Eleventy("src/pages", folder, {
    configPath: ".eleventy.ts",
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
