import type { Entry } from "../../../load/records.ts";
import { quote } from "../../../problems.ts";
import type { PersonRecord } from "../../../schema/person.ts";
import { foldLetters } from "../../../words.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf } from "../../engine/text-check.ts";

export const profilesAreOnesOwn: Rule = {
  name: "profiles-are-ones-own",
  severity: "doubt",
  reason:
    "A file made from another person's keeps that person's profile, and sends visitors to the wrong one.",
  wrong: `# data/people/ada-lind.yaml
website: https://github.com/ben-okoro`,
  right: `# data/people/ada-lind.yaml
website: https://github.com/ada-lind`,
  repair: "Open the address to see whose it is.",
  check: ({ people }, texts) => {
    const persons = [...people.values()].map((entry) => ({ ...entry, names: namesIn(entry) }));
    const owners = new Map(persons.map((person) => [person.source, person]));
    const known = indexPersons(persons);
    return texts.flatMap((text): Finding[] => {
      const owner = owners.get(text.source);
      if (owner === undefined) return [];
      return text.addresses.flatMap(({ url, start, typed }) => {
        const other = url && otherOwner(url, owner, known);
        if (!other) return [];
        const fact = `${quote(typed)} looks like a profile of ${other.record.name}`;
        return [findingOf(text, { start, end: start + typed.length, fact })];
      });
    });
  },
};

interface Person extends Entry<PersonRecord> {
  /** The words of the name that are long enough to be found in an address. */
  readonly names: readonly string[];
}

const profiles =
  /(^|\.)(github\.com|github\.io|gitlab\.com|linkedin\.com|orcid\.org|scholar\.google\.\w+)$/;

/** Returns the person whose profile an address is; null if it may well be the owner's. */
function otherOwner(url: URL, owner: Person, persons: Persons): Person | null {
  if (!profiles.test(url.hostname)) return null;
  const text = foldLetters(url.hostname + decoded(url.pathname));
  const orcid = /\b(?:\d{4}-){3}\d{3}[\dx]\b/.exec(text)?.[0]?.toUpperCase();
  if (orcid !== undefined)
    return orcid === owner.record.orcid ? null : (persons.byOrcid.get(orcid) ?? null);
  if (owner.names.some((name) => text.includes(name))) return null;
  const others = namedIn(text, persons).filter(
    (person) => person !== owner && person.names.every((name) => text.includes(name)),
  );
  // Ben Okoro stands in "benjaminokoro" as well.
  const lengthOf = ({ names }: Person) => names.join("").length;
  return others.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}

/** Persons by what addresses tell of them: comparing each address with each person would be quadratic. */
interface Persons {
  readonly byOrcid: ReadonlyMap<string, Person>;
  /** Those of more than one name, by the one that the fewest others have. */
  readonly byName: ReadonlyMap<string, readonly Person[]>;
  /** The lengths of these names, in their order. */
  readonly lengths: readonly number[];
}

function indexPersons(persons: readonly Person[]): Persons {
  const counts = new Map<string, number>();
  for (const name of persons.flatMap(({ names }) => names))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const rarest = ({ names }: Person) =>
    names.reduce((a, b) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a), names[0] ?? "");
  const byOrcid = new Map<string, Person>();
  const byName = new Map<string, Person[]>();
  const indexedNames = new Set<string>();
  for (const person of persons) {
    const { orcid } = person.record;
    if (orcid !== undefined && !byOrcid.has(orcid)) byOrcid.set(orcid, person);
    const names = person.names.join(" ");
    if (person.names.length < 2 || indexedNames.has(names)) continue;
    indexedNames.add(names);
    const name = rarest(person);
    const namesakes = byName.get(name) ?? [];
    namesakes.push(person);
    byName.set(name, namesakes);
  }
  const lengths = [...new Set([...byName.keys()].map((name) => name.length))];
  return { byOrcid, byName, lengths: lengths.sort((a, b) => a - b) };
}

/** Returns the persons whose rarest name stands somewhere in a text. */
function namedIn(text: string, { byName, lengths }: Persons): Person[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}+/gu))
    for (let start = 0; start < word.length; start++)
      for (const length of lengths) {
        if (start + length > word.length) break;
        const name = word.slice(start, start + length);
        if (byName.has(name)) found.add(name);
      }
  return [...found].flatMap((name) => byName.get(name) ?? []);
}

function namesIn({ record: { name } }: Entry<PersonRecord>): string[] {
  return foldLetters(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
