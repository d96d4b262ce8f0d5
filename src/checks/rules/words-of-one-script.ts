import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import type { FlaggedPart } from "../engine/text-check.ts";
import { flagMatches, textCheck, unusualCharacter } from "../engine/text-check.ts";

export const wordsOfOneScript: Rule = {
  name: "words-of-one-script",
  severity: "doubt",
  reason:
    "A Greek or Cyrillic letter that only looks Latin makes a word that no search and no screen reader recognizes.",
  wrong: "bio: Ηer work is on fairness. # the first letter is a Greek Eta",
  right: "bio: Her work is on fairness.",
  repair: "Retype the word.",
  checkText: textCheck(["line", "markdown"], unusualCharacter, ({ prose }) =>
    greekOrCyrillic.test(prose) ? [...flagMixedWords(prose), ...flagCyrillicLetters(prose)] : [],
  ),
};

const greekOrCyrillic = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;

const word = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+/gu;

function flagMixedWords(prose: string): FlaggedPart[] {
  return flagMatches(prose, word, ([typed]) => {
    const others = typed.match(/[\p{Script=Greek}\p{Script=Cyrillic}]/gu);
    if (others === null || !/\p{Script=Latin}/u.test(typed)) return null;
    const isLookalike = others.every((letter) => lookalikes.has(letter));
    const isCyrillic = others.some((letter) => /\p{Script=Cyrillic}/u.test(letter));
    // Greek letters are common in names and units such as TGFβ and μm.
    return isLookalike || isCyrillic ? factOf(typed, others) : null;
  });
}

/** Flags single Cyrillic letters that look Latin, in a text with Latin letters. A whole word is one: СССР. */
function flagCyrillicLetters(prose: string): FlaggedPart[] {
  const hasOthers = [...prose].some(
    (letter) => /\p{Script=Cyrillic}/u.test(letter) && !lookalikes.has(letter),
  );
  if (hasOthers || !/\p{Script=Latin}/u.test(prose)) return [];
  return flagMatches(prose, word, ([typed]) =>
    typed.length === 1 && lookalikes.has(typed) && /\p{Script=Cyrillic}/u.test(typed)
      ? factOf(typed, [typed])
      : null,
  );
}

function factOf(typed: string, others: readonly string[]): string {
  const script = /\p{Script=Greek}/u.test(others[0] ?? "") ? "Greek" : "Cyrillic";
  const latin = [...typed].map((letter) => lookalikes.get(letter) ?? letter).join("");
  const meant = /^\p{Script=Latin}+$/u.test(latin) ? didYouMean(latin) : "";
  return `${quote(typed)} contains ${script} letters: ${[...new Set(others)].join(" ")}${meant}`;
}

const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ..."ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoϲcϳj".matchAll(/(.)(.)/gu),
    ..."АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXЗ3аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвBкkмmнhтtԚQԜWԌGьb".matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, letter = "", latin = ""]) => [letter, latin]),
);
