import type { Problem } from "../../problems.ts";
import type { BuiltSite, PageText, Premises } from "../read/built-site.ts";

/** A rule on the built site: on each page by itself as it is read, or on all files together. */
export type AuditRule = PageRule | SiteRule;

interface Named {
  /** The name of its file. */
  readonly name: string;
  /** Why the rule exists, in one sentence. */
  readonly reason: string;
}

/** A rule on each page by itself. */
export interface PageRule extends Named {
  readonly checkPage: (page: PageText, premises: Premises) => Problem[];
}

/** A rule on what the files of the site say of each other. */
export interface SiteRule extends Named {
  readonly checkSite: (site: BuiltSite) => Problem[];
}
