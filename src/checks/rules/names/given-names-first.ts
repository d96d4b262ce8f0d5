import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";

export const givenNamesFirst: Rule = {
  name: "given-names-first",
  severity: "doubt",
  reason: "A name with a comma is the entry of an index; the pages show it as it would be said.",
  wrong: "name: Lind, Ada",
  right: "name: Ada Lind",
  repair: "Type the name as it is said, without a comma.",
  check: ({ people }) =>
    [...people.values()].flatMap(({ record: { name }, source }) => {
      const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
      if (family === undefined || given === undefined || suffix.test(given)) return [];
      const fact = `${quote(name)} has the family name first`;
      return [
        { source, path: ["name"], fact: `${fact}${didYouMean(`${given.trim()} ${family}`)}` },
      ];
    }),
};

/** Matches what follows a name after a comma; degrees have a rule of their own. */
const suffix = /^(?:[js]r\.?|[ivx]+|esq\.?|(?:\p{L}{1,4}\.? ?){1,3}\.)$|^ph\.? ?d/iu;
