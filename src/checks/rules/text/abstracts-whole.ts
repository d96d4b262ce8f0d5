import { quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const abstractsWhole: Rule = {
  name: "abstracts-whole",
  severity: "doubt",
  languages: ["en"],
  reason:
    "A text that breaks off was pasted without its end, and nobody but its author knows the rest.",
  wrong: "abstract: Caves answer late, and we listen to the",
  right: "abstract: Caves answer late, and we listen to the echo.",
  repair: "Ask for the rest, or end the text with its last whole sentence.",
  checkText: textCheck(["markdown"], /[\p{L},;-]\s*$/u, ({ prose }) =>
    flagMatches(prose, brokenOff, ([typed]) => `breaks off after ${quote(typed.trim())}`),
  ),
};

/** Matches a last word after which another must follow, or a mark that ends no text. */
const brokenOff =
  /(?<=\S\s)(?:a|an|the|and|or|but|of|to|with|from|by|for|than|that|which|whose|because|although|while|our|their|its|this|these|such|as|into|between|we|e\.g\.|i\.e\.)\s*$|(?<!\p{L})\p{L}+[,;-]\s*$/gu;
