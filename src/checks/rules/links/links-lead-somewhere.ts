import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const linksLeadSomewhere: Rule = {
  name: "links-lead-somewhere",
  severity: "doubt",
  reason: "A link without its address, or with its brackets swapped, is shown as it was typed.",
  wrong: "abstract: See (the slides)[https://lind.example.org/slides] and [the paper]().",
  right: "abstract: See [the slides](https://lind.example.org/slides) and the paper.",
  repair:
    "Write [the words](https://…): the words in square brackets, the address right behind them.",
  checkText: textCheck(["markdown"], /[)\]]\s*[[(]/, ({ withoutCode }) => [
    ...flagMatches(
      withoutCode,
      withoutTarget,
      ([typed, words = ""]) =>
        `${quote(typed)} leads nowhere${words === "" ? "" : didYouMean(words)}`,
    ),
    ...flagMatches(
      withoutCode,
      swapped,
      ([typed, words, address]) =>
        `${quote(typed)} is not a link${didYouMean(`[${words}](${address})`)}`,
    ),
    ...flagMatches(
      withoutCode,
      apart,
      ([typed, words, address]) =>
        `${quote(typed)} is not a link${didYouMean(`[${words}](${address})`)}`,
    ),
  ]),
};

const withoutTarget = /(?<![\\!])\[([^[\]\n]*)\]\(\s*(?:(?:#|<>|https?:\/\/)\s*)?\)/g;
const swapped = /(?<!\\)\(([^()\n]{1,200})\)\[\s*((?:https?:\/\/|www\.)[^\s\]]{1,500})\s*\]/g;

/** A number in square brackets is that of a source, not the words of a link. */
const apart = /(?<![\\\]])\[(?![\d, –-]+\])([^[\]\n]+)\]\s+\((https?:\/\/[^\s)]+)\)/g;
