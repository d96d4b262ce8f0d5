import { Parser } from "htmlparser2";
import type { Found, Heading, Image, Markup, Reference } from "./built-site.ts";
import { addressesInCss, addressesInJsonLd, addressesInScript } from "./read-addresses.ts";
import {
  type Attribute,
  addReferences,
  addWords,
  type Element,
  forwardTarget,
} from "./read-element.ts";

/** What is collected while HTML is read. */
interface Draft extends Markup {
  readonly references: Reference[];
  readonly titles: Found[];
  readonly ids: Found[];
  readonly canonicals: Found[];
  readonly headings: Heading[];
  readonly images: Image[];
  readonly jsonLd: Found[];
  readonly texts: Found[];
  forwards: boolean;
}

const codeElements = new Set(["code", "pre", "kbd", "samp", "var", "textarea", "style", "script"]);

const isCode = ({ name }: Element) => codeElements.has(name);

/** Returns what a piece of HTML (or SVG) holds, in one pass; `inFrame` says that it stands in a `srcdoc`. */
export function readMarkup(html: string, inFrame = false): Markup {
  const draft = emptyDraft();
  const open: Element[] = [];
  let attributes = noAttributes;
  let text: { start: number; end: number } | null = null;
  const endText = () => {
    if (text) addText(html.slice(text.start, text.end), text.start, open, draft);
    text = null;
  };
  const parser = new Parser({
    onopentagname: () => {
      endText();
      attributes = noAttributes;
    },
    onattribute: (name, value) => {
      const offset = parser.startIndex;
      const source = html.slice(offset, parser.endIndex + 1);
      if (attributes === noAttributes) attributes = new Map();
      if (!attributes.has(name)) attributes.set(name, { value, offset, source });
    },
    onopentag: (name) => {
      const element = { name, offset: parser.startIndex, attributes };
      open.push(element);
      addElement(element, inFrame, draft);
    },
    ontext: () => {
      text = { start: text?.start ?? parser.startIndex, end: parser.endIndex + 1 };
    },
    onclosetag: () => {
      endText();
      open.pop();
    },
    oncomment: endText,
    onend: endText,
  });
  parser.end(html);
  return draft;
}

/** Most elements have none. */
const noAttributes = new Map<string, Attribute>();

function emptyDraft(): Draft {
  return {
    references: [],
    titles: [],
    ids: [],
    canonicals: [],
    headings: [],
    images: [],
    jsonLd: [],
    texts: [],
    forwards: false,
  };
}

function addElement(element: Element, inFrame: boolean, draft: Draft): void {
  const { name, offset, attributes } = element;
  if (/^h[1-6]$/.test(name)) draft.headings.push({ level: Number(name[1]), offset });
  if (name === "img") draft.images.push({ attributes: new Set(attributes.keys()), offset });
  if (attributes.size === 0) return;
  const id = attributes.get("id");
  if (id) draft.ids.push({ value: id.value, offset: id.offset });
  const href = attributes.get("href");
  if (name === "link" && href && attributes.get("rel")?.value === "canonical")
    draft.canonicals.push({ value: href.value, offset: href.offset });
  if (name === "meta" && isRefresh(attributes)) draft.forwards = true;
  addReferences(element, inFrame, draft.references);
  addWords(element, draft.texts);
  const srcdoc = attributes.get("srcdoc");
  if (srcdoc) addFrame(srcdoc, draft);
}

function isRefresh(attributes: Element["attributes"]): boolean {
  const content = attributes.get("content")?.value ?? "";
  const does = attributes.get("http-equiv")?.value.toLowerCase();
  return does === "refresh" && forwardTarget(content).length > 0;
}

/** A frame's own document counts where the frame stands. */
function addFrame({ value, offset }: Attribute, draft: Draft): void {
  const { references, texts } = readMarkup(value, true);
  draft.references.push(...references.map((each) => ({ ...each, offset })));
  draft.texts.push(...texts.map((each) => ({ ...each, offset })));
}

function addCode(script: Element, source: string, offset: number, draft: Draft): void {
  const isJsonLd = script.attributes.get("type")?.value === "application/ld+json";
  if (isJsonLd) draft.jsonLd.push({ value: source, offset });
  draft.references.push(...(isJsonLd ? addressesInJsonLd : addressesInScript)(source, offset));
}

function addText(source: string, start: number, open: readonly Element[], draft: Draft): void {
  const holder = open.at(-1);
  if (holder?.name === "title" && open.at(-2)?.name !== "svg")
    draft.titles.push({ value: source.trim().replace(/\s+/g, " "), offset: start });
  if (holder?.name === "style") draft.references.push(...addressesInCss(source, start));
  if (holder?.name === "script") addCode(holder, source, start, draft);
  if (/\S/.test(source) && !open.some(isCode)) draft.texts.push({ value: source, offset: start });
}
