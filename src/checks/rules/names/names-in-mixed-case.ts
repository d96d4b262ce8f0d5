import { didYouMean } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";

export const namesInMixedCase: Rule = {
  name: "names-in-mixed-case",
  severity: "doubt",
  reason:
    "A name pasted from a form in small or in capital letters looks careless beside all others.",
  wrong: "name: Ada LIND",
  right: "name: Ada Lind",
  repair: "Type the name as its owner does; if they do write it so, say so in a comment.",
  check: ({ people }) =>
    [...people.values()].flatMap(({ record: { name }, source }) => {
      const fact = caseOf(name);
      return fact === null
        ? []
        : [{ source, path: ["name"], fact: `${fact}${didYouMean(inMixedCase(name))}` }];
    }),
};

function caseOf(name: string): string | null {
  if (/[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(name)) return null;
  const words = wordsIn(name);
  const areSmall = !/\p{Lu}/u.test(name) && words.length > 1;
  if (areSmall) return "is in small letters";
  return words.length > 1 && words.some(isShouted) ? "is partly in capitals" : null;
}

/** Says whether a word is in capitals, and too long for initials and numerals such as JJ and VIII. */
function isShouted(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{M}'’]{2,}$/u.test(word) && !/^[IVX]+$/.test(word);
}

function wordsIn(name: string): string[] {
  return name.split(/[\s-]+/).filter((word) => /\p{L}/u.test(word));
}

function inMixedCase(name: string): string {
  return name.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) =>
    isShouted(word) || word === word.toLowerCase() ? capitalized(word) : word,
  );
}

const particles =
  /^(?:van|von|de|der|den|del|della|di|da|dos|das|do|du|la|le|ten|ter|bin|ibn|al|el|y|e)$/;

function capitalized(word: string): string {
  const small = word.toLowerCase();
  return particles.test(small) ? small : small.charAt(0).toUpperCase() + small.slice(1);
}
