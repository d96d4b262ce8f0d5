import type { Records } from "../load/records.ts";
import { positionOf, type Source } from "../load/source.ts";
import type { Problem } from "../problems.ts";

/** What is known of a site before its files are read. */
export interface Premises {
  /** The site's address, without a slash at its end. */
  readonly root: string;
  /** The day that the site is built for. */
  readonly today: string;
  readonly records: Pick<Records, "published" | "redirects" | "privacy">;
  /** Says whether an organizer typed a word anywhere in the data: then it is meant, or the data's own rules tell. */
  readonly isTyped: (word: string) => boolean;
}

/** The built site as rules see it: each file is read once, and again only where something is wrong in it. */
export interface BuiltSite extends Premises {
  /** Every file whose addresses are looked at, in the order of the paths. */
  readonly files: readonly BuiltFile[];
  /** The addresses in these files; one that means the same wherever it stands is there once. */
  readonly addresses: readonly Address[];
  /** Every HTML file. */
  readonly pages: readonly BuiltPage[];
  /** Where something answers, by its path below the root: `/webinar/`, `/sitemap.xml`; null where it is no page. */
  readonly answers: ReadonlyMap<string, BuiltPage | null>;
}

/** A built file, called `_site/webinar/index.html` in messages. Its text, and what stands in it, is read when it is asked for. */
export interface BuiltFile extends Source {
  /** Where it answers, below the root: `/webinar/`. */
  readonly path: string;
  readonly references: readonly Reference[];
}

/** A built HTML file, with what rules on the whole site ask about it. */
export interface BuiltPage extends BuiltFile, Pick<Markup, "titles" | "forwards"> {
  /** The places in it that an address can name. */
  readonly ids: ReadonlySet<string>;
}

/** A built HTML file while it is read, with all that it holds. */
export interface PageText extends BuiltFile, Markup {
  /** Its texts together: what cannot be found here is in none of them. */
  readonly words: string;
}

/** What a piece of HTML holds, in its order. */
export interface Markup {
  readonly references: readonly Reference[];
  readonly titles: readonly Found[];
  readonly ids: readonly Found[];
  /** The canonical addresses; a sound page has one. */
  readonly canonicals: readonly Found[];
  readonly headings: readonly Heading[];
  readonly images: readonly Image[];
  /** The structured data: JSON-LD, as it stands in the source. */
  readonly jsonLd: readonly Found[];
  /** What a visitor reads or hears, as it stands in the source, without code. */
  readonly texts: readonly Found[];
  /** Whether it sends the visitor on to another page by itself. */
  readonly forwards: boolean;
}

/** Something that stands in a file, and the offset at which it does. */
export interface Found {
  readonly value: string;
  readonly offset: number;
}

/**
 * An address in a file. A visitor follows a `link`; a `name` says where something of this site stands; what is a
 * `contact` is loaded, or may be, without leaving the page; of a `host` only the host can be relied on.
 */
export interface Reference extends Found {
  readonly kind: "link" | "name" | "contact" | "host";
}

/** What an address is, and the path from which it is seen. */
export interface Address extends Pick<Reference, "kind" | "value"> {
  readonly from: string;
}

/** Returns what is the same for addresses that mean the same: most stand on every page, and mean the same from each. */
export function meaningOf({ kind, value, from }: Address): string {
  return /^(\/|https?:\/\/)/.test(value) ? `${kind} ${value}` : `${kind} ${value} ${from}`;
}

export interface Heading {
  /** 1 for h1. */
  readonly level: number;
  readonly offset: number;
}

export interface Image {
  readonly attributes: ReadonlySet<string>;
  readonly offset: number;
}

/** Returns a problem of a rule at an offset of a built file. */
export function problemIn(source: Source, offset: number, rule: string, fact: string): Problem {
  return { file: source.file, ...positionOf(source, offset), field: "", fact, rule };
}
