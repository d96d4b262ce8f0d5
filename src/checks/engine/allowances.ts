import { scalarSpans } from "../../load/outline.ts";
import { entriesOf, type Records } from "../../load/records.ts";
import { isMarkdown, type Place, positionOf, type Source } from "../../load/source.ts";
import { nearest, type Problem, quote, suggest } from "../../problems.ts";
import type { Explanation } from "./rule.ts";

/** The rule on the comments that switch other rules off. */
export const allowComments: Explanation = {
  name: "allow-comments",
  reason:
    "Whoever reads a switched-off rule wants to know why, and one that is no longer needed would hide the next mistake.",
  wrong: "website: http://okoro.example.org # allow https-addresses",
  right:
    "website: http://okoro.example.org # allow https-addresses: the site does not answer on https",
  repair:
    'Write "# allow", the name of the rule, a colon and the reason, at the end of the line or on a line above it; delete the comment when it is no longer needed.',
};

/** A comment that switches a rule off for one line. */
interface Allowance {
  readonly source: Source;
  /** Where the comment stands, and the line that it is about. */
  readonly start: number;
  readonly line: number;
  readonly typed: string;
  /** The rule that is meant, also where its name is misspelt. */
  readonly rule: string | null;
  readonly hasReason: boolean;
  isUsed: boolean;
}

/** Returns the comments that switch rules off: what they allow, and the problems of those that are wrong. */
export function readAllowances(rules: readonly Explanation[], records: Records) {
  const names = rules.map(({ name }) => name);
  const sources = entriesOf(records).map(([, { source }]) => source);
  const all = sources.flatMap((source) => (isMarkdown(source) ? [] : allowancesIn(source, names)));
  const byLine = new Map<string, Allowance[]>();
  for (const one of all) {
    const key = `${one.source.file}:${one.line}`;
    byLine.set(key, [...(byLine.get(key) ?? []), one]);
  }
  const at = (source: Source, offset: number) =>
    byLine.get(`${source.file}:${positionOf(source, offset).line}`) ?? [];
  return {
    /** Says whether a rule is switched off at a place: on its line, or on the line where its field starts. */
    allow: (rule: string, source: Source, { start, name }: Place): boolean => {
      if (all.length === 0) return false;
      const found = [...at(source, start), ...at(source, name)].filter((a) => a.rule === rule);
      for (const allowance of found) allowance.isUsed = true;
      return found.length > 0;
    },
    problems: (): Problem[] => all.flatMap((one) => problemOf(one, names, records.isComplete)),
  };
}

function problemOf(allowance: Allowance, names: readonly string[], isComplete: boolean): Problem[] {
  const { source, start, typed, rule, hasReason, isUsed } = allowance;
  const fact = () => {
    if (rule !== typed) return `no rule ${quote(typed)}${suggest(typed, names)}`;
    if (!hasReason) return `gives no reason: write "# allow ${rule}: " and why`;
    return isUsed || !isComplete ? null : `switches off nothing: ${quote(rule)} is kept here`;
  };
  const found = fact();
  if (found === null) return [];
  const position = positionOf(source, start);
  return [{ file: source.file, ...position, field: "", fact: found, rule: allowComments.name }];
}

const form = /^#\s*allow\s+([a-z]+(?:-[a-z]+)+)\s*(:\s*\S)?/i;

function allowancesIn(source: Source, names: readonly string[]): Allowance[] {
  if (!/#\s*allow/i.test(source.text)) return [];
  return commentsIn(source).flatMap(({ start, comment, line }) => {
    const [, typed, reason] = form.exec(comment) ?? [];
    if (typed === undefined) return [];
    const rule = nearest(typed, names);
    return [{ source, start, line, typed, rule, hasReason: reason !== undefined, isUsed: false }];
  });
}

/** Returns the comments of a file, each with the line that it is about: its own, or the one below where it stands alone. */
function commentsIn(source: Source): { start: number; comment: string; line: number }[] {
  const lines = source.text.split("\n");
  const isAlone = (line: number) => /^\s*#/.test(lines[line - 1] ?? "");
  const scalars = scalarSpans(source.text);
  let scalar = 0;
  return [...source.text.matchAll(/(?<=^|[ \t])#/gm)].flatMap(({ index: start }) => {
    while ((scalars[scalar]?.end ?? Number.POSITIVE_INFINITY) <= start) scalar++;
    if ((scalars[scalar]?.start ?? start) < start) return [];
    let { line, column } = positionOf(source, start);
    const comment = lines[line - 1]?.slice(column - 1) ?? "";
    while (isAlone(line)) line++;
    return [{ start, comment, line }];
  });
}
