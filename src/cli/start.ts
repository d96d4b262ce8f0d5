import { existsSync, mkdtempSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { DataError } from "../problems.ts";
import { cardsOf } from "../publish/card-text.ts";
import { allOf } from "../publish/due.ts";
import { searchOf } from "../publish/search-records.ts";
import type { Site } from "../site/site.ts";
import { makeSite } from "./make-site.ts";
import type { Options } from "./options.ts";
import { reportProblems, run } from "./run.ts";
import { writeCards } from "./write-cards.ts";
import { writeSearch } from "./write-search-index.ts";

const usage = `npm start -- [options]

Serves the site on this computer and builds it again whenever a file is saved.
Problems of the data are shown here; until they are mended the last sound site is served.`;

/** The site stands at the root of this port, whatever its address is. */
const port = 8080;

await run(usage, async (options) => {
  const sound = await waitForSoundData(options);
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-site-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());
  let site = sound;
  const eleventy = new Eleventy("src/pages", folder, {
    configPath: ".eleventy.ts",
    quietMode: true,
    runMode: "serve",
    config: (config: UserConfig) => {
      config.addWatchTarget(options.data);
      config.on("eleventy.after", async () => writeSearch(searchOf(site), folder));
      config.addGlobalData("site", () => {
        site = soundSite(options) ?? site;
        return site;
      });
      config.addGlobalData("due", () => allOf(site));
      config.on("eleventy.after", () => writeCards(cardsOf(site), folder));
    },
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  rebuildOnDelete(options.data, rebuild);
  await eleventy.serve(port);
  console.log(`Open the address above with ${site.pages.home.href} at its end; Ctrl+C stops.`);
});

/** Returns the site, or null after telling what is wrong with the data. */
function soundSite({ data, now }: Options): Site | null {
  try {
    const site = makeSite(data, now, `http://localhost:${port}/`);
    console.log(`${site.webinars.length} webinars, ${site.talks.length} talks: no problem.`);
    return site;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    reportProblems(error);
    return null;
  }
}

async function waitForSoundData(options: Options): Promise<Site> {
  for (;;) {
    const site = soundSite(options);
    if (site) return site;
    if (!existsSync(options.data)) process.exit(1);
    console.log(`Waiting for a change in ${options.data} …`);
    await new Promise<void>((resolve) => {
      const watcher = watch(options.data, { recursive: true }, () => {
        watcher.close();
        setTimeout(resolve, 100);
      });
    });
  }
}

/** Eleventy does not build again when a file goes. */
function rebuildOnDelete(data: string, rebuild: (file: string) => Promise<void>): void {
  watch(data, { recursive: true }, (_event, name) => {
    const file = name && path.join(data, name);
    if (file && !existsSync(file)) void rebuild(file);
  });
}
