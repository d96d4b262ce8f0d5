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

/**
 * Reads a built site and shows each page to `see` while its text is at hand; messages call its files as they will stand
 * in `target`.
 */
export function readBuiltSite(
  folder: string,
  target: string,
  premises: Premises,
  see: (page: PageText) => void,
): BuiltSite {
  const files: BuiltFile[] = [];
  const answers = new Map<string, BuiltPage | null>();
  const keep = keeper();
  for (const relative of filesIn(folder)) {
    const on = path.join(folder, relative);
    const at = { file: displayName(path.join(target, relative)), path: pathOf(relative) };
    const page = relative.endsWith(".html") ? readPage(at, on) : null;
    if (page) see(page);
    const references = page?.references ?? referencesIn(at, on, premises.root);
    const file = references && fileAt(at, on, keep(references));
    const kept =
      page &&
      file &&
      Object.assign(file, {
        titles: keep(page.titles),
        ids: keep(page.ids),
        forwards: page.forwards,
      });
    if (file) files.push(file);
    answers.set(at.path, kept);
  }
  const pages = [...answers.values()].filter((page) => page !== null);
  return { ...premises, files, pages, answers };
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
