import type { Span } from "../../load/outline.ts";
import type { Records } from "../../load/records.ts";
import type { Source } from "../../load/source.ts";
import type { TextKind } from "../../schema/fields.ts";
import type { Path } from "../../schema/validate.ts";
import type { Text } from "./texts.ts";

/** What `npm run check -- --explain` and docs/rules.md say about a rule. */
export interface Explanation {
  /** The name of its file. */
  readonly name: string;
  /** Why the rule exists, in one sentence. */
  readonly reason: string;
  /** YAML that breaks the rule. */
  readonly wrong: string;
  /** The same YAML as it should be. */
  readonly right: string;
  /** What to do, in one sentence. */
  readonly repair: string;
}

/** A rule across records, or on each text by itself. A record that failed its schema is left out, so one mistake gives one problem. */
export type Rule = RecordRule | TextRule;

/** A rule across records. */
export interface RecordRule extends Repairing {
  readonly check: (records: Records, texts: readonly Text[]) => readonly Finding[];
}

/** A rule on each text by itself. */
export interface TextRule extends Repairing {
  readonly checkText: TextCheck;
}

/** A check of texts of some kinds; those that hold no match of `signs` are sound, and nearly all of them are. */
export interface TextCheck {
  readonly kinds: readonly TextKind[];
  readonly signs: RegExp;
  readonly findingsIn: (text: Text) => readonly Finding[];
}

interface Repairing extends Explanation {
  /** Returns what belongs in the place of a part that the rule found, where only one thing can; `npm run check -- --fix` writes it. */
  readonly fix?: (part: string, around: Around) => string;
}

/** What stands before and after a part of a text. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Where a rule is broken, a value or a part of its text, and the fact that the problem states. */
export interface Finding {
  readonly source: Source;
  readonly path: Path;
  readonly part?: Span;
  readonly fact: string;
}
