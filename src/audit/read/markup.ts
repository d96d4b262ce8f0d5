/** What the audit needs from a piece of HTML or SVG, each list in source order. */
export interface Markup {
  readonly titles: readonly Found[];
  readonly ids: readonly Found[];
  /** The canonical addresses; a sound page has one. */
  readonly canonicals: readonly Found[];
  /** The level of h1 is 1. */
  readonly headings: readonly { readonly level: number; readonly offset: number }[];
  /** The names of each image's attributes. */
  readonly images: readonly { readonly attributes: readonly string[]; readonly offset: number }[];
  /** The JSON-LD; undefined where it is not JSON. */
  readonly structuredData: readonly { readonly data: unknown; readonly offset: number }[];
  readonly references: readonly Reference[];
  /** The text that a visitor reads or hears, without code; as in the source, entities not decoded. */
  readonly texts: readonly Found[];
  /** The documents of its frames (`srcdoc`). */
  readonly frames: readonly Found[];
  /** Whether it sends the visitor on to another page by itself. */
  readonly forwards: boolean;
}

/** A value in a file, and the offset at which it starts. */
export interface Found {
  readonly value: string;
  readonly offset: number;
}

/**
 * An address in a file. A visitor follows a `link`; a `name` identifies something of this site; a `contact` is loaded, or
 * may be, without leaving the page; of a `host` only the host name is certain.
 */
export interface Reference extends Found {
  readonly kind: "link" | "name" | "contact" | "host";
}

type Writable<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

/** Markup that is being read. */
export type MarkupDraft = Writable<Markup>;

/** Returns a draft with nothing in it. */
export function emptyMarkup(): MarkupDraft {
  return {
    titles: [],
    ids: [],
    canonicals: [],
    headings: [],
    images: [],
    structuredData: [],
    references: [],
    texts: [],
    frames: [],
    forwards: false,
  };
}
