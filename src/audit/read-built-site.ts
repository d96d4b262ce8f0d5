import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { displayName } from "../load/load-data.ts";
import type { Records } from "../load/records.ts";
import { compareTexts } from "../problems.ts";
import type { BuiltFile, BuiltPage, BuiltSite } from "./built-site.ts";
import { addressesInCss, addressesInScript, ownAddresses } from "./read-addresses.ts";
import { readMarkup } from "./read-markup.ts";

/** Reads a built site; messages call its files as they will stand in `target`. */
export function readBuiltSite(
  folder: string,
  target: string,
  records: Records,
  { url, today }: { readonly url: string; readonly today: string },
): BuiltSite {
  const root = url.replace(/\/*$/, "");
  const files: BuiltFile[] = [];
  const pages: BuiltPage[] = [];
  const answers = new Map<string, BuiltPage | null>();
  for (const relative of filesIn(folder)) {
    const name = displayName(path.join(target, relative));
    const read = () => readFileSync(path.join(folder, relative), "utf8");
    const file = readFile(name, pathOf(relative), root, read);
    const page = file && "titles" in file ? (file as BuiltPage) : null;
    if (file) files.push(file);
    if (page) pages.push(page);
    answers.set(pathOf(relative), page);
  }
  return { root, today, records, files, pages, answers };
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

function readFile(
  name: string,
  at: string,
  root: string,
  read: () => string,
): BuiltFile | BuiltPage | null {
  const ending = path.extname(name);
  const text = () => ({ file: name, path: at, text: read() });
  if (ending === ".html") return withMarkup(text());
  if (ending === ".svg") return withReferences(text(), (svg) => readMarkup(svg).references);
  if (ending === ".css") return withReferences(text(), (css) => addressesInCss(css, 0));
  if (ending === ".js") return withReferences(text(), (script) => addressesInScript(script, 0));
  if (/^\.(xml|atom|json|ics|txt|webmanifest)$/.test(ending)) {
    const kind = /^\/(sitemap[^/]*\.xml|robots\.txt)$/.test(at) ? "name" : "link";
    return withReferences(text(), (other) => ownAddresses(other, root, kind));
  }
  return null;
}

function withMarkup(file: Omit<BuiltFile, "references">): BuiltPage {
  return { ...file, ...readMarkup(file.text) };
}

function withReferences(
  file: Omit<BuiltFile, "references">,
  referencesIn: (text: string) => BuiltFile["references"],
): BuiltFile {
  return { ...file, references: referencesIn(file.text) };
}
