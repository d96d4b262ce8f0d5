import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const wordsOnce: Rule = {
  name: "words-once",
  severity: "doubt",
  languages: ["en"],
  reason: "A word typed twice is easy to overlook, above all where a line breaks between the two.",
  wrong: "abstract: We listen to the the sea.",
  right: "abstract: We listen to the sea.",
  repair: "Delete one of the two.",
  checkText: textCheck(["line", "markdown"], /\s/, ({ prose }) =>
    flagMatches(prose, twice, ([typed, word = "", again = ""]) => {
      if (again !== again.toLowerCase() || sound.has(again)) return null;
      return `${quote(typed)} is one word twice${didYouMean(word)}`;
    }),
  ),
};

/** Matches two words of which the second may be the first again; names such as "New York, New York" have capitals. */
const twice = /(?<![\p{L}\p{M}\p{N}'’.-])(\p{L}{2,})\s+(\1)(?![\p{L}\p{M}\p{N}'’-])/giu;

const sound = new Set(
  "had that very many so no really far long much more again on over bye night ha la tut now well is do can who blah yes please day chop".split(
    " ",
  ),
);
