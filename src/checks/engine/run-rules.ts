import type { Records } from "../../load/records.ts";
import { type Place, placeOf, positionOf, problemAt, type Source } from "../../load/source.ts";
import { mostOfRule, type Problem } from "../../problems.ts";
import { isAboutFormula } from "./formula-findings.ts";
import { type CheckContext, type Finding, noContext, type Rule } from "./rule.ts";
import { readSuppressions } from "./suppressions.ts";
import { type DataText, firstBeyond, isIn, textsOf } from "./texts.ts";

/** A finding with its rule, and its place in the file. */
export interface LocatedFinding extends Finding {
  readonly rule: Rule;
  readonly place: Place;
}

/** So many findings of a rule are looked at: 10 MB of brackets have millions that another rule has reported (30 s). */
const mostLooked = 50_000;

/** Four times what ten thousand talks have; a million names in lists would take 20 s. */
const mostTexts = 300_000;
const mostAddresses = 250_000;

/** Returns a problem or a doubt for each finding of the rules, and for each wrong or unused suppression. */
export function runRules(
  rules: readonly Rule[],
  records: Records,
  context = noContext,
  texts = textsOf(records),
): Problem[] {
  const tooMany = [
    [firstBeyond(texts, mostTexts, () => 1), `${mostTexts} texts`],
    [
      firstBeyond(texts, mostAddresses, (text) => text.addresses.length),
      `${mostAddresses} addresses`,
    ],
  ] as const;
  for (const [text, what] of tooMany)
    if (text) return [problemAt(text.source, text.path, `here are more than ${what} in all data`)];
  const suppressions = readSuppressions(rules, records);
  const found = collectFindings(rules, records, context, suppressions.suppresses, texts);
  const problems = found.map(problemOf);
  return [...problems, ...suppressions.problems()];
}

/**
 * Returns the findings of the rules, without the suppressed ones. Where two rules find the same words, only the earlier
 * rule's finding stays, and problems come before doubts; a finding about a whole value gives way only to an earlier one
 * about the same value. A rule stops after a thousand findings, those that are not reported aside.
 */
export function collectFindings(
  rules: readonly Rule[],
  records: Records,
  context: CheckContext,
  suppresses = readSuppressions(rules, records).suppresses,
  texts = textsOf(records),
): LocatedFinding[] {
  const reported = trackReported();
  const problemsFirst = (["problem", "doubt"] as const).flatMap((severity) =>
    rules.filter((rule) => rule.severity === severity),
  );
  return problemsFirst.flatMap((rule) => {
    const found: LocatedFinding[] = [];
    let looked = 0;
    for (const finding of findingsOf(rule, records, texts, context)) {
      if (found.length === mostOfRule || looked++ === mostLooked) break;
      const located = locate(finding, rule);
      const isSuppressed = suppresses(rule, located.source, located.place);
      if (!isSuppressed && !reported.has(located)) found.push(located);
    }
    for (const finding of found) reported.add(finding);
    return found;
  });
}

function* findingsOf(
  rule: Rule,
  records: Records,
  texts: readonly DataText[],
  context: CheckContext,
): Generator<Finding, void, undefined> {
  const { languages } = rule;
  const readable = languages ? texts.filter((text) => isIn(text, languages)) : texts;
  if ("check" in rule) return yield* rule.check(records, readable, context);
  const { kinds, pattern, findingsIn } = rule.checkText;
  for (const text of readable)
    if (kinds.includes(text.kind) && pattern.test(text.value))
      yield* findingsIn(text).filter((finding) => !isAboutFormula(rule, text, finding));
}

function locate(finding: Finding, rule: Rule): LocatedFinding {
  const place = placeOf(finding.source, finding.path, finding.part);
  return { ...finding, rule, place: { ...place, ...finding.at } };
}

function problemOf({ source, path, place, fact, rule }: LocatedFinding): Problem {
  const position = positionOf(source, place.start);
  const problem = { file: source.file, ...position, field: path.join("."), fact, rule: rule.name };
  return rule.severity === "doubt" ? { ...problem, severity: "doubt" } : problem;
}

/** Keeps track of the values and the characters of each file that are reported already. */
function trackReported() {
  const characters = new Map<Source, Uint8Array>();
  const values = new Set<string>();
  const keyOf = ({ source, path, place }: LocatedFinding) =>
    [source.file, place.start, ...path].join(" ");
  return {
    has: (finding: LocatedFinding) => {
      const { source, part, place } = finding;
      if (!part) return values.has(keyOf(finding));
      return characters.get(source)?.subarray(place.start, place.end).includes(1) ?? false;
    },
    add: (finding: LocatedFinding) => {
      const { source, part, place } = finding;
      if (!part) values.add(keyOf(finding));
      const flags = characters.get(source) ?? new Uint8Array(source.text.length + 1);
      characters.set(source, flags.fill(1, place.start, place.end));
    },
  };
}
