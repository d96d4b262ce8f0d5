import { distance } from "fastest-levenshtein";
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
    const typed = [...people.values()].flatMap(institutionsOf);
    const counts = countsOf(typed.map(({ name }) => name));
    // The most frequent wording is the one to keep.
    const ordered = typed.toSorted((a, b) => (counts.get(b.name) ?? 0) - (counts.get(a.name) ?? 0));
    const similar = similarWords(ordered.map(({ key }) => key));
    const known = new Map<string, string>();
    return ordered.flatMap(({ name, key, source, path }): Finding[] => {
      const mistyped = () => mistypedKeys(key, similar).find((one) => known.has(one)) ?? "";
      const other = known.get(key) ?? known.get(joined(key)) ?? known.get(mistyped());
      if (other === undefined) known.set(key, name).set(joined(key), name);
      if (other === undefined || other === name) return [];
      const fact = `${quote(name)} is worded differently elsewhere${didYouMean(other)}`;
      return [{ source, path, fact }];
    });
  },
};

interface Institution {
  readonly name: string;
  /** What its wordings have in common. */
  readonly key: string;
  readonly source: Finding["source"];
  readonly path: Finding["path"];
}

function institutionsOf({ record, source, typed }: Entry<PersonRecord>): Institution[] {
  const isLine = typeof (typed as { affiliation?: unknown }).affiliation === "string";
  return record.affiliation.map(({ name }, i) => ({
    name,
    key: keyOf(name),
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

function wordsIn(key: string): string[] {
  return key.split(/[ ,]+/);
}

/** Returns a key without its blanks and commas; between digits they matter. */
function joined(key: string): string {
  return /\d/.test(key) ? key : key.replace(/[ ,]/g, "");
}

/** Returns long keys that differ from a key in one letter of a long word: Harbour Colege. */
function mistypedKeys(key: string, similar: SimilarWords): string[] {
  if (key.length < 12 || /\d/.test(key)) return [];
  const others = wordsIn(key).flatMap((word) =>
    word.length > 5 ? similar(word).map((other) => key.replace(word, other)) : [],
  );
  return others.filter((other) => other[0] === key[0]);
}

/** Returns the words that differ from a word in one letter. */
type SimilarWords = (word: string) => string[];

/** Finds words by what is left of them without one letter: comparing all pairs would be quadratic. */
function similarWords(keys: readonly string[]): SimilarWords {
  const byRest = new Map<string, string[]>();
  for (const word of new Set(keys.flatMap(wordsIn))) {
    for (const rest of restsOf(word)) {
      const words = byRest.get(rest) ?? [];
      byRest.set(rest, words);
      words.push(word);
    }
  }
  return (word) =>
    restsOf(word)
      .flatMap((rest) => byRest.get(rest) ?? [])
      .filter((other) => distance(word, other) === 1);
}

/** Returns a word, and what is left of it without each of its letters; nobody mistypes one of more than 40 letters. */
function restsOf(word: string): string[] {
  if (word.length > 40) return [];
  return [word, ...Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1))];
}
