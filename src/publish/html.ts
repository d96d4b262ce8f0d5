import nunjucks from "nunjucks";
import type { Page, Site } from "../site/site.ts";

/** What every HTML layout gets; a layout for one webinar, talk or person gets that as well. */
export interface LayoutData {
  readonly site: Site;
  /** The page that is being made. */
  readonly here: Page;
  readonly [name: string]: unknown;
}

/** A method that the published types of nunjucks leave out. */
interface Environment extends nunjucks.Environment {
  readonly invalidateCache: () => void;
}

/** The layouts and the script they include: texts are escaped, and a misspelt field that is printed fails the build. */
export const layouts = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(["layouts", "src/browser"]),
  {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  },
) as Environment;

/** Returns the HTML that a layout makes. */
export function toHtml(layout: string, data: LayoutData): string {
  return layouts.render(layout, data);
}
