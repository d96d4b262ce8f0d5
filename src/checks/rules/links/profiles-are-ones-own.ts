import type { Entry } from "../../../load/records.ts";
import { quote } from "../../../problems.ts";
import type { PersonRecord } from "../../../schema/person.ts";
import { foldLetters } from "../../../words.ts";
import { addressesIn } from "../../engine/data-addresses.ts";
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
    return texts.flatMap((text): Finding[] => {
      const owner = owners.get(text.source);
      if (owner === undefined) return [];
      return addressesIn(text).flatMap(({ url, start, typed }) => {
        const other = url && otherOwner(url, owner, persons);
        const fact = `${quote(typed)} looks like a profile of ${other?.record.name}`;
        return other ? [findingOf(text, { start, end: start + typed.length, fact })] : [];
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
function otherOwner(url: URL, owner: Person, persons: readonly Person[]): Person | null {
  if (!profiles.test(url.hostname)) return null;
  const text = foldLetters(url.hostname + decoded(url.pathname));
  const orcid = /\b(?:\d{4}-){3}\d{3}[\dx]\b/.exec(text)?.[0]?.toUpperCase();
  if (orcid !== undefined)
    return orcid === owner.record.orcid
      ? null
      : (persons.find(({ record }) => record.orcid === orcid) ?? null);
  if (owner.names.some((name) => text.includes(name))) return null;
  const isOf = ({ names }: Person) =>
    names.length > 1 && names.every((name) => text.includes(name));
  return persons.find((person) => person !== owner && isOf(person)) ?? null;
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
