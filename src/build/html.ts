import nunjucks from "nunjucks";
import { metaTags } from "../publish/head.ts";
import { contentSecurityPolicy, type Inline } from "../publish/policy.ts";
import { toJsonLd } from "../publish/structured-data.ts";
import type { ArchiveYear, Page, Person, Site, Talk, Topic, Webinar } from "../site/site.ts";

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

/** The layouts as pages are made of them. */
export interface MadeLayouts {
  /** Each layout as JavaScript, by its path in the folder of the layouts. */
  readonly templates: readonly { readonly name: string; readonly template: string }[];
  /** What the archive carries, and what every other page does. */
  readonly archive: Inline;
  readonly plain: Inline;
}

/** Methods that the published types of nunjucks leave out. */
interface Environment extends nunjucks.Environment {
  readonly invalidateCache: () => void;
  readonly getTemplate: (name: string) => Template;
}

interface Template extends nunjucks.Template {
  /** Makes the macros that other layouts import. */
  getExported: (done: (error: unknown, macros: unknown) => void) => void;
}

const templates: Record<string, unknown> = {};

const loader = Object.assign(new nunjucks.PrecompiledLoader(templates as unknown as unknown[]), {
  // When a file changes, each loader is asked whether it read it from the disk.
  pathsToNames: {},
});

/** The layouts: texts are escaped, and a misspelt field that is printed fails the build. */
export const layouts = new nunjucks.Environment(loader, {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
}) as Environment;

/** Returns the layouts of a folder as JavaScript; throws where one is not well-formed. */
export function compileLayouts(folder: string): MadeLayouts["templates"] {
  const options = {
    env: layouts,
    include: ["\\.njk$"],
    wrapper: (all: unknown) => JSON.stringify(all),
  };
  const compiled: MadeLayouts["templates"] = JSON.parse(nunjucks.precompile(folder, options));
  return compiled.map(({ name, template }) => ({ name, template: withoutCounters(template) }));
}

/** A loop counts in seven ways, which takes longer than what it prints, and no layout asks for them. */
function withoutCounters(template: string): string {
  return /"loop"/.test(template) ? template : template.replace(/^frame\.set\("loop\..*\n/gm, "");
}

/** Makes the next pages of other layouts. */
export function useLayouts(made: MadeLayouts): void {
  layouts.invalidateCache();
  for (const name of Object.keys(templates)) delete templates[name];
  for (const { name, template } of made.templates) templates[name] = new Function(template)();
  layouts.addGlobal("inlineOf", ({ pages }: Site, here: Page) =>
    here === pages.archive ? made.archive : made.plain,
  );
  layouts.addGlobal("policyOf", contentSecurityPolicy);
  layouts.addGlobal("headOf", headOf);
  for (const { name } of made.templates) keepMacros(layouts.getTemplate(name));
}

/** Macros see nothing of the page that imports them: they are made once, not for each page. */
function keepMacros(template: Template): void {
  const make = template.getExported.bind(template);
  let kept: unknown;
  template.getExported = (done) => {
    if (kept) return done(null, kept);
    make((error, macros) => {
      kept = macros;
      done(error, macros);
    });
  };
}

const heads = new WeakMap<Site, Map<Inline, string>>();

/** Returns what is the same in the heads of all pages of a site with the same style and script: it is rendered once. */
function headOf(site: Site, inline: Inline): string {
  const known = heads.get(site) ?? new Map<Inline, string>();
  heads.set(site, known);
  const head = known.get(inline) ?? layouts.render("parts/head.njk", { site, inline });
  known.set(inline, head);
  return head;
}

/** Returns the HTML that a layout makes; the layout also gets what programs read of the page. */
export function toHtml(layout: string, data: LayoutData): string {
  return layouts.render(layout, { ...data, meta: metaTags(data), jsonLd: toJsonLd(data) });
}
