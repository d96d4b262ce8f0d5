import { scalarSpans } from "../../load/outline.ts";
import { entriesOf, type Records } from "../../load/records.ts";
import { isMarkdown, type Place, positionOf, type Source } from "../../load/source.ts";
import { nearest, type Problem, quote, suggest } from "../../problems.ts";
import type { Explanation } from "./rule.ts";

/** The rule on the comments that switch other rules off. */
export const allowComments: Explanation = {
  name: "allow-comments",
  severity: "problem",
  reason:
    "Readers want to know why a rule is switched off, and a comment that is no longer needed would hide the next mistake.",
  wrong: "website: http://okoro.example.org # allow https-addresses",
  right:
    "website: http://okoro.example.org # allow https-addresses: the site does not answer on https",
  repair:
    'Write "# allow", the name of the rule, a colon and the reason, at the end of the line or on a line above it. A comment that is no longer needed is a doubt: delete it.',
};

/** A comment that switches a rule off for one line. */
interface Suppression {
  readonly source: Source;
  /** The offset of the comment. */
  readonly start: number;
  /** The line that it applies to. */
  readonly line: number;
  readonly typed: string;
  /** The rule whose name is nearest to the typed one. */
  readonly rule: Explanation | null;
  readonly hasReason: boolean;
  isUsed: boolean;
}

/** Returns the suppressions in the records: `suppresses` answers for one finding, `problems` reports wrong and unused ones. */
export function readSuppressions(rules: readonly Explanation[], records: Records) {
  const names = rules.map(({ name }) => name);
  const sources = entriesOf(records).map(([, { source }]) => source);
  const all = sources.flatMap((source) =>
    isMarkdown(source) ? [] : suppressionsIn(source, rules),
  );
  const byLine = new Map<string, Suppression[]>();
  for (const one of all) {
    const key = keyOf(one.rule?.name ?? "", one.source, one.line);
    const others = byLine.get(key);
    if (others) others.push(one);
    else byLine.set(key, [one]);
  }
  return {
    /** Says whether a rule is switched off at a place: on its line, or on the line of its field's name. */
    suppresses: (rule: Explanation, source: Source, { start, name }: Place): boolean => {
      if (all.length === 0 || rule.isStructural) return false;
      const found = [start, name].flatMap((offset) => {
        const { line } = positionOf(source, offset);
        return byLine.get(keyOf(rule.name, source, line)) ?? [];
      });
      for (const suppression of found) suppression.isUsed = true;
      return found.length > 0;
    },
    problems: (): Problem[] => all.flatMap((one) => problemOf(one, names, records.isComplete)),
  };
}

function keyOf(rule: string, { file }: Source, line: number): string {
  return `${rule} ${line} ${file}`;
}

function problemOf(
  suppression: Suppression,
  names: readonly string[],
  isComplete: boolean,
): Problem[] {
  const { source, start } = suppression;
  const found = { file: source.file, ...positionOf(source, start), field: "" };
  const fact = mistakeIn(suppression, names);
  if (fact !== null) return [{ ...found, fact, rule: allowComments.name }];
  // In incomplete data, the records that would break the rule may be missing.
  if (suppression.isUsed || suppression.rule?.comesAndGoes || !isComplete) return [];
  const needless = `is not needed: the line does not break ${quote(suppression.typed)}`;
  return [{ ...found, fact: needless, rule: allowComments.name, severity: "doubt" }];
}

function mistakeIn(
  { typed, rule, hasReason }: Suppression,
  names: readonly string[],
): string | null {
  if (rule?.name !== typed) return `no rule ${quote(typed)}${suggest(typed, names)}`;
  if (rule.isStructural) return `${quote(typed)} cannot be switched off: the site depends on it`;
  return hasReason ? null : `gives no reason: write "# allow ${typed}: " and why`;
}

const form = /(?<=^|[ \t])#[^\S\n]*allow[^\S\n]+([a-z]+(?:-[a-z]+)+)[^\S\n]*(:[^\S\n]*\S)?/gim;

function suppressionsIn(source: Source, rules: readonly Explanation[]): Suppression[] {
  const matches = [...source.text.matchAll(form)];
  if (matches.length === 0) return [];
  const names = rules.map(({ name }) => name);
  const inScalar = new Uint8Array(source.text.length);
  for (const { start, end } of scalarSpans(source.text)) inScalar.fill(1, start + 1, end);
  const about = linesAbout(source.text.split("\n"));
  return matches
    .filter(({ index }) => inScalar[index] === 0)
    .map(({ 1: typed = "", 2: reason, index: start }) => {
      const line = about[positionOf(source, start).line - 1] ?? 0;
      const name = nearest(typed, names);
      const rule = rules.find((one) => one.name === name) ?? null;
      return { source, start, line, typed, rule, hasReason: reason !== undefined, isUsed: false };
    });
}

/**
 * Returns for each line the one that a comment on it applies to: itself, or the next that is not only a comment; 0 at
 * the end of the file.
 */
function linesAbout(lines: readonly string[]): number[] {
  let next = 0;
  const about = lines.toReversed().map((text, i) => {
    if (!/^\s*#/.test(text)) next = lines.length - i;
    return next;
  });
  return about.reverse();
}
