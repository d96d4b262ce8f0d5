import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const smallLettersAfterCommas: Rule = {
  name: "small-letters-after-commas",
  severity: "doubt",
  languages: ["en"],
  reason:
    "A capital after a comma shows that the comma was meant to be a full stop, or that words are missing.",
  wrong: "abstract: Caves answer late, We listen.",
  right: "abstract: Caves answer late. We listen.",
  repair: "Write a full stop, or a small letter.",
  checkText: textCheck(["markdown"], /,\s/, ({ prose }) =>
    flagMatches(prose, capital, ([typed, comma, blank, word = ""]) => {
      const meant = `${blank}${word}`.trim();
      return `a capital after a comma in ${quote(typed)}${didYouMean(`${comma} ${meant.toLowerCase()}`)}`;
    }),
  ),
};

/** Matches a word that no name starts with, between a word in small letters and one more. */
const capital =
  /(?<=\p{Ll})(,)(\s+)((?:We|They|These|Those|This|But|And|Which|Where|While|When|Because|However|Therefore|It|He|She|There|Then|So|If|Or)(?= \p{Ll}))/gu;
