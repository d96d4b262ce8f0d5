import { quote } from "../../problems.ts";
import { addressPattern } from "../engine/address-pattern.ts";
import type { Rule } from "../engine/rule.ts";
import { inTexts, slipsAt } from "../engine/texts.ts";

export const plainLines: Rule = {
  name: "plain-lines",
  reason:
    "Names, titles and other fields of one line are no Markdown: its signs are shown as they are typed.",
  wrong: 'title: "**Echoes** and caves"',
  right: "title: Echoes and caves",
  repair: "Delete the signs; a link belongs in the field that is made for it, or in the abstract.",
  checkText: inTexts(["line"], /[*[#_`/]|^[-+] |www\./i, ({ value }) => [
    ...slipsAt(value, pattern, ([typed]) => `${quote(typed)} is Markdown, which is not read here`),
    ...slipsAt(
      value,
      bareAddress,
      ([typed]) => `${quote(typed)} is an address, which is no link here`,
    ),
  ]),
};

/** The target of a Markdown link is told as Markdown. */
const bareAddress = new RegExp(`(?<!\\]\\()${addressPattern.source}`, addressPattern.flags);

const pattern =
  /\*\*[^*]+\*\*|(?<![\w*])\*\p{L}[^*]*\p{L}\*(?![\w*])|\*\*|\[[^[\]]+\]\([^()]*\)|^#{1,6} |^[-*+] |`[^`]+`|(?<![\p{L}\p{N}_])__?\p{L}[^_]*\p{L}__?(?![\p{L}\p{N}_])/gu;
