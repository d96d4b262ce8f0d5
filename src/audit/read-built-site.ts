import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { displayName } from "../load/load-data.ts";
import { compareTexts } from "../problems.ts";
import type {
  BuiltFile,
  BuiltPage,
  BuiltSite,
  Found,
  PageText,
  Premises,
  Reference,
} from "./built-site.ts";
import { addressesInCss, addressesInScript, ownAddresses } from "./read-addresses.ts";
import { readMarkup } from "./read-markup.ts";

/** A built site while its files are read. */
export interface Reading {
  /** Reads files, by their paths in the folder of the site; those that were read are not read again. */
  readonly read: (files: readonly string[]) => void;
  /** Returns what was read, in the order of the paths. */
  readonly site: () => BuiltSite;
}

/**
 * Returns what reads the built site in a folder and shows each page to `see` while its text is at hand; messages call its
 * files as they will stand in `target`.
 */
export function readBuiltSite(
  folder: string,
  target: string,
  premises: Premises,
  see: (page: PageText) => void,
): Reading {
  const known = new Map<string, BuiltFile | BuiltPage | null>();
  const keep = keeper();
  const readFile = (relative: string): BuiltFile | BuiltPage | null => {
    const on = path.join(folder, relative);
    const at = { file: displayName(path.join(target, relative)), path: pathOf(relative) };
    const page = relative.endsWith(".html") ? readPage(at, on) : null;
    if (page) see(page);
    const references = page?.references ?? referencesIn(at, on, premises.root);
    const file = references && fileAt(at, on, keep(references));
    if (!page || !file) return file;
    const { forwards } = page;
    return Object.assign(file, { titles: keep(page.titles), ids: keep(page.ids), forwards });
  };
  return {
    read: (files) => {
      for (const file of files) if (!known.has(file)) known.set(file, readFile(file));
    },
    site: () => {
      const read = [...known].sort(([a], [b]) => compareTexts(a, b));
      const files = read.flatMap(([, file]) => file ?? []);
      const isPage = (file: BuiltFile | null): file is BuiltPage => file !== null && "ids" in file;
      const answers = read.map(
        ([name, file]) => [pathOf(name), isPage(file) ? file : null] as const,
      );
      return { ...premises, files, pages: files.filter(isPage), answers: new Map(answers) };
    },
  };
}

/** Returns the paths of all files below a folder, with forward slashes, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((relative) => relative.replaceAll(path.sep, "/"))
    .sort(compareTexts);
}

/** Returns where a file of the built site answers: `webinar/index.html` at `/webinar/`. */
export function pathOf(relative: string): string {
  return `/${relative.replace(/(^|\/)index\.html$/, "$1")}`;
}

type At = Pick<BuiltFile, "file" | "path">;

function readPage(at: At, on: string): PageText {
  const text = readFileSync(on, "utf8");
  return { ...at, text, ...readMarkup(text) };
}

function referencesIn({ path: at }: At, on: string, root: string): readonly Reference[] | null {
  const text = () => readFileSync(on, "utf8");
  const ending = path.extname(on);
  if (ending === ".svg") return readMarkup(text()).references;
  if (ending === ".css") return addressesInCss(text(), 0);
  if (ending === ".js") return addressesInScript(text(), 0);
  if (/^\.(xml|atom|json|ics|txt|webmanifest)$/.test(ending)) {
    const kind = /^\/(sitemap[^/]*\.xml|robots\.txt)$/.test(at) ? "name" : "link";
    return ownAddresses(text(), root, kind);
  }
  return null;
}

/** A file without its text, which is read again where the lines of a problem are counted. */
function fileAt({ file, path: at }: At, on: string, references: readonly Reference[]): BuiltFile {
  return {
    file,
    path: at,
    references,
    get text() {
      return readFileSync(on, "utf8");
    },
  };
}

/**
 * Returns what keeps found things without the text that they were cut out of, which would stay in memory with them. Most
 * texts stand on many pages, and are kept once.
 */
function keeper() {
  const known = new Map<string, string>();
  const own = (text: string) => {
    const kept = known.get(text) ?? Buffer.from(text).toString();
    known.set(kept, kept);
    return kept;
  };
  return <Item extends Found>(items: readonly Item[]): Item[] =>
    items.map((item) => ({ ...item, value: own(item.value) }));
}
