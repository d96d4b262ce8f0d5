import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { displayName } from "../load/load-data.ts";
import { compareTexts } from "../problems.ts";
import {
  type Address,
  type BuiltFile,
  type BuiltPage,
  type BuiltSite,
  meaningOf,
  type PageText,
  type Premises,
  type Reference,
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
  const addresses = new Map<string, Address>();
  // Where an old address leads stands in the data, and the visitor leaves the site for it.
  const forwarding = new Set(premises.records.redirects?.record.map(({ from }) => from));
  const note = ({ path: from }: At, references: readonly Reference[]) => {
    if (forwarding.has(from)) return;
    for (const { kind, value } of references) {
      const meaning = meaningOf({ kind, value, from });
      if (!addresses.has(meaning)) addresses.set(own(meaning), { kind, value: own(value), from });
    }
  };
  const readFile = (relative: string): BuiltFile | BuiltPage | null => {
    const file = fileAt(folder, target, relative, premises.root);
    if (!file || !relative.endsWith(".html")) {
      if (file) note(file, file.references);
      return file;
    }
    const page = readPage(file);
    see(page);
    note(page, page.references);
    const { forwards } = page;
    const titles = page.titles.map((title) => ({ ...title, value: own(title.value) }));
    return Object.assign(file, {
      titles,
      ids: new Set(page.ids.map(({ value }) => own(value))),
      forwards,
    });
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
      return {
        ...premises,
        files: files.filter(({ path: from }) => !forwarding.has(from)),
        addresses: [...addresses.values()],
        pages: files.filter(isPage),
        answers: new Map(answers),
      };
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

type At = Pick<BuiltFile, "path">;

/** Returns a file, or null for one that holds no addresses: a picture, the index of the search. */
function fileAt(folder: string, target: string, relative: string, root: string): BuiltFile | null {
  const at = pathOf(relative);
  const referencesIn = readerOf(relative, at, root);
  if (referencesIn === null) return null;
  return {
    file: displayName(path.join(target, relative)),
    path: at,
    get text() {
      return readFileSync(path.join(folder, relative), "utf8");
    },
    get references() {
      return referencesIn(this.text);
    },
  };
}

/** Returns what finds the addresses in a file, or null where it holds none. */
function readerOf(
  relative: string,
  at: string,
  root: string,
): ((text: string) => readonly Reference[]) | null {
  const ending = path.extname(relative);
  if (ending === ".html" || ending === ".svg") return (text) => readMarkup(text).references;
  if (ending === ".css") return (text) => addressesInCss(text, 0);
  if (ending === ".js") return (text) => addressesInScript(text, 0);
  if (/^\.(xml|atom|json|ics|txt|webmanifest)$/.test(ending)) {
    const kind = /^\/(sitemap[^/]*\.xml|robots\.txt)$/.test(at) ? "name" : "link";
    return (text) => ownAddresses(text, root, kind);
  }
  return null;
}

function readPage({ file, path: at, text }: BuiltFile): PageText {
  const markup = readMarkup(text);
  const words = markup.texts.map(({ value }) => value).join("\n");
  return { file, path: at, text, ...markup, words };
}

/** Returns a text by itself: what was cut out of another one keeps the whole of that in memory. */
function own(text: string): string {
  return Buffer.from(text).toString();
}
