import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import {
  codePointName,
  flagMatches,
  textCheck,
  unusualCharacter,
} from "../../engine/text-check.ts";

export const plainHyphens: Rule = {
  name: "plain-hyphens",
  severity: "doubt",
  reason:
    "A character that only looks like a hyphen or a blank makes another word of it, which no search finds.",
  wrong: "title: Self−supervised listening # a minus",
  right: "title: Self-supervised listening",
  repair: "Retype the hyphen or the blank.",
  fix: (part) => part.replace(lookalike, plainOf),
  checkText: textCheck(["line", "markdown"], unusualCharacter, ({ prose }) =>
    flagMatches(prose, pattern, ([typed]) => {
      const [sign = ""] = lookalike.exec(typed) ?? [];
      const what = plainOf(sign) === "-" ? "a hyphen" : "a blank";
      const meant = didYouMean(typed.replace(lookalike, plainOf));
      return `${codePointName(sign)} in ${quote(typed)} only looks like ${what}${meant}`;
    }),
  ),
};

/** The minus, the hyphens of typewriters and others, and two letters that are as wide as a blank and as empty. */
const lookalike = /[\u2010\u2212\u02d7\u2043\ufe63\u06d4\u2800\u3164]/u;

/** Matches a sign between two letters of words: between digits, or before one, a minus is a minus. */
const pattern =
  /(?<![\p{L}\p{M}\p{N}])[\p{Script=Latin}\p{M}]+[\u2212\u02d7\u2043\ufe63\u06d4\u2800\u3164](?=\p{Ll})[\p{Script=Latin}\p{M}]+/gu;

function plainOf(sign: string): string {
  return /[\u2800\u3164]/.test(sign) ? " " : "-";
}
