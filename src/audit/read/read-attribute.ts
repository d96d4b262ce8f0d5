import { decodeHTMLAttribute } from "entities/decode";
import type { Reference } from "./built-site.ts";
import type { Draft } from "./draft.ts";
import { type Attribute, attributeOf, type Element } from "./element.ts";
import { rememberLast } from "./last-texts.ts";
import { addressesInCss } from "./read-addresses.ts";

/** Adds what an attribute holds; its value is without escapes. */
type Reader = (draft: Draft, value: string, attribute: Attribute, element: Element) => void;

/** Adds what an attribute of an element holds. */
export function addAttribute(draft: Draft, attribute: Attribute, element: Element): void {
  const { name, source } = attribute;
  // Nearly all values that are not known by their names hold no address, and the first sign tells it.
  const read = readers.get(name) ?? (/^\s*[h/&]/i.test(source) ? addUnknown : undefined);
  read?.(draft, decodeHTMLAttribute(source), attribute, element);
}

/** Returns the value of an attribute of an element without escapes, or "" where it has none. */
export function valueIn(element: Element, name: string): string {
  return decodeHTMLAttribute(attributeOf(element, name)?.source ?? "");
}

const addUnknown: Reader = (draft, value, { name, offset }, element) => {
  if (isAddress(value) && element.name !== "meta" && !name.startsWith("xmlns"))
    draft.onReference("contact", value, offset, null);
};

function isAddress(value: string): boolean {
  return /^\s*(https?:)?\/\//i.test(value);
}

const addWords: Reader = (draft, _, { source, sourceOffset }) => draft.onText(source, sourceOffset);

const addAddress: Reader = (draft, value, { offset }, element) => {
  if (element.name !== "meta") draft.onReference("contact", value, offset, null);
};

const addAll =
  (kind: "contact" | "link", addressesIn: (value: string) => readonly string[]): Reader =>
  (draft, value, { offset }) => {
    for (const address of addressesIn(value)) draft.onReference(kind, address, offset, null);
  };

function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Relations of `link` that say where something stands; a browser does not load it. */
const pointers = new Set(
  "canonical alternate author help license me next prev search bookmark shortlink".split(" "),
);

const addHref: Reader = (draft, value, attribute, element) => {
  const { offset } = attribute;
  if (element.name === "link" && valueIn(element, "rel") === "canonical")
    draft.canonicals.push({ value, offset });
  if (element.name !== "meta")
    draft.onReference(kindOfHref(element, draft.inFrame), value, offset, null);
};

const kindOfLink = rememberLast((relations) => {
  const isPointer = wordsIn(relations.toLowerCase()).every((relation) => pointers.has(relation));
  return isPointer ? "name" : "contact";
});

/** The links of a frame load inside the page that holds the frame. */
function kindOfHref(element: Element, inFrame: boolean): Reference["kind"] {
  const { name } = element;
  if (name === "link") return kindOfLink(valueIn(element, "rel"));
  const isFollowed = name === "a" || name === "area";
  return isFollowed && !inFrame && !/^[^_]/.test(valueIn(element, "target")) ? "link" : "contact";
}

const addContent: Reader = (draft, value, attribute, element) => {
  if (element.name !== "meta") return addUnknown(draft, value, attribute, element);
  const { offset } = attribute;
  const [name, property] = [valueIn(element, "name"), valueIn(element, "property")];
  if (/description|title|author|site_name/.test(name || property))
    addWords(draft, value, attribute, element);
  const does = valueIn(element, "http-equiv").toLowerCase();
  if (does === "refresh") addForward(draft, value, attribute, element);
  else if (does === "content-security-policy")
    for (const host of hostsIn(value)) draft.onReference("host", host, offset, null);
  else if (isAddress(value)) {
    const isName = /(^|:)url$|_orcid$/.test(property || name);
    draft.onReference(isName ? "name" : "contact", value.trim(), offset, null);
  }
};

/** The address of a refresh stands after the seconds, if there is one. */
const addForward: Reader = (draft, value, { offset }) => {
  const target = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(value)?.[1];
  if (target === undefined) return;
  draft.forwards = true;
  draft.onReference("contact", target.trim(), offset, null);
};

/** The sources of a content security policy that name a host, as addresses. */
const hostsIn = rememberLast((policy) =>
  policy
    .split(/[\s;,]+/)
    .filter((source) => !source.startsWith("'") && source.includes("."))
    .map((source) => (source.includes("//") ? source : `//${source}`)),
);

const addCandidates = addAll("contact", (srcset) =>
  [...srcset.matchAll(/(?:^|,)\s*(\S*[^\s,])/g)].map((match) => match[1] ?? ""),
);

const addPlaces = addAll("link", (list) => wordsIn(list).map((id) => `#${encodeURIComponent(id)}`));

const named = (names: string, reader: Reader) =>
  names.split(" ").map((name) => [name, reader] as const);

const readers: ReadonlyMap<string, Reader> = new Map([
  ["id", (draft, value, { offset }) => draft.ids.push({ value, offset })],
  ["srcdoc", (draft, value, { offset }) => draft.frames.push({ value, offset })],
  ["href", addHref],
  ["content", addContent],
  ["style", addAll("contact", (css) => addressesInCss(css).map(({ value }) => value))],
  ["ping", addAll("contact", wordsIn)],
  ...named("srcset imagesrcset", addCandidates),
  ...named("src xlink:href action formaction data poster background manifest codebase", addAddress),
  ...named("for list headers aria-labelledby aria-describedby aria-controls aria-owns", addPlaces),
  ...named("aria-details aria-flowto", addPlaces),
  ...named("alt title placeholder label aria-label aria-description", addWords),
  // What only names a page or a thing is not loaded.
  ...named("cite itemid itemtype itemscope about resource typeof vocab prefix", () => {}),
]);
