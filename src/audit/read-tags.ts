import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** A tag of HTML as it was opened; names are in small letters. */
export interface Element {
  readonly name: string;
  readonly offset: number;
  /** The first of each name. */
  readonly attributes: readonly Attribute[];
  /** Whether what stands in it is code, not words. */
  readonly isCode: boolean;
  /** Whether it is part of a drawing or a formula, where `title` and `script` are elements like any other. */
  readonly isForeign: boolean;
}

/** An attribute: where its name stands, and its value as it stands in the source. */
export interface Attribute {
  readonly name: string;
  readonly offset: number;
  readonly source: string;
  readonly sourceOffset: number;
}

/** What is done with each tag, and with each text between two tags and the element that holds it. */
export interface TagListener<Draft> {
  readonly onElement: (draft: Draft, element: Element) => void;
  readonly onText: (draft: Draft, source: string, offset: number, holder: Element) => void;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** How far a piece of HTML is read. */
interface State<Draft> {
  html: string;
  draft: Draft;
  /** The elements that are not closed yet. */
  open: Element[];
  element: Element;
  attributes: Attribute[];
  attribute: Writable<Attribute>;
  /** Where the text starts that is not told yet; -1 where there is none. */
  textStart: number;
  textEnd: number;
}

/**
 * Returns what reads HTML (or SVG) into a draft, one piece after the other: a tokenizer for all pages is much faster than
 * one for each.
 */
export function tagReader<Draft>(
  listener: TagListener<Draft>,
): (html: string, draft: Draft) => void {
  // The rest comes with the first piece.
  const state = { element: outermost } as State<Draft>;
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacksOf(state, listener));
  return (html, draft) => {
    Object.assign(state, { html, draft, open: [], textStart: -1 });
    tokenizer.reset();
    tokenizer.write(html);
    tokenizer.end();
  };
}

function callbacksOf<Draft>(
  state: State<Draft>,
  { onElement, onText }: TagListener<Draft>,
): TokenizerCallbacks {
  const holder = () => state.open[state.open.length - 1] ?? outermost;
  const nameAt = (start: number, end: number) => inSmallLetters(state.html.slice(start, end));
  const ontext = (start: number, end: number) => {
    if (state.textStart < 0) state.textStart = start;
    state.textEnd = end;
  };
  const endText = () => {
    const { draft, html, textStart, textEnd } = state;
    state.textStart = -1;
    if (textStart >= 0) onText(draft, html.slice(textStart, textEnd), textStart, holder());
  };
  return {
    ...unheard,
    ontext,
    oncdata: (start, end) => (holder().isForeign ? ontext(start, end) : endText()),
    oncomment: endText,
    onend: endText,
    onopentagname: (start, end) => {
      endText();
      state.attributes = [];
      state.element = elementIn(holder(), nameAt(start, end), start - 1, state.attributes);
    },
    onattribname: (start, end) => {
      state.attribute = { name: nameAt(start, end), offset: start, source: "", sourceOffset: end };
    },
    onattribdata: (start, end) => {
      state.attribute.source = state.html.slice(start, end);
      state.attribute.sourceOffset = start;
    },
    onattribend: () => {
      const { element, attributes, attribute } = state;
      if (!attributeOf(element, attribute.name)) attributes.push(attribute);
    },
    onopentagend: () => {
      onElement(state.draft, state.element);
      state.open.push(state.element);
    },
    onselfclosingtag: () => {
      onElement(state.draft, state.element);
      if (!state.element.isForeign) state.open.push(state.element);
    },
    onclosetag: (start, end) => {
      endText();
      close(nameAt(start, end), state.open);
    },
    isInForeignContext: () => holder().isForeign,
  };
}

const nobody = () => {};

/** Declarations say nothing, and entities are not looked for. */
const unheard = {
  ondeclaration: nobody,
  onprocessinginstruction: nobody,
  ontextentity: nobody,
  onattribentity: nobody,
};

const outermost: Element = { name: "", offset: 0, attributes: [], isCode: false, isForeign: false };

const code = new Set(["code", "pre", "kbd", "samp", "var", "textarea", "style", "script"]);

/** Elements of drawings and formulas in which HTML stands again. */
const htmlHolders = new Set("foreignobject desc mi mo mn ms mtext annotation-xml".split(" "));

function elementIn(
  holder: Element,
  name: string,
  offset: number,
  attributes: readonly Attribute[],
): Element {
  const isRoot = name === "svg" || name === "math";
  const isForeign = isRoot || (holder.isForeign && !htmlHolders.has(name));
  return { name, offset, attributes, isCode: holder.isCode || code.has(name), isForeign };
}

/** What was opened in an element and never closed ends with it. */
function close(name: string, open: Element[]): void {
  const at = open.findLastIndex((each) => each.name === name);
  if (at >= 0) open.length = at;
}

/** Returns an attribute of an element, if it has it. */
export function attributeOf({ attributes }: Element, name: string): Attribute | undefined {
  return attributes.find((each) => each.name === name);
}

function inSmallLetters(name: string): string {
  return /[A-Z]/.test(name) ? name.toLowerCase() : name;
}
