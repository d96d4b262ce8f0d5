/** An element of HTML as its tag opens it; names are in small letters. */
export interface Element {
  readonly name: string;
  readonly offset: number;
  /** The first of each name. */
  readonly attributes: readonly Attribute[];
  /** Whether what stands in it is code, not words. */
  readonly isCode: boolean;
  /** Whether it is part of a drawing or a formula, where `title` and `script` are elements like any other. */
  readonly isForeign: boolean;
  /** The element in which it stands; null for what holds the whole piece. */
  readonly holder: Element | null;
}

/** An attribute: where its name stands, and its value as it stands in the source. */
export interface Attribute {
  readonly name: string;
  readonly offset: number;
  readonly source: string;
  readonly sourceOffset: number;
}

/** What holds a whole piece of HTML. */
export const outermost: Element = {
  name: "",
  offset: 0,
  attributes: [],
  isCode: false,
  isForeign: false,
  holder: null,
};

const code = new Set(["code", "pre", "kbd", "samp", "var", "textarea", "style", "script"]);

/** Elements of drawings and formulas in which HTML stands again. */
const htmlHolders = new Set("foreignobject desc mi mo mn ms mtext annotation-xml".split(" "));

/** Returns the element that a tag opens in another one. */
export function elementIn(
  holder: Element,
  { name, offset, attributes }: Pick<Element, "name" | "offset" | "attributes">,
): Element {
  const isRoot = name === "svg" || name === "math";
  const isForeign = isRoot || (holder.isForeign && !htmlHolders.has(name));
  return { name, offset, attributes, isCode: holder.isCode || code.has(name), isForeign, holder };
}

/** Returns what holds the text after a tag that closes the elements of a name. */
export function holderAfter(name: string, holder: Element): Element {
  let open: Element | null = holder;
  while (open && open.name !== name) open = open.holder;
  return open?.holder ?? holder;
}

/** Returns an attribute of an element, if it has it. */
export function attributeOf({ attributes }: Element, name: string): Attribute | undefined {
  return attributes.find((each) => each.name === name);
}
