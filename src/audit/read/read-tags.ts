import { type Attribute, type Element, elementIn, holderAfter, outermost } from "./element.ts";

/** What is done with each tag that opens, and with each text between two tags and the element that holds it. */
export interface TagListener<Draft> {
  readonly onElement: (draft: Draft, element: Element) => void;
  readonly onText: (draft: Draft, source: string, offset: number, holder: Element) => void;
}

interface Tag {
  readonly name: string;
  readonly offset: number;
  readonly attributes: readonly Attribute[];
  /** Whether it starts with `</`. */
  readonly closes: boolean;
  /** Whether it ends with `/>`. */
  readonly closesItself: boolean;
  readonly end: number;
}

/**
 * Reads HTML (or SVG) into a draft, by the rules of HTML's tokenizer (https://html.spec.whatwg.org/#tokenization); an
 * element that is never closed ends with the one that holds it.
 */
export function readTags<Draft>(
  html: string,
  draft: Draft,
  { onElement, onText }: TagListener<Draft>,
): void {
  let holder = outermost;
  let [textStart, at] = [0, 0];
  while (textStart < html.length) {
    const sign = signFrom(html, at, holder);
    if (sign > textStart) onText(draft, html.slice(textStart, sign), textStart, holder);
    const tag = tagAt(html, sign);
    at = tag ? tag.end : endOfRemark(html, sign);
    textStart = at;
    if (tag?.closes) holder = holderAfter(tag.name, holder);
    else if (tag) {
      const element = elementIn(holder, tag);
      onElement(draft, element);
      if (element.isForeign && tag.closesItself) continue;
      holder = element;
      at = endOfCode(html, at, element);
    }
  }
}

const signOfTag = /<(?=[a-z!?]|\/(?!$))/gi;

/** Returns where the next tag or remark starts, or where the piece ends; a CDATA section is text. */
function signFrom(html: string, from: number, holder: Element): number {
  let sign = anySignFrom(html, from);
  while (holder.isForeign && html.startsWith("<![CDATA[", sign)) {
    const end = html.indexOf("]]>", sign);
    sign = end < 0 ? html.length : anySignFrom(html, end);
  }
  return sign;
}

function anySignFrom(html: string, from: number): number {
  signOfTag.lastIndex = from;
  return signOfTag.test(html) ? signOfTag.lastIndex - 1 : html.length;
}

const remark = /<!--(?:-?>|.*?(?:--!?>|$))|<(?:[!?]|\/(?![a-z]))[^>]*>/isy;

/** Returns where a comment ends, or a declaration; what is none is a tag that never ends. */
function endOfRemark(html: string, offset: number): number {
  remark.lastIndex = offset;
  return remark.test(html) ? remark.lastIndex : html.length;
}

const startOfTag = /<\/?[a-z][^\t\n\f\r />]*/iy;

function tagAt(html: string, offset: number): Tag | null {
  startOfTag.lastIndex = offset;
  if (!startOfTag.test(html)) return null;
  const closes = html[offset + 1] === "/";
  const name = inSmallLetters(html.slice(offset + (closes ? 2 : 1), startOfTag.lastIndex));
  const attributes: Attribute[] = [];
  const at = addAttributes(html, startOfTag.lastIndex, attributes);
  const last = html.indexOf(">", at);
  if (last < 0) return null;
  const closesItself = last > at && html[last - 1] === "/";
  return { name, offset, attributes, closes, closesItself, end: last + 1 };
}

const attribute =
  /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)(?:"|$)|'([^']*)(?:'|$)|([^\t\n\f\r >]*)))?/y;

/** Adds the attributes of a tag from an offset in it; returns where they end. */
function addAttributes(html: string, from: number, attributes: Attribute[]): number {
  let at = from;
  while (html[at] !== ">") {
    attribute.lastIndex = at;
    const found = attribute.exec(html);
    if (!found) return at;
    at = attribute.lastIndex;
    const written = found[1] ?? "";
    const quoted = found[2] ?? found[3];
    const source = quoted ?? found[4] ?? "";
    const name = inSmallLetters(written);
    if (attributes.some((each) => each.name === name)) continue;
    const sourceOffset = at - source.length - (quoted === undefined ? 0 : 1);
    attributes.push({ name, offset: html.indexOf(written, found.index), source, sourceOffset });
  }
  return at;
}

/** Elements in which no tags stand, and how each ends. */
const ends = new Map(
  "script style title textarea iframe noembed noframes xmp"
    .split(" ")
    .map((name) => [name, new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi")]),
);

/** Returns where to look for the next tag after one that opens an element. */
function endOfCode(html: string, from: number, { name, isForeign }: Element): number {
  const end = isForeign ? undefined : ends.get(name);
  if (!end) return from;
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex - name.length - 2 : html.length;
}

function inSmallLetters(name: string): string {
  return /[A-Z]/.test(name) ? name.toLowerCase() : name;
}
