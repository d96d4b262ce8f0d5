import type UserConfig from "@11ty/eleventy/UserConfig";
import { layouts } from "./src/build/html.ts";
import { readLayouts } from "./src/build/made-layouts.ts";
import { siteFromEnvironment } from "./src/build/make-site.ts";
import { pages } from "./src/pages/index.ts";
import { allOf } from "./src/publish/due.ts";
import type { Site } from "./src/site/site.ts";

const encoder = new TextEncoder();

/** Eleventy's configuration: it registers what the project does and decides nothing itself. */
export default function configure(eleventy: UserConfig) {
  // A command that takes pages as they are made says in what form.
  const { form = "text" }: { form?: "text" | "bytes" } = eleventy.globalData;
  // As modules under the names of files: a file Eleventy would import anew for each part of a build.
  for (const [name, { data, render }] of Object.entries(pages)) {
    const make = render as (data: never) => string;
    eleventy.addTemplate(`${name}.11ty.js`, {
      data,
      render: (all: never) => (form === "text" ? make(all) : encoder.encode(make(all))),
    });
  }
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
  return {
    dir: { input: "src/pages", layouts: "../../layouts", includes: "../../layouts" },
    templateFormats: ["md", "11ty.js"],
  };
}
