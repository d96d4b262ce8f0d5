import { isMarkdown } from "../../load/source.ts";
import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { paragraphsOf, strayStars } from "../engine/stray-markup.ts";
import { type FlaggedPart, flagMatches, textCheck } from "../engine/text-check.ts";
import type { DataText } from "../engine/texts.ts";

export const marksTakeEffect: Rule = {
  name: "marks-take-effect",
  severity: "problem",
  reason:
    "Marks of Markdown that do nothing here, such as those of a heading, are shown to visitors as they are typed.",
  wrong: `abstract: |
  ## Posters

  We show **「潮」**と海.`,
  right: `abstract: |
  **Posters**

  We show 「**潮**」と海.`,
  repair:
    "Write **bold** text in place of a heading; bold marks stand inside of brackets and quotation marks, right beside the words.",
  checkText: textCheck(["markdown"], /[#=`]{2}|^ {0,3}[#=]|\*\*|\]\(/m, (text) => [
    ...(isMarkdown(text.source) ? [] : headings(text)),
    ...strayPairs(text),
    ...flagMatches(text.prose, notLink, ({ 0: { length }, index }) => {
      return `${quote(text.value.slice(index, index + length))} is no link`;
    }),
    ...flagMatches(
      text.prose,
      /(?<![\\`])`{3,}/g,
      ([typed]) => `${quote(typed)} makes no code here`,
    ),
  ]),
};

/** Matches what would be the target of a link; the rule whole-addresses looks at those without https://. */
const notLink = /(?<!\\)\]\((?:\p{Co}|https?:|mailto:)[^\s()]*\)?/gu;

function headings({ prose }: DataText): FlaggedPart[] {
  return [
    ...flagMatches(prose, /^ {0,3}#{1,6}[ \t]+(\S.*)$/gm, ([typed, words = ""]) => {
      const text = words
        .trimEnd()
        .replace(/(?<=[ \t])#+$/, "")
        .trimEnd();
      return `${quote(typed.trim())} makes no heading here${didYouMean(`**${text}**`)}`;
    }),
    ...flagMatches(prose, /(?<=^(.*\S.*)\n) {0,3}=+[ \t]*$/gm, ([typed, words = ""]) => {
      return `${quote(typed.trim())} makes no heading here${didYouMean(`**${words.trim()}**`)}`;
    }),
  ];
}

/** A lone mark is a doubt of the rule balanced-marks; two stand where bold text was meant. */
function strayPairs({ prose }: DataText): FlaggedPart[] {
  return paragraphsOf(prose).flatMap(({ text, start }) => {
    const found = [...text.matchAll(strayStars)].filter(({ 0: typed }) => typed === "**");
    return found.flatMap(({ index }, i) => {
      const other = found[i + 1];
      if (i % 2 === 1 || other === undefined) return [];
      const typed = text.slice(index, other.index + 2);
      const fact = `${quote(typed)} does not become bold: ** goes right beside words, inside of brackets and quotation marks`;
      return [{ start: start + index, end: start + other.index + 2, fact }];
    });
  });
}
