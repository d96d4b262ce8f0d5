import type { Entry } from "../../load/records.ts";
import { quote } from "../../problems.ts";
import type { PersonRecord } from "../../schema/person.ts";
import { foldLetters } from "../../words.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const peopleDiffer: Rule = {
  name: "people-differ",
  reason:
    "Two names that are nearly the same are mostly one person, spelled two ways, with the talks torn apart.",
  wrong: `# data/people/amara-okor.yaml, beside amara-okoro.yaml
name: Amara Okor`,
  right: `# data/people/amara-okoro.yaml, and no other
name: Amara Okoro`,
  repair:
    "Keep one file and name its id everywhere; where they are two people, say so in a comment that switches this rule off.",
  check: ({ people }) => {
    const known = new Map<string, Entry<PersonRecord>>();
    return [...people.values()].flatMap((person): Finding[] => {
      const { marks, clues } = signsOf(foldLetters(person.record.name));
      const other = clues.map((clue) => known.get(clue)).find((one) => one !== undefined);
      for (const mark of marks) if (!known.has(mark)) known.set(mark, person);
      if (!other) return [];
      const fact = `${quote(person.record.name)} is nearly ${quote(other.record.name)} (${other.id}.yaml)`;
      return [{ source: person.source, path: ["name"], fact }];
    });
  },
};

/** What a name is found by, and what it looks for: two names are nearly the same where a clue meets a mark. */
interface Signs {
  readonly marks: readonly string[];
  readonly clues: readonly string[];
}

function signsOf(name: string): Signs {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const sorted = [...words].sort().join(" ");
  const same = [`same ${sorted}`, `joined ${words.join("")}`];
  const { marks, clues } = shortened(words);
  const slips = words.flatMap((word, i) => slipsIn(word, words.toSpliced(i, 1)));
  const missing = words.flatMap((word, i) => withoutOneLetter(word, words.toSpliced(i, 1)));
  return {
    marks: [...same, ...marks, ...slips, ...missing.map((rest) => `missing ${rest}`)],
    clues: [
      ...same,
      ...clues,
      ...slips,
      `missing ${sorted}`,
      ...missing.map((rest) => `same ${rest}`),
    ],
  };
}

/** Signs of names that lack what stands in the middle, or have only the first letter of the first name. */
function shortened(words: readonly string[]): Signs {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (words.length < 2) return { marks: [], clues: [] };
  const [mine, theirs] = words.length === 2 ? ["short", "long"] : ["long", "short"];
  const [form, other] = first.length === 1 ? ["initial", "whole"] : ["whole", "initial"];
  return {
    marks: [`${mine} ${first} ${last}`, `${form} ${first[0]} ${last}`],
    clues: [`${theirs} ${first} ${last}`, `${other} ${first[0]} ${last}`],
  };
}

/** What is longer is no word of a name, and would have too many signs. */
const longest = 40;

/** A name of short words has near neighbours that are other names. */
function withoutOneLetter(word: string, others: readonly string[]): string[] {
  if (word.length < 6 || word.length > longest) return [];
  const shorter = Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
  return [...new Set(shorter)].map((rest) => [...others, rest].sort().join(" "));
}

/** Signs that two names share when one letter is another, or two letters stand in another order. */
function slipsIn(word: string, others: readonly string[]): string[] {
  if (word.length > longest) return [];
  const rest = [...others].sort().join(" ");
  const replaced =
    word.length < 7 ? [] : Array.from(word, (_, i) => `${word.slice(0, i)}?${word.slice(i + 1)}`);
  const swapped =
    word.length < 5
      ? []
      : Array.from({ length: word.length - 1 }, (_, i) => {
          const pair = [...word.slice(i, i + 2)].sort().join("");
          return `${word.slice(0, i)}(${pair})${word.slice(i + 2)}`;
        });
  return [...replaced, ...swapped].map((slip) => `${rest} ${slip}`);
}
