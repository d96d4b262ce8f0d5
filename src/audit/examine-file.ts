import { positionOf } from "../load/source.ts";
import { pathOf } from "../site-path.ts";
import type {
  BuiltAddress,
  BuiltFile,
  BuiltPage,
  FilePremises,
  Findings,
  PageText,
} from "./built-site.ts";
import { mergeFindings } from "./findings.ts";
import { auditRules } from "./index.ts";
import type { Reference } from "./read/markup.ts";
import { readMarkup } from "./read/read-markup.ts";
import {
  addressesInCss,
  addressesInJsonLd,
  addressesInScript,
  ownAddresses,
} from "./read/text-addresses.ts";

/** A file of the built site: its path in the site's folder, and its text; null where only the path counts. */
export interface AuditedFile {
  readonly path: string;
  readonly text: string | null;
}

/** Says whether a file can contain addresses: a picture cannot. */
export function holdsAddresses(path: string): boolean {
  return /\.(html|svg|css|js|xml|atom|json|jsonld|ics|txt|webmanifest|opml|bib|ris|md)$/.test(path);
}

/** Returns the merged findings of several files. */
export function examineFiles(files: readonly AuditedFile[], premises: FilePremises): Findings {
  return mergeFindings(files.map(({ path, text }) => examineFile(path, text ?? "", premises)));
}

/** Returns the findings of one file of the built site, given its path in the site's folder and its text. */
export function examineFile(path: string, text: string, premises: FilePremises): Findings {
  const file = { file: `${premises.prefix}${path}`, path: pathOf(path), text };
  const page = path.endsWith(".html") ? { ...file, ...readMarkup(text) } : null;
  const references = page?.references ?? referencesIn(path, text, premises.root);
  const kept = page && pageOf(page);
  const places = kept?.ids ?? new Set();
  return {
    problems: page ? problemsIn(page, premises) : [],
    answers: new Map([[file.path, kept]]),
    addresses: premises.moved.has(file.path) ? new Map() : addressesOf(file, references, places),
  };
}

function problemsIn(page: PageText, premises: FilePremises) {
  return auditRules.flatMap((rule) => ("checkPage" in rule ? rule.checkPage(page, premises) : []));
}

function pageOf(page: PageText): BuiltPage {
  const { file, titles, ids, forwards } = page;
  return {
    file,
    titles: titles.map(({ value, offset }) => ({ value, ...positionOf(page, offset) })),
    ids: new Set(ids.map(({ value }) => value)),
    forwards,
  };
}

/** Returns the distinct addresses of a file, each at its first occurrence, without fragments of the file itself. */
function addressesOf(
  file: BuiltFile,
  references: readonly Reference[],
  places: ReadonlySet<string>,
): Map<string, BuiltAddress> {
  const addresses = new Map<string, BuiltAddress>();
  for (const { kind, value, offset } of references) {
    const isAbsolute = /^(\/|https?:\/\/)/.test(value);
    const key = isAbsolute ? `${kind} ${value}` : `${kind} ${value} ${file.path}`;
    if (addresses.has(key) || (value.startsWith("#") && places.has(value.slice(1)))) continue;
    const position = positionOf(file, offset);
    addresses.set(key, { kind, value, from: file.path, file: file.file, ...position, files: 1 });
  }
  return addresses;
}

/** Returns the addresses in a file that is not a page. */
function referencesIn(path: string, text: string, root: string): readonly Reference[] {
  if (!holdsAddresses(path)) return [];
  if (path.endsWith(".svg")) return readMarkup(text).references;
  if (path.endsWith(".css")) return addressesInCss(text);
  if (path.endsWith(".js")) return addressesInScript(text);
  if (path.endsWith(".jsonld")) return addressesInJsonLd(JSON.parse(text), text);
  const isList = /^(sitemap[^/]*\.xml|robots\.txt)$/.test(path);
  return ownAddresses(text, root, isList ? "name" : "link");
}
