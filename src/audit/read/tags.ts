import { Tokenizer } from "htmlparser2";

/** An opening tag; names are in lower case, and of two attributes with one name the first counts. */
interface Tag {
  readonly name: string;
  readonly offset: number;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** An element as its tag opens it. */
export interface Element extends Tag {
  /** Whether its text is code, not prose. */
  readonly isCode: boolean;
  /** Whether it belongs to SVG or MathML, where `title` and `script` are elements like any other. */
  readonly isForeign: boolean;
}

/** An attribute: the offset of its name, and its value as in the source. */
export interface Attribute {
  readonly name: string;
  readonly offset: number;
  readonly source: string;
  readonly sourceOffset: number;
}

/**
 * Reads HTML or SVG with the tokenizer of htmlparser2. The time that its `Parser` takes grows with the square of the
 * depth: 5 s for 100,000 nested elements.
 */
export function readTags(
  html: string,
  onElement: (element: Element) => void,
  onText: (source: string, offset: number, parent: Element) => void,
): void {
  const elements = openElements();
  const readText = (start: number, end: number) =>
    onText(html.slice(start, end), start, elements.parent());
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ...ignored,
      ...readOpeningTags(html, (tag, closesItself) => onElement(elements.open(tag, closesItself))),
      isInForeignContext: () => elements.parent().isForeign,
      onclosetag: (start, end) => elements.close(html.slice(start, end).toLowerCase()),
      ontext: readText,
      // In HTML such a section is a comment.
      oncdata: (start, end, mark) => elements.parent().isForeign && readText(start, end - mark),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const ignore = () => {};
const ignored = {
  onattribentity: ignore,
  ontextentity: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onprocessinginstruction: ignore,
  onend: ignore,
};

/** Returns the tokenizer callbacks that read opening tags; an unterminated tag is ignored. */
function readOpeningTags(html: string, onTag: (tag: Tag, closesItself: boolean) => void) {
  let tag = { name: "", offset: 0, attributes: new Map<string, Attribute>() };
  let attribute = { name: "", offset: 0, source: "", sourceOffset: 0 };
  const nameAt = (start: number, end: number) => html.slice(start, end).toLowerCase();
  return {
    onopentagname: (start: number, end: number) => {
      tag = { name: nameAt(start, end), offset: start - 1, attributes: new Map() };
    },
    onattribname: (start: number, end: number) => {
      attribute = { name: nameAt(start, end), offset: start, source: "", sourceOffset: end };
    },
    onattribdata: (start: number, end: number) => {
      attribute.source = html.slice(start, end);
      attribute.sourceOffset = start;
    },
    onattribend: () => {
      if (!tag.attributes.has(attribute.name)) tag.attributes.set(attribute.name, attribute);
    },
    onopentagend: () => onTag(tag, false),
    onselfclosingtag: () => onTag(tag, true),
  };
}

/** Returns the stack of open elements; an element that is never closed ends with its parent. */
function openElements() {
  const stack: Element[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, step: number) => counts.set(name, (counts.get(name) ?? 0) + step);
  const parent = () => stack.at(-1) ?? outermost;
  return {
    parent,
    open: (tag: Tag, closesItself: boolean): Element => {
      const element = elementIn(parent(), tag);
      if (element.isForeign && closesItself) return element;
      stack.push(element);
      count(element.name, 1);
      return element;
    },
    close: (name: string): void => {
      // Without the counts, each unmatched tag would be compared with every open element.
      let isOpen = (counts.get(name) ?? 0) > 0;
      while (isOpen) {
        const closed = stack.pop() ?? outermost;
        count(closed.name, -1);
        isOpen = closed.name !== name;
      }
    },
  };
}

const code = new Set(["code", "pre", "kbd", "samp", "var", "textarea", "style", "script"]);

/** Elements of SVG and MathML whose content is HTML again. */
const htmlParents = new Set("foreignobject desc mi mo mn ms mtext annotation-xml".split(" "));

function elementIn(parent: Element, { name, offset, attributes }: Tag): Element {
  const isRoot = name === "svg" || name === "math";
  const isForeign = isRoot || (parent.isForeign && !htmlParents.has(name));
  return { name, offset, attributes, isCode: parent.isCode || code.has(name), isForeign };
}

const nothing: Tag = { name: "", offset: 0, attributes: new Map() };
const outermost: Element = { ...nothing, isCode: false, isForeign: false };
