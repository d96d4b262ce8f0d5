import type { Found, Markup, Reference } from "./built-site.ts";

/** What is done with addresses and texts while HTML is read: there are too many for lists. */
export interface Listener {
  /** Where `json` is not null, it stands at the offset, and the address somewhere in it. */
  readonly onReference: (
    kind: Reference["kind"],
    value: string,
    offset: number,
    json: string | null,
  ) => void;
  /** A text that a visitor reads or hears, as it stands in the source. */
  readonly onText: (source: string, offset: number) => void;
}

type Writable<T> = {
  -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key];
};

/** What is collected while HTML is read. */
export interface Draft extends Writable<Markup>, Listener {
  /** Whether it is the document of a frame. */
  readonly inFrame: boolean;
  /** The documents of the frames in it. */
  readonly frames: Found[];
}

/** Returns a draft with nothing read yet. */
export function emptyDraft({ onReference, onText }: Listener, inFrame: boolean): Draft {
  return {
    onReference,
    onText,
    inFrame,
    frames: [],
    titles: [],
    ids: [],
    canonicals: [],
    headings: [],
    images: [],
    structuredData: [],
    forwards: false,
  };
}
