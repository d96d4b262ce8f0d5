import { isMarkdown } from "../../../load/source.ts";
import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { type FlaggedPart, flagMatches, textCheck } from "../../engine/text-check.ts";

export const noHeadings: Rule = {
  name: "no-headings",
  severity: "problem",
  reason:
    "Headings and pictures are off in the texts of the data: a heading would break the outline of its page, a picture would be loaded from elsewhere, and both are shown as they are typed.",
  wrong: `abstract: |
  ## Posters
  Bring one.`,
  right: `abstract: |
  **Posters**

  Bring one.`,
  repair: "Write a heading in bold, and link to a picture instead of showing it.",
  isStructural: true,
  checkText: textCheck(["markdown"], /#|==|--|!\[/, ({ prose, value, source }) => [
    ...(isMarkdown(source)
      ? []
      : flagMatches(prose, heading, ([typed, words = ""]) => factOf(typed, words))),
    ...flagUnderlined(prose),
    ...flagMatches(
      value,
      picture,
      ([typed, words, address]) =>
        `${quote(typed)} is a picture, which is not shown${didYouMean(`[${words}](${address})`)}`,
    ),
  ]),
};

const heading = /^ {0,3}#{1,6}[ \t]+(\S.*?)(?:[ \t]+#+)?[ \t]*$/gm;
const picture = /(?<![\\`])!\[([^\]\n`]*)\]\((https?:[^)\s]*)[^)\n]*\)/g;

/** A line of = or - below words makes them a heading; a line of - alone, after an empty line, divides. */
function flagUnderlined(prose: string): FlaggedPart[] {
  return flagMatches(
    prose,
    /^ {0,3}(\S.*)\n {0,3}(?:={2,}|-{2,})[ \t]*$/gm,
    ([typed, words = ""]) => (/^[-|=:*#>]|\|/.test(words) ? null : factOf(typed, words.trim())),
  );
}

function factOf(typed: string, words: string): string {
  return `${quote(typed)} is a heading, which is not shown as one here${didYouMean(`**${words}**`)}`;
}
