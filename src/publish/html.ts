import { readFileSync } from "node:fs";
import nunjucks from "nunjucks";
import type { Page, Person, Site, Talk, Webinar } from "../site/site.ts";
import { metaOf } from "./head.ts";
import { contentSecurityPolicy, type Inline } from "./policy.ts";
import { toJsonLd } from "./structured-data.ts";

/** What every HTML layout gets; a layout for one webinar, talk or person gets that as well. */
export interface LayoutData {
  readonly site: Site;
  /** The page that is being made. */
  readonly here: Page;
  readonly webinar?: Webinar;
  readonly talk?: Talk;
  readonly person?: Person;
}

/** A method that the published types of nunjucks leave out. */
interface Environment extends nunjucks.Environment {
  readonly invalidateCache: () => void;
}

/** The layouts: texts are escaped, and a misspelt field that is printed fails the build. */
export const layouts = new nunjucks.Environment(new nunjucks.FileSystemLoader("layouts"), {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
}) as Environment;

/** Reads the layouts, the style sheet and the script anew; to be called before each build. */
export function readLayouts(): void {
  layouts.invalidateCache();
  const inline: Inline = {
    style: readFileSync("layouts/style.css", "utf8"),
    script: readFileSync("src/browser/clock.js", "utf8"),
  };
  layouts.addGlobal("inline", inline);
  layouts.addGlobal("policyOf", (site: Site) => contentSecurityPolicy(site, inline));
}

/** Returns the HTML that a layout makes; the layout also gets what programs read of the page. */
export function toHtml(layout: string, data: LayoutData): string {
  return layouts.render(layout, { ...data, meta: metaOf(data), jsonLd: toJsonLd(data) });
}
