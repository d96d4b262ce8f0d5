import type { Found, Markup, Reference } from "./built-site.ts";
import { type Draft, emptyDraft, type Listener } from "./draft.ts";
import type { Element } from "./element.ts";
import { rememberLast } from "./last-texts.ts";
import { addressesInCss, addressesInScript } from "./read-addresses.ts";
import { addAttribute, valueIn } from "./read-attribute.ts";
import { parseJsonLd, visitAddresses } from "./read-json-ld.ts";
import { readTags } from "./read-tags.ts";

const addressesInStyle = rememberLast(addressesInCss);
const addressesInCode = rememberLast(addressesInScript);

/** Returns what a piece of HTML (or SVG) holds, in one pass; `inFrame` says that it stands in a `srcdoc`. */
export function readMarkup(html: string, listener: Listener, inFrame = false): Markup {
  const draft = emptyDraft(listener, inFrame);
  readTags(html, draft, { onElement: addElement, onText: addText });
  for (const frame of draft.frames) readFrame(frame, listener);
  return draft;
}

/** A frame's own document counts where the frame stands. */
function readFrame({ value, offset }: Found, { onReference, onText }: Listener): void {
  const listener: Listener = {
    onReference: (kind, address) => onReference(kind, address, offset, null),
    onText: (source) => onText(source, offset),
  };
  readMarkup(value, listener, true);
}

const levels = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

function addElement(draft: Draft, element: Element): void {
  const { name, offset, attributes, isForeign } = element;
  const level = levels.get(name);
  if (level !== undefined) draft.headings.push({ level, offset });
  if (name === "img" || (name === "image" && !isForeign))
    draft.images.push({ attributes: new Set(attributes.map((each) => each.name)), offset });
  for (const attribute of attributes) addAttribute(draft, attribute, element);
}

function addText(draft: Draft, source: string, offset: number, holder: Element): void {
  const { name, isCode, isForeign } = holder;
  if (name === "title" && !isForeign)
    draft.titles.push({ value: source.trim().replace(/\s+/g, " "), offset });
  if (name === "style") addAll(draft, addressesInStyle(source), offset);
  if (name === "script") addScript(draft, source, offset, holder);
  if (!isCode && /\S/.test(source)) draft.onText(source, offset);
}

function addScript(draft: Draft, source: string, offset: number, script: Element): void {
  if (valueIn(script, "type") === "application/ld+json") {
    const data = parseJsonLd(source);
    draft.structuredData.push({ data, offset });
    visitAddresses(data, (kind, value) => draft.onReference(kind, value, offset, source));
  } else addAll(draft, addressesInCode(source), offset);
}

/** Adds the addresses of a piece of a page that starts at an offset. */
function addAll(draft: Draft, found: readonly Reference[], start: number): void {
  for (const { kind, value, offset } of found) draft.onReference(kind, value, start + offset, null);
}
