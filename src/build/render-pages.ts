import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { allOf, type Due, partsOf } from "../publish/due.ts";
import type { Site } from "../site/site.ts";

/** The configuration beside this code: TypeScript, or the JavaScript that was made of it. */
const configPath = path.relative(
  ".",
  path.join(import.meta.dirname, "../..", `.eleventy${path.extname(import.meta.filename)}`),
);

/** Where pages would be written: Eleventy wants to know, and writes none. */
const output = "_site";

/** A page as it was rendered: its path in the folder of the site, and its text in UTF-8. */
export interface RenderedPage {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();

/**
 * Renders what is due of a site, through Eleventy and the project's own configuration, and hands it over part by part:
 * each is forgotten before the next is rendered.
 */
export async function renderPages(
  site: Site,
  due: Due,
  take: (pages: readonly RenderedPage[]) => void | Promise<void>,
): Promise<void> {
  let now = due;
  const eleventy = new Eleventy(undefined, output, {
    configPath,
    quietMode: true,
    config: (config: UserConfig) => {
      config.addGlobalData("site", site);
      config.addGlobalData("due", () => now);
      // As texts, in all the pieces that they are put together from, the pages of a part would burden the heap.
      config.addGlobalData("form", "bytes");
    },
  });
  eleventy.disableLogger();
  for (now of partsOf(due)) {
    performance.mark("render");
    await eleventy.init();
    const rendered = (await eleventy.toJSON()) as unknown as readonly Rendered[];
    performance.mark("write");
    await take(rendered.flatMap(pageOf));
    // As it does itself before it builds again: what was rendered is forgotten.
    await eleventy.restart();
  }
}

/** Returns every page of a site. */
export async function allPages(site: Site): Promise<RenderedPage[]> {
  const all: RenderedPage[] = [];
  await renderPages(site, allOf(site), (pages) => {
    all.push(...pages);
  });
  return all;
}

/** A page as Eleventy tells of it, whose own types are not of use here. */
interface Rendered {
  /** Where it would be written; false for what has no page. */
  readonly outputPath: string | false;
  /** A text where the page is Markdown. */
  readonly content: string | Uint8Array;
}

function pageOf({ outputPath, content }: Rendered): RenderedPage[] {
  if (outputPath === false) return [];
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return [{ path: path.posix.relative(output, outputPath), bytes }];
}
