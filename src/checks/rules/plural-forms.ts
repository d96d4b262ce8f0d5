import { type Phrases, pluralCategories } from "../../languages/phrases.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const pluralForms: Rule = {
  name: "plural-forms",
  severity: "problem",
  reason: "A number stands with the form of the word that its language wants.",
  wrong: `# data/interface.yaml of a series in Polish
count_talks: { one: 1 wykład, other: "{count} wykładu" }`,
  right: `count_talks:
  { one: 1 wykład, few: "{count} wykłady", many: "{count} wykładów", other: "{count} wykładu" }`,
  repair: "Add the form for these numbers.",
  check: ({ series, phrases }) => {
    if (series === null || phrases === null) return [];
    const examples = numbersByCategory(series.record.language);
    return Object.entries(phrases.record).flatMap(([key, phrase]) =>
      missingForms(phrase, examples).map(
        ([category, numbers]): Finding => ({
          source: phrases.source,
          path: [key],
          fact: `lacks the form "${category}", which "${series.record.language}" has for ${numbers}`,
        }),
      ),
    );
  },
};

type Examples = readonly (readonly [category: string, numbers: string])[];

/** Returns the plurals of a language for numbers up to 200, each with its first three numbers. */
function numbersByCategory(language: string): Examples {
  const rules = new Intl.PluralRules(language);
  const numbers = Array.from({ length: 201 }, (_, number) => number);
  return pluralCategories.flatMap((category) => {
    const found = numbers.filter((number) => rules.select(number) === category).slice(0, 3);
    return found.length === 0 ? [] : [[category, found.join(", ")] as const];
  });
}

function missingForms(phrase: Phrases[keyof Phrases], examples: Examples): Examples {
  if (typeof phrase === "string") return [];
  return examples.filter(([category]) => !Object.hasOwn(phrase, category));
}
