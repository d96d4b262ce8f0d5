import { decodeHTMLAttribute } from "entities/decode";
import type { MarkupDraft, Reference } from "./markup.ts";
import type { Attribute, Element } from "./tags.ts";
import { addressesInCss } from "./text-addresses.ts";

/** Adds what a decoded attribute value says to the draft. */
type Reader = (draft: MarkupDraft, value: string, attribute: Attribute, element: Element) => void;

/** Adds what an attribute of an element says to the draft. */
export function addAttribute(draft: MarkupDraft, attribute: Attribute, element: Element): void {
  const { name, source } = attribute;
  const read = readers.get(name) ?? addUnknown;
  read(draft, decodeHTMLAttribute(source), attribute, element);
}

/** Returns the decoded value of an attribute, or "" where the element does not have it. */
export function valueIn({ attributes }: Element, name: string): string {
  return decodeHTMLAttribute(attributes.get(name)?.source ?? "");
}

const addUnknown: Reader = ({ references }, value, { name, offset }, element) => {
  if (isAddress(value) && element.name !== "meta" && !name.startsWith("xmlns"))
    references.push({ kind: "contact", value, offset });
};

function isAddress(value: string): boolean {
  return /^\s*(https?:)?\/\//i.test(value);
}

const addWords: Reader = ({ texts }, _, { source, sourceOffset }) => {
  texts.push({ value: source, offset: sourceOffset });
};

const addAddress: Reader = ({ references }, value, { offset }, element) => {
  if (element.name !== "meta") references.push({ kind: "contact", value, offset });
};

const addAll =
  (kind: "contact" | "link", addressesIn: (value: string) => readonly string[]): Reader =>
  ({ references }, value, { offset }) => {
    for (const address of addressesIn(value)) references.push({ kind, value: address, offset });
  };

function wordsIn(list: string): string[] {
  return list.trim().split(/\s+/);
}

/** Relations of `link` that only point somewhere; a browser does not load them. */
const pointers = new Set(
  "canonical alternate author help license me next prev search bookmark shortlink".split(" "),
);

const addHref: Reader = ({ canonicals, references }, value, { offset }, element) => {
  if (element.name === "link" && valueIn(element, "rel") === "canonical")
    canonicals.push({ value, offset });
  if (element.name !== "meta") references.push({ kind: kindOfHref(element), value, offset });
};

function kindOfHref(element: Element): Reference["kind"] {
  const { name } = element;
  if (name === "link") {
    const relations = wordsIn(valueIn(element, "rel").toLowerCase());
    return relations.every((relation) => pointers.has(relation)) ? "name" : "contact";
  }
  const isFollowed = name === "a" || name === "area";
  // A target without an underscore is a frame of the page.
  return isFollowed && !/^[^_]/.test(valueIn(element, "target")) ? "link" : "contact";
}

const addContent: Reader = (draft, value, attribute, element) => {
  if (element.name !== "meta") return addUnknown(draft, value, attribute, element);
  const { offset } = attribute;
  const [name, property] = [valueIn(element, "name"), valueIn(element, "property")];
  if (/description|title|author|site_name/.test(name || property))
    addWords(draft, value, attribute, element);
  const directive = valueIn(element, "http-equiv").toLowerCase();
  if (directive === "refresh") addForward(draft, value, attribute, element);
  else if (directive === "content-security-policy") addHosts(draft, value, attribute, element);
  else if (isAddress(value)) {
    const kind = /(^|:)url$|_orcid$/.test(property || name) ? "name" : "contact";
    draft.references.push({ kind, value: value.trim(), offset });
  }
};

/** In a refresh, the address follows the seconds; it may be missing. */
const addForward: Reader = (draft, value, { offset }) => {
  const target = /^[\s\d.]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(value)?.[1];
  if (target === undefined) return;
  draft.forwards = true;
  draft.references.push({ kind: "contact", value: target.trim(), offset });
};

/** Adds the sources of a content security policy that name a host, as addresses. */
const addHosts: Reader = ({ references }, policy, { offset }) => {
  for (const source of policy.split(/[\s;,]+/)) {
    if (source.startsWith("'") || !source.includes(".")) continue;
    const value = source.includes("//") ? source : `//${source}`;
    references.push({ kind: "host", value, offset });
  }
};

const addCandidates = addAll("contact", (srcset) =>
  [...srcset.matchAll(/(?:^|,)\s*(\S*[^\s,])/g)].map((match) => match[1] ?? ""),
);

const addPlaces = addAll("link", (list) => wordsIn(list).map((id) => `#${encodeURIComponent(id)}`));

const named = (names: string, reader: Reader) =>
  names.split(" ").map((name) => [name, reader] as const);

const readers: ReadonlyMap<string, Reader> = new Map([
  ["id", ({ ids }, value, { offset }) => ids.push({ value, offset })],
  ["srcdoc", ({ frames }, value, { offset }) => frames.push({ value, offset })],
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
