import type { Entry } from "../../../load/records.ts";
import { didYouMean, quote } from "../../../problems.ts";
import type { PersonRecord } from "../../../schema/person.ts";
import { foldLetters } from "../../../words.ts";
import type { Finding, Rule } from "../../engine/rule.ts";

export const institutionsInOneWording: Rule = {
  name: "institutions-in-one-wording",
  severity: "doubt",
  reason:
    "One institution in two wordings looks like two, on the pages and to whoever counts them.",
  wrong: `# the other people's files say "Harbour University of Bergen, Norway"
affiliation: Harbour University Bergen, Norway`,
  right: `# the other people's files say "Harbour University of Bergen, Norway"
affiliation: Harbour University of Bergen, Norway`,
  repair: "Use one wording in all files.",
  check: ({ people }) => {
    const known = new Map<string, string>();
    const frequent: [key: string, name: string][] = [];
    const typed = [...people.values()].flatMap(institutionsOf);
    const counts = countsOf(typed.map(({ name }) => name));
    // The most frequent wording is the one to keep.
    const ordered = typed.toSorted((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0));
    return ordered.flatMap(({ name, source, path }): Finding[] => {
      const key = keyOf(name);
      const other = known.get(key) ?? frequent.find(([one]) => isMistyped(key, one))?.[1];
      if (other === undefined) known.set(key, name);
      if (other === undefined && frequent.length < mostCompared) frequent.push([key, name]);
      if (other === undefined || other === name) return [];
      const fact = `${quote(name)} is worded differently elsewhere${didYouMean(other)}`;
      return [{ source, path, fact }];
    });
  },
};

/** Comparing all pairs would be quadratic; the wordings that a typo is compared with are the most frequent ones. */
const mostCompared = 500;

interface Institution {
  readonly name: string;
  readonly source: Finding["source"];
  readonly path: Finding["path"];
}

function institutionsOf({ record, source, typed }: Entry<PersonRecord>): Institution[] {
  const isLine = typeof (typed as { affiliation?: unknown }).affiliation === "string";
  return record.affiliation.map(({ name }, i) => ({
    name,
    source,
    path: isLine ? ["affiliation"] : ["affiliation", i, "name"],
  }));
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const countries: Readonly<Record<string, string>> = {
  "united states of america": "usa",
  "united states": "usa",
  us: "usa",
  "united kingdom": "uk",
  "great britain": "uk",
};

/** Returns what is left of an institution without case, accents, punctuation and the words that come and go. */
function keyOf(name: string): string {
  const parts = foldLetters(name.replace(/\bU\.S\.(A\.)?/g, "USA").replace(/\bU\.K\./g, "UK"))
    .split(",")
    .map((part) =>
      part
        .replace(/\b(?:the|of|at|and|for)\b|[^\p{L}\p{N}]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    );
  return parts.map((part) => countries[part] ?? part).join(", ");
}

/** Says whether two keys differ in one letter of a long word: Harbour Colege. */
function isMistyped(a: string, b: string): boolean {
  if (a.length < 12 || a.length > 200 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0])
    return false;
  return differInOneLetter(a, b) && !/\d/.test(a + b) && differsInLongWord(a, b);
}

/** Says whether one letter is wrong, missing or too many; a distance would be counted to its end. */
function differInOneLetter(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  const [restOfA, restOfB] = [a.slice(start), b.slice(start)];
  return (
    restOfA.slice(1) === restOfB.slice(1) ||
    restOfA === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB
  );
}

function differsInLongWord(a: string, b: string): boolean {
  const others = new Set(b.split(/[ ,]+/));
  return a
    .split(/[ ,]+/)
    .filter((word) => !others.has(word))
    .every((word) => word.length > 5);
}
