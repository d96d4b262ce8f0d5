import type { History } from "../../history/history.ts";
import type { Span } from "../../load/outline.ts";
import type { Records } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import type { Severity } from "../../problems.ts";
import type { TextKind } from "../../schema/fields.ts";
import type { Path } from "../../schema/validate.ts";
import type { Dictionary } from "./dictionary.ts";
import type { DataText } from "./texts.ts";

/** What `npm run check -- --explain` and docs/rules.md say about a rule. */
export interface Explanation {
  /** The name of its file. */
  readonly name: string;
  /** A problem is certainly wrong and stops the build; a doubt is probably wrong and is only shown. */
  readonly severity: Severity;
  /** Why the rule exists, in one sentence. */
  readonly reason: string;
  /** YAML that breaks the rule. */
  readonly wrong: string;
  /** The same YAML, corrected. */
  readonly right: string;
  /** What to do, in one sentence. */
  readonly repair: string;
  /**
   * The languages whose texts the rule reads, as base tags such as `en`; absent for all. A text in another language is
   * never shown to the rule.
   */
  readonly languages?: readonly string[];
  /**
   * Set where findings come and go while the data stays: with the day, with git, with the command that reads dictionaries.
   * A comment that switches the rule off is then never called needless.
   */
  readonly comesAndGoes?: true;
  /** Set where the site cannot be built from data that breaks the rule: no comment switches it off. */
  readonly isStructural?: true;
}

/** A rule of the rule book. It never sees a record that failed its schema, so one mistake gives one problem. */
export type Rule = RecordRule | TextRule;

/** What a rule may know besides the records; null is what nobody told. */
export interface CheckContext {
  /** The instant of the check, in UTC. */
  readonly now: string | null;
  readonly history: History | null;
  /** Read only by the commands that show doubts on spelling: it takes longer than all rules. */
  readonly dictionary: Dictionary | null;
}

/** Where nobody tells the instant and the history, the rules that need them find nothing. */
export const noContext: CheckContext = { now: null, history: null, dictionary: null };

/** A rule across records. */
export interface RecordRule extends FixableRule {
  readonly check: (
    records: Records,
    texts: readonly DataText[],
    context: CheckContext,
  ) => readonly Finding[];
}

/** A rule on each text by itself. */
export interface TextRule extends FixableRule {
  readonly checkText: TextCheck;
}

/** How a rule checks texts of some kinds: `findingsIn` is called only for texts that match `pattern`. */
export interface TextCheck {
  readonly kinds: readonly TextKind[];
  /** A cheap test that every text with a finding passes. At 100 talks it saves 60 ms, at 1,000 some 600 ms. */
  readonly pattern: RegExp;
  readonly findingsIn: (text: DataText) => readonly Finding[];
}

interface FixableRule extends Explanation {
  /** Returns the replacement for a part that breaks the rule; only for rules with one right answer. `npm run check -- --fix` writes it. */
  readonly fix?: (part: string, around: Surroundings) => string;
}

/** The text before and after a part of it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** A value that breaks a rule, or a part of its text, and the fact that the problem states. */
export interface Finding {
  readonly source: Source;
  readonly path: Path;
  readonly part?: Span;
  /** Where it stands in the file if that is beside the value: a comment. */
  readonly at?: Span;
  readonly fact: string;
}
