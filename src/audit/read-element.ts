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

const idLists = new Set(
  "for list headers aria-labelledby aria-describedby aria-controls aria-owns aria-details aria-flowto".split(
    " ",
  ),
);

/** What names a page or a thing, and is not loaded; the document of a frame is read by itself. */
const names = new Set(
  "id srcdoc cite itemid itemtype itemscope about resource typeof vocab prefix".split(" "),
);

/** Relations of `link` that say where something stands; a browser does not load it. */
const pointers = new Set(
  "canonical alternate author help license me next prev search bookmark shortlink".split(" "),
);

/** Adds the words of an element's attributes that a visitor reads or hears. */
export function addWords({ name, attributes }: Element, texts: Found[]): void {
  for (const [key, { source, offset }] of attributes)
    if (wordy.has(key) || (key === "content" && name === "meta" && isWordy(attributes)))
      texts.push({ value: source, offset });
}

function isWordy(attributes: Element["attributes"]): boolean {
  const property = attributes.get("name")?.value ?? attributes.get("property")?.value ?? "";
  return /description|title|author|site_name/.test(property);
}

/** Adds every address of an element; a frame's own links load inside the page that holds the frame. */
export function addReferences(element: Element, inFrame: boolean, references: Reference[]): void {
  for (const [key, { value, offset }] of element.attributes) {
    if (wordy.has(key) || names.has(key) || key.startsWith("xmlns")) continue;
    const [values, kind] = addressesIn(element, key, value, inFrame);
    for (const each of values) references.push({ value: each, offset, kind });
  }
}

type Addresses = readonly [readonly string[], Reference["kind"]];

function addressesIn(element: Element, key: string, value: string, inFrame: boolean): Addresses {
  if (key === "style") return [addressesInCss(value, 0).map((each) => each.value), "contact"];
  if (key === "srcset" || key === "imagesrcset") return [candidatesOf(value), "contact"];
  if (key === "ping") return [value.trim().split(/\s+/), "contact"];
  if (idLists.has(key)) return [idsIn(value), "link"];
  if (element.name === "meta") return key === "content" ? inMeta(element, value) : none;
  if (key === "href") return [[value], kindOfHref(element, inFrame)];
  if (addresses.has(key) || /^\s*(https?:)?\/\//i.test(value)) return [[value], "contact"];
  return none;
}

const none: Addresses = [[], "name"];

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

function inMeta({ attributes }: Element, content: string): Addresses {
  const does = attributes.get("http-equiv")?.value.toLowerCase();
  if (does === "refresh") return [forwardTarget(content), "contact"];
  if (does === "content-security-policy")
    return [content.split(/[\s;,]+/).flatMap(hostSource), "host"];
  const named = attributes.get("property")?.value ?? attributes.get("name")?.value ?? "";
  if (!/^\s*(https?:)?\/\//i.test(content)) return none;
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
