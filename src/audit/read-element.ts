import type { Found, Reference } from "./built-site.ts";
import { addressesInCss } from "./read-addresses.ts";

/** A tag of HTML as it was opened. */
export interface Element {
  readonly name: string;
  readonly offset: number;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** An attribute: its value without escapes, and itself as it stands in the source. */
export interface Attribute extends Found {
  readonly source: string;
}

/** Attributes that hold words; those of `meta` are told apart by their own kind. */
const wordy = new Set(["alt", "title", "placeholder", "label", "aria-label", "aria-description"]);

/** Attributes that hold an address wherever they stand. */
const addresses = new Set(
  "src href xlink:href action formaction data poster background manifest codebase".split(" "),
);

const idLists = /^(for|list|headers|aria-(labelledby|describedby|controls|owns|details|flowto))$/;

/** What names a page or a thing, and is not loaded. */
const names = /^(cite|itemid|itemtype|itemscope|about|resource|typeof|vocab|prefix|xmlns(:.*)?)$/;

/** Relations of `link` that say where something stands; a browser does not load it. */
const pointers = new Set(
  "canonical alternate author help license me next prev search bookmark shortlink".split(" "),
);

/** Returns the words of an element's attributes that a visitor reads or hears. */
export function wordsOf({ name, attributes }: Element): Found[] {
  const property = attributes.get("name")?.value ?? attributes.get("property")?.value ?? "";
  const isWordyMeta = name === "meta" && /description|title|author|site_name/.test(property);
  return [...attributes]
    .filter(([key]) => wordy.has(key) || (isWordyMeta && key === "content"))
    .map(([, { source, offset }]) => ({ value: source, offset }));
}

/** Returns every address of an element; a frame's own links load inside the page that holds the frame. */
export function referencesOf(element: Element, inFrame: boolean): Reference[] {
  return [...element.attributes].flatMap(([key, { value, offset }]): Reference[] => {
    const at = (values: readonly string[], kind: Reference["kind"]): Reference[] =>
      values.map((each) => ({ value: each, offset, kind }));
    if (wordy.has(key) || names.test(key) || key === "id" || key === "srcdoc") return [];
    if (key === "style") return addressesInCss(value, offset).map((each) => ({ ...each, offset }));
    if (key === "srcset" || key === "imagesrcset") return at(candidatesOf(value), "contact");
    if (key === "ping") return at(value.trim().split(/\s+/), "contact");
    if (idLists.test(key)) return at(idsIn(value), "link");
    if (element.name === "meta") return key === "content" ? at(...inMeta(element, value)) : [];
    if (key === "href") return at([value], kindOfHref(element, inFrame));
    if (addresses.has(key) || /^(https?:)?\/\//i.test(value.trim())) return at([value], "contact");
    return [];
  });
}

function candidatesOf(srcset: string): string[] {
  return [...srcset.matchAll(/(?:^|,)\s*(\S*[^\s,])/g)].map((match) => match[1] ?? "");
}

function idsIn(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .map((id) => `#${encodeURIComponent(id)}`);
}

function kindOfHref({ name, attributes }: Element, inFrame: boolean): Reference["kind"] {
  if (name === "link") {
    const relations = (attributes.get("rel")?.value ?? "").toLowerCase().trim().split(/\s+/);
    return relations.every((relation) => pointers.has(relation)) ? "name" : "contact";
  }
  if (name !== "a" && name !== "area") return "contact";
  const target = attributes.get("target")?.value ?? "";
  return inFrame || /^[^_]/.test(target) ? "contact" : "link";
}

function inMeta({ attributes }: Element, content: string): [string[], Reference["kind"]] {
  const does = attributes.get("http-equiv")?.value.toLowerCase();
  if (does === "refresh") return [forwardTarget(content), "contact"];
  if (does === "content-security-policy")
    return [content.split(/[\s;,]+/).flatMap(hostSource), "host"];
  const named = attributes.get("property")?.value ?? attributes.get("name")?.value ?? "";
  if (!/^(https?:)?\/\//i.test(content.trim())) return [[], "name"];
  return [[content.trim()], /(^|:)url$|_orcid$/.test(named) ? "name" : "contact"];
}

/** Returns the address after the seconds of a refresh, if there is one. */
export function forwardTarget(content: string): string[] {
  const target = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(content)?.[1];
  return target === undefined ? [] : [target.trim()];
}

/** A source of a content security policy that names a host, as an address. */
function hostSource(source: string): string[] {
  if (source.startsWith("'") || !source.includes(".")) return [];
  return [source.includes("//") ? source : `//${source}`];
}
