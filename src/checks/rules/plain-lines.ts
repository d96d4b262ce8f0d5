import { quote } from "../../problems.ts";
import { addressPattern } from "../engine/address-pattern.ts";
import type { Rule } from "../engine/rule.ts";
import { flagMatches, textCheck } from "../engine/text-check.ts";

export const plainLines: Rule = {
  name: "plain-lines",
  severity: "doubt",
  reason:
    "Names, titles and other one-line fields are not Markdown: its characters are shown as they are typed.",
  wrong: 'title: "**Echoes** and caves"',
  right: "title: Echoes and caves",
  repair: "Delete the Markdown; a link belongs in the field made for it, or in the abstract.",
  checkText: textCheck(["line"], /[*[#_`/]|^[-+] |www\./i, ({ value }) => [
    ...flagMatches(value, markdown, ([typed]) =>
      nameOfCode.test(typed) ? null : `${quote(typed)} is Markdown, which does not work here`,
    ),
    ...flagMatches(
      value,
      bareAddress,
      ([typed]) => `${quote(typed)} is an address, which does not become a link here`,
    ),
  ]),
};

/** The target of a Markdown link is left out: it is reported as Markdown. */
const bareAddress = new RegExp(`(?<!\\]\\()${addressPattern.source}`, addressPattern.flags);

/** `__init__` is a name of Python, `__FILE__` one of Ruby; they stand as they are typed. */
const nameOfCode = /^__[a-z]+__$/i;

const markdown =
  /\*\*[^*]+\*\*|(?<![\w*])\*\p{L}[^*]*\p{L}\*(?![\w*])|\*\*|\[[^[\]]+\]\([^()]*\)|^#{1,6} |^[-*+] |`[^`]+`|(?<![\p{L}\p{N}_])__?\p{L}[^_]*\p{L}__?(?![\p{L}\p{N}_])/gu;
