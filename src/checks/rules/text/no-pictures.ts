import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const noPictures: Rule = {
  name: "no-pictures",
  severity: "doubt",
  reason:
    "Pages load no picture from elsewhere: one in a text becomes an exclamation mark and a link.",
  wrong: 'abstract: "![Foam in a glass](https://lind.example.org/foam.png)"',
  right: 'abstract: "See [foam in a glass](https://lind.example.org/foam.png)."',
  repair: "Link to the picture, and say in words what it shows.",
  checkText: textCheck(["markdown"], /!\[/, ({ withoutCode }) =>
    flagMatches(withoutCode, picture, ([typed, words, address]) => {
      const meant = didYouMean(`[${words}](${address})`);
      return `${quote(typed)} is a picture, which is not shown${meant}`;
    }),
  ),
};

/** Its parts have a greatest length: a thousand pictures that are not closed would each be read to the end. */
const picture =
  /(?<!\\)!\[((?:(?!!\[)[^\]\n])+)\]\((https?:[^)\s]{0,2000})(?:[^\S\n][^)\n]{0,1000})?\)/g;
