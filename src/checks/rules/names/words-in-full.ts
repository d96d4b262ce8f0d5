import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const wordsInFull: Rule = {
  name: "words-in-full",
  severity: "doubt",
  languages: ["en"],
  reason:
    "An abbreviated institution is hard to read for those who do not know it, and makes two spellings of one place.",
  wrong: "affiliation: Univ. of Oslo, Norway",
  right: "affiliation: University of Oslo, Norway",
  repair: "Write the word in full.",
  checkText: textCheck(["line"], /\p{L}\.|Univ|Dept/u, ({ path, value }) =>
    path[0] === "affiliation"
      ? flagMatches(value, pattern, ([typed, word = ""]) => {
          const whole = words[word.toLowerCase()] ?? word;
          return `${quote(typed)} is an abbreviation${didYouMean(whole)}`;
        })
      : [],
  ),
};

const words: Readonly<Record<string, string>> = {
  univ: "University",
  dept: "Department",
  dep: "Department",
  inst: "Institute",
  hosp: "Hospital",
  fac: "Faculty",
  natl: "National",
  intl: "International",
  acad: "Academy",
  coll: "College",
};

/** Matches an abbreviation; "Univ of" lacks its full stop. */
const pattern =
  /\b(Univ|Dept|Dep|Inst|Hosp|Fac|Natl|Intl|Acad|Coll)(?:\.|(?<=Univ|Dept)(?= of\b))/g;
