import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import configure from "../../.eleventy.ts";
import { type Things, thingsOf } from "../outputs.ts";
import type { Layouts } from "../publish/layouts.ts";
import type { Site } from "../site/site.ts";

/** A rendered file of the site. */
export interface RenderedFile {
  /** The path in the folder of the site: `webinar/index.html`. */
  readonly path: string;
  readonly text: string;
}

/** Eleventy needs an output folder for its paths, but writes nothing here. */
const output = "_site";

/** Renders every output of a site with Eleventy, in batches, so that not all files are in memory at once. */
export async function renderPages(
  site: Site,
  layouts: Layouts,
  onBatch: (files: readonly RenderedFile[]) => void | Promise<void>,
): Promise<void> {
  let things: Things;
  const eleventy = new Eleventy(undefined, output, {
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("site", site);
      config.addGlobalData("layouts", layouts);
      config.addGlobalData("things", () => things);
      configure(config);
    },
  });
  eleventy.disableLogger();
  for (const [i, batch] of batchesOf(thingsOf(site)).entries()) {
    // Eleventy forgets the batch before.
    if (i > 0) await eleventy.restart();
    things = batch;
    await eleventy.init();
    const rendered = (await eleventy.toJSON()) as unknown as readonly EleventyPage[];
    await onBatch(rendered.map(fileOf));
  }
}

/** Returns every rendered file of a site. */
export async function allPages(site: Site, layouts: Layouts): Promise<RenderedFile[]> {
  const all: RenderedFile[] = [];
  await renderPages(site, layouts, (files) => {
    for (const file of files) all.push(file);
  });
  return all;
}

/** At ten thousand talks, batches of 125 halve the memory of a build. */
const batchSize = 125;

/** Every batch gets an equal share of each kind of output. */
function batchesOf(things: Things): Things[] {
  const longest = Math.max(...Object.values(things).map((list) => list.length));
  const count = Math.ceil(longest / batchSize);
  const shareOf = (list: readonly unknown[], batch: number) => {
    const [from, to] = [batch, batch + 1].map((end) => Math.ceil((list.length * end) / count));
    return list.slice(from, to);
  };
  return Array.from({ length: count }, (_, batch) =>
    Object.fromEntries(
      Object.entries(things).map(([name, list]) => [name, shareOf(list, batch)] as const),
    ),
  );
}

/** A page as Eleventy returns it; its types do not declare it. */
interface EleventyPage {
  readonly outputPath: string;
  readonly content: string;
}

function fileOf({ outputPath, content }: EleventyPage): RenderedFile {
  return { path: path.posix.relative(output, outputPath), text: content };
}
