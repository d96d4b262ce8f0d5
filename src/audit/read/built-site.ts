import type { Records } from "../../load/records.ts";
import { positionOf, type Source } from "../../load/source.ts";
import type { Problem } from "../../problems.ts";

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
  /** The site's address, with a slash at its end. */
  readonly rootUrl: URL;
  /** The addresses in its files; one that means the same wherever it stands is there once. */
  readonly addresses: () => Iterable<Address>;
  /** Where something answers, by its path below the root: `/webinar/`, `/sitemap.xml`; null where it is no page. */
  readonly answers: ReadonlyMap<string, BuiltPage | null>;
  /** Reads every file whose addresses are looked at once more, in the order of the paths. */
  readonly files: () => Iterable<FileWithAddresses>;
  /** Reads the file that answers at a path once more. */
  readonly fileAt: (path: string) => BuiltFile;
}

/** A built file with its text, called `_site/webinar/index.html` in messages. */
export interface BuiltFile extends Source {
  /** Where it answers, below the root: `/webinar/`. */
  readonly path: string;
}

export interface FileWithAddresses extends BuiltFile {
  readonly references: readonly Reference[];
}

/** What is kept of a built HTML file: what rules on the whole site ask about it. */
export interface BuiltPage extends Pick<Markup, "titles" | "forwards"> {
  /** The places in it that an address can name. */
  readonly ids: ReadonlySet<string>;
}

/** A built HTML file while it is read, with all that it holds. */
export interface PageText extends BuiltFile, Markup {
  /** Its texts together: what cannot be found here is in none of them. */
  readonly words: string;
  /** Reads what a visitor reads or hears, without code, each text as it stands in the source. */
  readonly texts: () => readonly Found[];
}

/** What a piece of HTML holds, in its order. */
export interface Markup {
  readonly titles: readonly Found[];
  readonly ids: readonly Found[];
  /** The canonical addresses; a sound page has one. */
  readonly canonicals: readonly Found[];
  readonly headings: readonly Heading[];
  readonly images: readonly Image[];
  /** The JSON-LD. */
  readonly structuredData: readonly StructuredData[];
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
  return isFixed(value) ? `${kind} ${value}` : `${kind} ${value} ${from}`;
}

/** Says whether an address means the same wherever it stands. */
export function isFixed(value: string): boolean {
  return /^(\/|https?:\/\/)/.test(value);
}

export interface Heading {
  /** 1 for h1. */
  readonly level: number;
  readonly offset: number;
}

/** What was read from a script, undefined where that is no JSON. */
export interface StructuredData {
  readonly data: unknown;
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
