import { positionOf, type Source } from "../../load/source.ts";
import type { Problem } from "../../problems.ts";
import type { BuiltSite, FilePremises, PageText } from "../built-site.ts";

/** A rule on the built site: on each page by itself, or on all files together. */
export type AuditRule = PageRule | SiteRule;

interface Named {
  /** The name of its file. */
  readonly name: string;
  /** Why the rule exists, in one sentence. */
  readonly reason: string;
}

/** A rule on each page by itself. */
export interface PageRule extends Named {
  readonly checkPage: (page: PageText, premises: FilePremises) => Problem[];
}

/** A rule on what the files of the site say of each other. */
export interface SiteRule extends Named {
  readonly checkSite: (site: BuiltSite) => Problem[];
}

/** Returns a problem of a rule at an offset of a built file. */
export function problemIn(source: Source, offset: number, rule: string, fact: string): Problem {
  return { file: source.file, ...positionOf(source, offset), field: "", fact, rule };
}
