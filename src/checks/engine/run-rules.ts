import type { Records } from "../../load/records.ts";
import { type Place, placeOf, positionOf, type Source } from "../../load/source.ts";
import type { Problem } from "../../problems.ts";
import type { TextKind } from "../../schema/fields.ts";
import { readAllowances } from "./allowances.ts";
import type { Finding, Rule, TextRule } from "./rule.ts";
import { type Text, textsOf } from "./texts.ts";

/** A finding with its rule, and its place in the file. */
export interface Located extends Finding {
  readonly rule: Rule;
  readonly place: Place;
}

/**
 * Returns every problem that the rules find across the records, except where a comment switches a rule off. Where two
 * rules hit the same words, the one that stands earlier speaks; a rule on a whole value is silenced only by another one.
 */
export function runRules(rules: readonly Rule[], records: Records): Problem[] {
  const allowances = readAllowances(rules, records);
  const problems = findAll(rules, records, allowances.allow).map(problemOf);
  return [...problems, ...allowances.problems()];
}

/** Returns everything that some rules find, except where a comment switches a rule off, with its place. */
export function findAll(
  rules: readonly Rule[],
  records: Records,
  allow = readAllowances(rules, records).allow,
): Located[] {
  const told = startTelling();
  const texts = textsOf(records);
  const inTexts = findInTexts(rules, texts);
  return rules.flatMap((rule) => {
    const found = ("check" in rule ? rule.check(records, texts) : (inTexts.get(rule) ?? []))
      .map((finding) => ({
        ...finding,
        rule,
        place: placeOf(finding.source, finding.path, finding.part),
      }))
      .filter(({ source, place }) => !allow(rule.name, source, place))
      .filter((finding) => !told.covers(finding));
    for (const finding of found) told.add(finding);
    return found;
  });
}

function findInTexts(rules: readonly Rule[], texts: readonly Text[]): Map<Rule, Finding[]> {
  const found = new Map<Rule, Finding[]>(rules.map((rule) => [rule, []]));
  const asked = rulesByKind(rules.filter((rule) => "checkText" in rule));
  for (const text of texts)
    for (const [rule, finding] of findInText(text, asked[text.kind]))
      found.get(rule)?.push(finding);
  return found;
}

function findInText(text: Text, asked: RulesBySigns): (readonly [Rule, Finding])[] {
  const found: (readonly [Rule, Finding])[] = [];
  for (const [signs, rules] of asked)
    if (signs.test(text.value))
      for (const rule of rules)
        for (const finding of rule.checkText.findingsIn(text)) found.push([rule, finding]);
  return found;
}

type RulesBySigns = readonly (readonly [RegExp, readonly TextRule[]])[];

/** A text is searched once for signs that several rules share. */
function rulesByKind(rules: readonly TextRule[]): Readonly<Record<TextKind, RulesBySigns>> {
  const asked = (kind: TextKind) => {
    const about = rules.filter(({ checkText }) => checkText.kinds.includes(kind));
    const signs = new Set(about.map(({ checkText }) => checkText.signs));
    return [...signs].map(
      (shared) => [shared, about.filter(({ checkText }) => checkText.signs === shared)] as const,
    );
  };
  return { line: asked("line"), markdown: asked("markdown"), address: asked("address") };
}

function problemOf({ source, path, place, fact, rule }: Located): Problem {
  const position = positionOf(source, place.start);
  return { file: source.file, ...position, field: path.join("."), fact, rule: rule.name };
}

/** Remembers which words of which file a rule has spoken about. */
function startTelling() {
  const words = new Map<Source, Uint8Array>();
  const values = new Set<string>();
  const keyOf = ({ source, path, place }: Located) => [source.file, place.start, ...path].join(" ");
  return {
    covers: (finding: Located) => {
      const { source, part, place } = finding;
      if (!part) return values.has(keyOf(finding));
      return words.get(source)?.subarray(place.start, place.end).includes(1) ?? false;
    },
    add: (finding: Located) => {
      const { source, part, place } = finding;
      if (!part) values.add(keyOf(finding));
      const marks = words.get(source) ?? new Uint8Array(source.text.length + 1);
      words.set(source, marks.fill(1, place.start, place.end));
    },
  };
}
