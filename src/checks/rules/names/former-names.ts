import { didYouMean, quote } from "../../../problems.ts";
import { foldLetters } from "../../../words.ts";
import type { Finding, Rule } from "../../engine/rule.ts";
import { findingOf } from "../../engine/text-check.ts";
import type { DataText } from "../../engine/texts.ts";

export const formerNames: Rule = {
  name: "former-names",
  severity: "doubt",
  reason: "Whoever has another name now does not want to read the old one, in a text or as a name.",
  wrong: `# data/people/ada-lind.yaml has former_names: [Ada Berg]
abstract: Ada Berg asks who counts.`,
  right: "abstract: Ada Lind asks who counts.",
  repair: "Write the name of today, or use the file of the person who had the name.",
  check: ({ people }, texts) => {
    const former = new Map<string, FormerName[]>();
    for (const { record } of people.values())
      for (const old of record.former_names ?? []) {
        const one = formerName(old, record.name);
        const alike = former.get(one.word) ?? [];
        alike.push(one);
        former.set(one.word, alike);
      }
    if (former.size === 0) return [];
    return texts.flatMap((text) => (text.kind === "address" ? [] : findingsIn(text, former)));
  },
};

interface FormerName {
  readonly old: string;
  /** The longest word of the old name, by which it is found, and its offset there. */
  readonly word: string;
  readonly offset: number;
  readonly name: string;
}

function formerName(typed: string, name: string): FormerName {
  const old = foldLetters(typed);
  const words = [...old.matchAll(anyWord)].sort(([a], [b]) => b.length - a.length);
  return { old, word: words[0]?.[0] ?? "", offset: words[0]?.index ?? 0, name };
}

const anyWord = /[\p{L}\p{N}]+/gu;

function findingsIn(text: DataText, former: ReadonlyMap<string, readonly FormerName[]>): Finding[] {
  const folded = foldLetters(text.prose);
  // Letters that fold to two move what follows: such a text is not searched.
  if (folded.length !== text.prose.length) return [];
  return [...folded.matchAll(anyWord)].flatMap(({ 0: word, index }) =>
    (former.get(word) ?? []).flatMap(({ old, offset, name }) => {
      const start = index - offset;
      const end = start + old.length;
      const isPart = /[\p{L}\p{N}]$/u.test(folded.slice(Math.max(0, start - 2), start));
      if (!folded.startsWith(old, start) || isPart || /^[\p{L}\p{N}]/u.test(folded.slice(end)))
        return [];
      const fact = `${quote(text.prose.slice(start, end))} is a former name${didYouMean(name)}`;
      return [findingOf(text, { start, end, fact })];
    }),
  );
}
