import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import type { Site } from "../site/site.ts";

/** Writes every page of a site into a folder. */
export async function writeSite(site: Site, folder: string): Promise<void> {
  const eleventy = new Eleventy("src/pages", folder, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config: (eleventyConfig: UserConfig) => eleventyConfig.addGlobalData("site", site),
  });
  eleventy.disableLogger();
  await eleventy.write();
}
