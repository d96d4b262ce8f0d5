import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { transformSync } from "esbuild";
import nunjucks from "nunjucks";
import type { ArchiveYear, Page, Person, Site, Talk, Topic, Webinar } from "../site/site.ts";
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
  readonly topic?: Topic;
  readonly year?: ArchiveYear;
  /** What a page of running text holds, as HTML. */
  readonly content?: string;
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

/** Returns a text that is another one when a layout, a style sheet or a script of the pages is. */
export function layoutsFingerprint(): string {
  const hash = createHash("sha256");
  for (const folder of ["layouts", "layouts/parts", "src/browser"])
    for (const name of readdirSync(folder).sort())
      if (name.includes(".")) hash.update(`${name}\n`).update(readFileSync(`${folder}/${name}`));
  return hash.digest("base64url");
}

let read: string | undefined;

/** Reads the layouts, the style sheets and the scripts anew where one has changed; to be called before each build. */
export function readLayouts(): void {
  const now = layoutsFingerprint();
  if (now === read) return;
  read = now;
  layouts.invalidateCache();
  const style = readShort("layouts/style.css");
  const plain: Inline = { style, script: readShort("src/browser/clock.js"), searches: false };
  const archive: Inline = {
    style: style + readShort("layouts/archive.css"),
    script: readShort("src/browser/archive.js"),
    searches: true,
  };
  layouts.addGlobal("inlineOf", ({ pages }: Site, here: Page) =>
    here === pages.archive ? archive : plain,
  );
  layouts.addGlobal("policyOf", contentSecurityPolicy);
}

/** Visitors get scripts and style sheets without comments and long names. */
function readShort(file: string): string {
  const language = file.endsWith(".css") ? "css" : "js";
  const options = { loader: language, minify: true, format: "esm", target: "es2022" } as const;
  return transformSync(readFileSync(file, "utf8"), options).code;
}

/** Returns the HTML that a layout makes; the layout also gets what programs read of the page. */
export function toHtml(layout: string, data: LayoutData): string {
  return layouts.render(layout, { ...data, meta: metaOf(data), jsonLd: toJsonLd(data) });
}
