import type UserConfig from "@11ty/eleventy/UserConfig";
import { siteFromEnvironment } from "./src/cli/make-site.ts";
import { layouts, readLayouts } from "./src/publish/html.ts";

/** Eleventy's configuration: it registers what the project does and decides nothing itself. */
export default function configure(eleventy: UserConfig) {
  eleventy.addTemplateFormats("11ty.ts");
  eleventy.addExtension("11ty.ts", { key: "11ty.js" });
  eleventy.setLibrary("njk", layouts);
  eleventy.on("eleventy.before", readLayouts);
  eleventy.addWatchTarget("./data/");
  eleventy.addWatchTarget("./layouts/");
  // A command that has made the site already passes it in.
  if (!Object.hasOwn(eleventy.globalData, "site"))
    eleventy.addGlobalData("site", siteFromEnvironment);
  return {
    dir: {
      input: "src/pages",

      layouts: "../../layouts",
      includes: "../../layouts",
    },
    templateFormats: ["md", "11ty.ts"],
  };
}
