import type UserConfig from "@11ty/eleventy/UserConfig";
import { readLayouts } from "./src/build/compiled-layouts.ts";
import { siteFromEnvironment } from "./src/build/make-site.ts";
import { outputs, thingsOf } from "./src/outputs.ts";
import type { Layouts } from "./src/publish/layouts.ts";
import type { Site } from "./src/site/site.ts";

interface TemplateData {
  readonly thing: unknown;
  readonly site: Site;
  readonly layouts: Layouts;
}

/** Registers each output as a template that Eleventy paginates over the output's things. */
export default function configure(eleventy: UserConfig) {
  for (const [name, { path, render }] of Object.entries(outputs))
    eleventy.addTemplate(`${name}.11ty.js`, {
      data: {
        pagination: { data: `things.${name}`, size: 1, alias: "thing" },
        permalink: ({ thing }: TemplateData) => path(thing),
        eleventyAllowMissingExtension: true,
      },
      render: ({ thing, site, layouts }: TemplateData) => render(thing, site, layouts),
    });
  eleventy.setInputDirectory("layouts");
  eleventy.setTemplateFormats("11ty.js");
  // Our own commands have built the site already and pass it in as global data.
  if (!Object.hasOwn(eleventy.globalData, "site")) addSite(eleventy);
}

function addSite(eleventy: UserConfig): void {
  let site: Site;
  eleventy.on("eleventy.before", () => {
    site = siteFromEnvironment();
  });
  eleventy.addGlobalData("site", () => site);
  eleventy.addGlobalData("things", () => thingsOf(site));
  eleventy.addGlobalData("layouts", readLayouts);
  eleventy.addWatchTarget("./data/");
  eleventy.addWatchTarget("./layouts/");
}
