import type { Problem } from "../problems.ts";
import type { BuiltSite } from "./built-site.ts";

/** A rule on the built site. */
export interface AuditRule {
  /** The name of its file. */
  readonly name: string;
  /** Why the rule exists, in one sentence. */
  readonly reason: string;
  readonly check: (site: BuiltSite) => Problem[];
}
