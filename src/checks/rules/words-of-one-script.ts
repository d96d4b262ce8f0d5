import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { inTexts, type Slip, slipsAt, unusualSign } from "../engine/texts.ts";

export const wordsOfOneScript: Rule = {
  name: "words-of-one-script",
  reason:
    "A Greek or Cyrillic letter that only looks like a Latin one makes a word that no search and no screen reader knows.",
  wrong: "bio: Ηer work is on fairness. # the first letter is a Greek Eta",
  right: "bio: Her work is on fairness.",
  repair: "Type the word anew.",
  checkText: inTexts(["line", "markdown"], unusualSign, ({ prose }) =>
    isLatinOnly(prose) ? [] : [...mixed(prose), ...foreign(prose)],
  ),
};

function isLatinOnly(prose: string): boolean {
  return !/[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(prose);
}

const word = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+/gu;

function mixed(prose: string): Slip[] {
  return slipsAt(prose, word, ([typed]) => {
    const others = typed.match(/[\p{Script=Greek}\p{Script=Cyrillic}]/gu);
    if (others === null || !/\p{Script=Latin}/u.test(typed)) return null;
    const isLookalike = others.every((letter) => lookalikes.has(letter));
    const isCyrillic = others.some((letter) => /\p{Script=Cyrillic}/u.test(letter));
    // Greek letters stand in names of things, such as TGFβ or μm.
    return isLookalike || isCyrillic ? factOf(typed, others) : null;
  });
}

/** Words of nothing but Cyrillic letters that look Latin, in a text of Latin letters. */
function foreign(prose: string): Slip[] {
  const hasOthers = [...prose].some(
    (sign) => /\p{Script=Cyrillic}/u.test(sign) && !lookalikes.has(sign),
  );
  if (hasOthers || !/\p{Script=Latin}/u.test(prose)) return [];
  return slipsAt(prose, word, ([typed]) => {
    const letters = [...typed];
    return letters.every((letter) => lookalikes.has(letter) && /\p{Script=Cyrillic}/u.test(letter))
      ? factOf(typed, letters)
      : null;
  });
}

function factOf(typed: string, others: readonly string[]): string {
  const script = /\p{Script=Greek}/u.test(others[0] ?? "") ? "Greek" : "Cyrillic";
  const latin = [...typed].map((letter) => lookalikes.get(letter) ?? letter).join("");
  const meant = /^\p{Script=Latin}+$/u.test(latin) ? didYouMean(latin) : "";
  return `${quote(typed)} holds ${script} letters: ${[...new Set(others)].join(" ")}${meant}`;
}

const lookalikes: ReadonlyMap<string, string> = new Map(
  [
    ..."ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoϲcϳj".matchAll(/(.)(.)/gu),
    ..."АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXЗ3аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwвBкkмmнhтtԚQԜWԌGьb".matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, letter = "", latin = ""]) => [letter, latin]),
);
