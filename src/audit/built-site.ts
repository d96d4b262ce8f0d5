import type { Records } from "../load/records.ts";
import type { Source } from "../load/source.ts";
import type { Problem } from "../problems.ts";
import type { Markup, Reference } from "./read/markup.ts";

/** What the audit knows before it examines files. */
export interface Premises {
  /** The site's address, without a slash at its end. */
  readonly root: string;
  /** The day that the site is built for. */
  readonly today: string;
  readonly records: Pick<Records, "series" | "published" | "redirects" | "privacy">;
  /** Words that look like a mistake and that an organizer typed in the data. */
  readonly meant: ReadonlySet<string>;
}

/** What examining a single file needs; it can be posted to a worker. */
export interface FilePremises extends Pick<Premises, "root" | "meant"> {
  /** What messages put before the path of a file: `_site/`. */
  readonly prefix: string;
  /** The paths of redirects; their targets are checked in the data. */
  readonly moved: ReadonlySet<string>;
}

/** A built file; messages call it `_site/webinar/index.html`. */
export interface BuiltFile extends Source {
  /** Where it answers, below the root and decoded: `/webinar/`. */
  readonly path: string;
}

/** A built page as rules on single pages see it. */
export interface PageText extends BuiltFile, Markup {}

/** The problems of single pages, and what rules on the whole site need. */
export interface Findings {
  readonly problems: readonly Problem[];
  /** What answers, by its path: null where it is not a page. */
  readonly answers: ReadonlyMap<string, BuiltPage | null>;
  /** Each distinct address, by all that its meaning depends on. */
  readonly addresses: ReadonlyMap<string, BuiltAddress>;
}

/** What is kept of a page. */
export interface BuiltPage extends Pick<Markup, "forwards"> {
  readonly file: string;
  readonly titles: readonly (Position & { readonly value: string })[];
  /** The places in it that an address can name. */
  readonly ids: ReadonlySet<string>;
}

type Position = Pick<Problem, "line" | "column">;

/** An address at its first occurrence in the first file, in path order. */
export interface BuiltAddress extends Pick<Reference, "kind" | "value">, Position {
  readonly file: string;
  /** The path of that file, which a relative address starts from. */
  readonly from: string;
  /** How many files hold it. */
  readonly files: number;
}

/** The whole built site; what answers is in the order of the paths. */
export interface BuiltSite extends Premises, Pick<Findings, "answers"> {
  /** The site's address, with a slash at its end. */
  readonly rootUrl: URL;
  readonly addresses: readonly BuiltAddress[];
  /** The first folders of all the paths: `/webinar/`. */
  readonly topFolders: ReadonlySet<string>;
}
