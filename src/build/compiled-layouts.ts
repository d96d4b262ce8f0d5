import path from "node:path";
import MarkdownIt from "markdown-it";
import nunjucks from "nunjucks";
import {
  cacheFolder,
  cacheKeyOfContents,
  cacheKeyOfFiles,
  collectInputs,
  contentsOf,
} from "../cache-key.js";
import { readCached, writeCached } from "../cached-text.js";
import { toBibtex } from "../citations/bibtex.ts";
import { filesIn } from "../files.ts";
import type { Phrase } from "../languages/phrases.ts";
import { feedbackOf } from "../publish/feedback.ts";
import { metaTags } from "../publish/head.ts";
import type { LayoutData, Layouts } from "../publish/layouts.ts";
import { phraseHtml } from "../publish/phrase-html.ts";
import { contentSecurityPolicy, type Inline } from "../publish/policy.ts";
import { seriesStyle } from "../publish/series-style.ts";
import { toJsonLd } from "../publish/structured-data.ts";

/** What is compiled from the layouts, style sheets and browser scripts. */
interface Assets {
  /** Each layout as JavaScript with its name: `talk.njk`. */
  readonly templates: readonly { readonly name: string; readonly template: string }[];
  /** The inline style and script of the archive, of talks, of the page that shares the series, and of every other page. */
  readonly archive: Inline;
  readonly talk: Inline;
  readonly share: Inline;
  readonly plain: Inline;
  readonly finder: string;
  readonly widget: string;
}

/** Returns the compiled layouts of the project; throws where one has a syntax error. */
export async function readLayouts(): Promise<Layouts> {
  const { templates, finder, widget, ...inlines } = await readAssets();
  const compiled = templates.map(({ name, template }) => [name, new Function(template)()]);
  const loader = new nunjucks.PrecompiledLoader(Object.fromEntries(compiled));
  const environment = new nunjucks.Environment(loader, options).addFilter("fill", fill);
  return Object.freeze({
    toHtml: (layout, data) => {
      const { site } = data;
      const assets = inlines[inlineOf(data)];
      const inline = { ...assets, style: seriesStyle(site) + assets.style };
      const policy = contentSecurityPolicy(site, inline);
      const t = site.language.phrases;
      const bibtex = data.talk ? toBibtex(data.talk) : "";
      const made = { t, inline, policy, meta: metaTags(data), jsonLd: toJsonLd(data), bibtex };
      return environment.render(layout, { ...data, ...made, feedback: feedbackOf(data) });
    },
    proseOf: (layout, site) =>
      markdown.render(environment.render(layout, { site, t: site.language.phrases })),
    finder,
    widget,
  } satisfies Layouts);
}

function inlineOf({ site, here, talk }: LayoutData): "archive" | "talk" | "share" | "plain" {
  // An archive without talks has nothing to search.
  if (here === site.pages.archive && site.previous.length > 0) return "archive";
  if (talk) return "talk";
  return here === site.pages.share ? "share" : "plain";
}

const { SafeString } = nunjucks.runtime;

/** The one filter of the layouts, `t.register | fill({ code: webinar.code })`: a phrase with its values, as HTML. */
function fill(
  this: { readonly ctx: LayoutData },
  phrase: Phrase,
  values: Readonly<Record<string, unknown>>,
) {
  const isHtml = (value: unknown) => value instanceof SafeString;
  return new SafeString(phraseHtml(phrase, values, this.ctx.site.language, isHtml));
}

/** Layouts are trusted: their Markdown may contain HTML and links within the site. */
const markdown = new MarkdownIt({ html: true });

/** Texts are escaped, and a misspelt field that is printed fails the build. */
const options = { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true };

const cacheFile = path.join(cacheFolder, "layouts.json");

/** This file decides what the assets look like, and is read as it runs. */
const makers = contentsOf(["src/build/compiled-layouts.ts", "package-lock.json"]);

type Contents = Map<string, string | Uint8Array>;

/** Assets with the files they were made from, and the cache key of these files as they were read. */
interface CachedAssets {
  readonly inputs: readonly string[];
  readonly key: string;
  readonly assets: Assets;
}

/** Returns the assets, cached: compiling them takes 0.2 s, a third of a build of fourteen talks. */
async function readAssets(): Promise<Assets> {
  const layouts = filesIn("layouts").map((file) => `layouts/${file}`);
  const cached: CachedAssets | null = JSON.parse(readCached(cacheFile) ?? "null");
  if (cached && cached.key === cacheKeyOfFiles([...new Set([...cached.inputs, ...layouts])]))
    return cached.assets;
  const contents: Contents = new Map([...makers, ...contentsOf(layouts)]);
  const assets = await makeAssets(contents);
  const inputs = [...contents.keys()];
  writeCached(cacheFile, JSON.stringify({ inputs, key: cacheKeyOfContents(contents), assets }));
  return assets;
}

const inlineFiles = {
  style: "layouts/style.css",
  archiveStyle: "layouts/archive.css",
  talkStyle: "layouts/talk.css",
  player: "src/browser/player.ts",
  clock: "src/browser/clock.ts",
  copy: "src/browser/copy.ts",
  archive: "src/browser/archive.ts",
};

const modules = { finder: "src/search/finder.ts", widget: "src/widget/next-webinar.ts" };

/** Returns the assets; scripts and style sheets are minified, and what is read for them is added to `contents`. */
async function makeAssets(contents: Contents): Promise<Assets> {
  const { build } = await import("esbuild");
  const short = {
    ...({ minify: true, format: "esm", target: "es2022", write: false } as const),
    ...({ outdir: "out", logLevel: "silent" } as const),
    plugins: [collectInputs(contents)],
  };
  const results = await Promise.all([
    build({ ...short, entryPoints: inlineFiles }),
    build({ ...short, entryPoints: modules, bundle: true }),
  ]);
  const files = results.flatMap(({ outputFiles }) => outputFiles);
  const texts = new Map(files.map((file) => [path.parse(file.path).name, file.text]));
  const textOf = (name: string) => texts.get(name) ?? "";
  const style = textOf("style");
  const archiveStyle = `${style}${textOf("archiveStyle")}`;
  const talkStyle = `${style}${textOf("talkStyle")}`;
  const [clock, copy] = [textOf("clock"), textOf("copy")];
  return {
    templates: precompile(contents),
    archive: { style: archiveStyle, script: textOf("archive"), loadsSearch: true },
    talk: { style: talkStyle, script: clock + textOf("player") + copy, loadsSearch: false },
    share: { style, script: clock + copy, loadsSearch: false },
    plain: { style, script: clock, loadsSearch: false },
    finder: textOf("finder"),
    widget: textOf("widget"),
  };
}

function precompile(contents: Contents): Assets["templates"] {
  const env = new nunjucks.Environment(null, options);
  const wrapper = (templates: unknown) => JSON.stringify(templates);
  return [...contents].flatMap(([file, text]) => {
    const [, name] = /^layouts\/(.*\.(?:njk|md))$/.exec(file) ?? [];
    if (name === undefined) return [];
    return JSON.parse(nunjucks.precompileString(String(text), { name, env, wrapper }));
  });
}
