import { existsSync, mkdtempSync, rmSync, watch } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { type Made, remakeSite } from "../build/make-site.ts";
import { DataError } from "../problems.ts";
import type { Options } from "./options.ts";
import { reportProblems, run } from "./run.ts";
import { writtenSiteIn } from "./written-site.ts";

const usage = `npm start -- [options]

Serves the site on this computer and builds it again whenever a file is saved.
Problems of the data are shown here; until they are mended the last sound site is served.`;

/** The site stands at the root of this port, whatever its address is. */
const port = 8080;

await run(usage, async (options) => {
  let made = await waitForSoundData(options);
  const folder = mkdtempSync(path.join(tmpdir(), "webinar-site-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());
  const written = writtenSiteIn(folder);
  const eleventy = new Eleventy("src/pages", folder, {
    configPath: ".eleventy.ts",
    quietMode: true,
    runMode: "serve",
    config: (config: UserConfig) => {
      config.addWatchTarget(options.data);
      // Editors write small files at once.
      config.setChokidarConfig({ awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 } });
      config.addGlobalData("site", () => {
        made = soundSite(options, made) ?? made;
        return made.site;
      });
      config.addGlobalData("due", () => written.begin(made.site));
      // Pictures and the search follow: nobody waits for them.
      config.on("eleventy.after", () => {
        written.end(made.site).catch((error) => console.error(error));
      });
    },
  });
  await eleventy.init();
  const rebuild = await eleventy.watch();
  rebuildOnDelete(options.data, rebuild);
  await eleventy.serve(port);
  console.log(`Open the address above with ${made.site.pages.home.href} at its end; Ctrl+C stops.`);
});

/** Returns the site, or null after telling what is wrong with the data. */
function soundSite({ data, now }: Options, before: Made | null): Made | null {
  try {
    const made = remakeSite(data, now, `http://localhost:${port}/`, before);
    const { webinars, talks } = made.site;
    console.log(`${webinars.length} webinars, ${talks.length} talks: no problem.`);
    return made;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    reportProblems(error);
    return null;
  }
}

async function waitForSoundData(options: Options): Promise<Made> {
  for (;;) {
    const made = soundSite(options, null);
    if (made) return made;
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
