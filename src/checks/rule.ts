import type { Records } from "../load/records.ts";
import type { Problem } from "../problems.ts";

/** A rule across records. A record that failed its schema is not among them, so one mistake gives one problem. */
export interface Rule {
  /** The name of its file. */
  readonly name: string;
  /** Why the rule exists, in one sentence. */
  readonly reason: string;
  readonly check: (records: Records) => Problem[];
}
