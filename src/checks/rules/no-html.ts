import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import type { FlaggedPart } from "../engine/text-check.ts";
import { flagMatches, textCheck } from "../engine/text-check.ts";

export const noHtml: Rule = {
  name: "no-html",
  severity: "problem",
  reason: "Visitors see HTML tags and entities exactly as they are typed.",
  wrong: "title: Fairness &amp; bias",
  right: "title: Fairness & bias",
  repair:
    "Write the character itself; in a Markdown text, write **bold** and [a link](https://example.org/).",
  checkText: textCheck(["line", "markdown"], /[<&]/, ({ kind, prose }) => [
    ...flagMatches(prose, tag, (match) =>
      isType(match, prose.slice(0, match.index)) ? null : `${quote(match[0])} is HTML`,
    ),
    ...entities(prose, kind === "markdown" ? doubledEntity : entity),
  ]),
};

const tagNames =
  "a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|o:p|ol|p|pre|s|small|span|strong|sub|sup|table|t[dhr]|tbody|u|ul|video";
/** Words without "=" after a name make no tag: "a<b and c>d". */
const attributes = "(?:\\s+[a-z:-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+))*";
const tag = new RegExp(
  `<(${tagNames})${attributes}\\s*/?>([^<>]*</\\1>)?|</(?:${tagNames})>`,
  "gi",
);

/** Says whether a single letter between < and > is a type, as in List<A>, and no tag. */
function isType([typed, name = "", closing]: RegExpExecArray, before: string): boolean {
  if (name.length !== 1 || closing !== undefined || typed.length > 3) return false;
  return /^\p{Lu}$/u.test(name) || /[\p{L}\p{N}]$/u.test(before);
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi;
const doubledEntity = /&amp;(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi;

function entities(prose: string, pattern: RegExp): FlaggedPart[] {
  return flagMatches(prose, pattern, ([typed]) => {
    const meant = characters[typed.replace(/^&amp;(?=.)/, "&").toLowerCase()];
    return `${quote(typed)} is HTML${meant ? didYouMean(meant) : ""}`;
  });
}

const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#039;": "'",
  "&apos;": "'",
  "&nbsp;": " ",
  "&ndash;": "–",
  "&mdash;": "—",
  "&rsquo;": "’",
  "&eacute;": "é",
};
