import { addAttribute, valueIn } from "./attributes.ts";
import {
  emptyMarkup,
  type Found,
  type Markup,
  type MarkupDraft,
  type Reference,
} from "./markup.ts";
import { type Element, readTags } from "./tags.ts";
import { addressesInCss, addressesInJsonLd, addressesInScript } from "./text-addresses.ts";

/** Reads a piece of HTML or SVG; addresses and texts of `srcdoc` documents get the offset of their frame. */
export function readMarkup(html: string): Markup {
  const draft = emptyMarkup();
  const onElement = (element: Element) => addElement(draft, element);
  readTags(html, onElement, (...text) => addText(draft, ...text));
  for (const frame of draft.frames) addFrame(draft, frame);
  return draft;
}

/** A link in a frame loads inside the page that contains the frame, so it is a contact. */
function addFrame({ references, texts }: MarkupDraft, { value: html, offset }: Found): void {
  const inside = readMarkup(html);
  for (const { kind, value } of inside.references)
    references.push({ kind: kind === "link" ? "contact" : kind, value, offset });
  for (const { value } of inside.texts) texts.push({ value, offset });
}

function addElement(draft: MarkupDraft, element: Element): void {
  const { name, offset, attributes, isForeign } = element;
  if (/^h[1-6]$/.test(name)) draft.headings.push({ level: Number(name[1]), offset });
  if (name === "img" || (name === "image" && !isForeign))
    draft.images.push({ attributes: [...attributes.keys()], offset });
  for (const attribute of attributes.values()) addAttribute(draft, attribute, element);
}

function addText(draft: MarkupDraft, value: string, offset: number, parent: Element): void {
  const { name, isCode, isForeign } = parent;
  if (name === "title" && !isForeign)
    draft.titles.push({ value: value.trim().replace(/\s+/g, " "), offset });
  if (name === "style") addAll(draft, addressesInCss(value), offset);
  if (name === "script") addScript(draft, value, offset, parent);
  if (!isCode && /\S/.test(value)) draft.texts.push({ value, offset });
}

function addScript(draft: MarkupDraft, source: string, offset: number, script: Element): void {
  if (valueIn(script, "type") === "application/ld+json") {
    const data = parseJson(source);
    draft.structuredData.push({ data, offset });
    addAll(draft, addressesInJsonLd(data, source), offset);
  } else addAll(draft, addressesInScript(source), offset);
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Adds addresses whose offsets count from `start`. */
function addAll({ references }: MarkupDraft, found: readonly Reference[], start: number): void {
  for (const { kind, value, offset } of found)
    references.push({ kind, value, offset: start + offset });
}
