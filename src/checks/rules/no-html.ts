import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { inTexts, type Slip, slipsAt } from "../engine/texts.ts";

export const noHtml: Rule = {
  name: "no-html",
  reason: "Tags and entities of HTML are shown to visitors as they are typed.",
  wrong: "title: Fairness &amp; bias",
  right: "title: Fairness & bias",
  repair:
    "Write the sign itself; in a text of Markdown, write **bold** and [a link](https://example.org/).",
  checkText: inTexts(["line", "markdown"], /[<&]/, ({ kind, prose }) => [
    ...slipsAt(prose, tag, ([typed]) => `${quote(typed)} is HTML`),
    ...entities(prose, kind === "markdown" ? doubledEntity : entity),
  ]),
};

const names =
  "a|abbr|b|big|blockquote|br|center|code|div|em|font|h[1-6]|hr|i|iframe|img|li|o:p|ol|p|pre|s|small|span|strong|sub|sup|table|t[dhr]|tbody|u|ul|video";
const tag = new RegExp(`<(${names})(?:\\s[^<>]*)?/?>(?:[^<>]*</\\1>)?|</(?:${names})>`, "gi");
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi;
const doubledEntity = /&amp;(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/gi;

function entities(prose: string, pattern: RegExp): Slip[] {
  return slipsAt(prose, pattern, ([typed]) => {
    const meant = signs[typed.replace(/^&amp;(?=.)/, "&").toLowerCase()];
    return `${quote(typed)} is HTML${meant ? didYouMean(meant) : ""}`;
  });
}

const signs: Readonly<Record<string, string>> = {
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
