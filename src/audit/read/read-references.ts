import path from "node:path";
import type { Found, Reference } from "./built-site.ts";
import type { Listener } from "./draft.ts";
import { addressesInCss, addressesInScript, ownAddresses } from "./read-addresses.ts";
import { readMarkup } from "./read-markup.ts";

/** What finds the addresses in a file. */
export interface ReferenceReader {
  /** In what the file may be read where it is enough to know its addresses, not where they stand. */
  readonly encoding: "utf8" | "latin1";
  readonly referencesIn: (text: string) => readonly Reference[];
}

/** Returns what reads a file of a site, or null where it holds no addresses: a picture, the index of the search. */
export function referenceReader(name: string, root: string): ReferenceReader | null {
  const ending = path.extname(name);
  const encoding = "utf8";
  if (ending === ".html" || ending === ".svg") return { encoding, referencesIn };
  if (ending === ".css") return { encoding, referencesIn: addressesInCss };
  if (ending === ".js") return { encoding, referencesIn: addressesInScript };
  if (!/^\.(xml|atom|json|ics|txt|webmanifest)$/.test(ending)) return null;
  const kind = /^(sitemap[^/]*\.xml|robots\.txt)$/.test(name) ? "name" : "link";
  return {
    // The site's own addresses are ASCII; a feed of a large site takes half the memory as bytes.
    encoding: /^[\x20-\x7e]*$/.test(root) ? "latin1" : "utf8",
    referencesIn: (text) => ownAddresses(text, root, kind),
  };
}

function referencesIn(html: string): Reference[] {
  const references: Reference[] = [];
  const onReference: Listener["onReference"] = (kind, value, offset, json) => {
    const inside = json === null ? 0 : json.indexOf(JSON.stringify(value).slice(1, -1));
    references.push({ value, offset: offset + Math.max(0, inside), kind });
  };
  readMarkup(html, { onReference, onText: () => {} });
  return references;
}

/** Returns the texts of a page that a visitor reads or hears, as they stand in the source. */
export function textsIn(html: string): Found[] {
  const texts: Found[] = [];
  const onText = (value: string, offset: number) => texts.push({ value, offset });
  readMarkup(html, { onReference: () => {}, onText });
  return texts;
}
