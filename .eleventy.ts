import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { readLayouts } from "./src/cli/made-layouts.ts";
import { siteFromEnvironment } from "./src/cli/make-site.ts";
import { allOf } from "./src/publish/due.ts";
import { layouts } from "./src/publish/html.ts";
import type { Site } from "./src/site/site.ts";

/** Eleventy's configuration: it registers what the project does and decides nothing itself. */
export default function configure(eleventy: UserConfig) {
  eleventy.addTemplateFormats("11ty.ts");
  eleventy.addExtension("11ty.ts", { key: "11ty.js" });
  eleventy.setLibrary("njk", layouts);
  eleventy.on("eleventy.before", readLayouts);
  eleventy.addWatchTarget("./data/");
  eleventy.addWatchTarget("./layouts/");
  // A command that has made the site already passes it in, and says which of its pages are to be made.
  if (!Object.hasOwn(eleventy.globalData, "site")) {
    let site: Site;
    eleventy.on("eleventy.before", () => {
      site = siteFromEnvironment();
    });
    eleventy.addGlobalData("site", () => site);
    eleventy.addGlobalData("due", () => allOf(site));
  }
  // The pages stand beside this file, also where it was made into JavaScript, in a folder that git ignores.
  eleventy.setUseGitIgnore(false);
  const pages = path.join(import.meta.dirname, "src/pages");
  const fromPages = path.relative(pages, "layouts");
  return {
    dir: { input: path.relative(".", pages), layouts: fromPages, includes: fromPages },
    templateFormats: ["md", "11ty.ts", "11ty.js"],
  };
}
