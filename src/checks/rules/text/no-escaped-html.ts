import { quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { flagMatches, textCheck } from "../../engine/text-check.ts";

export const noEscapedHtml: Rule = {
  name: "no-escaped-html",
  severity: "doubt",
  reason:
    "Escaped tags and comments of HTML, which come with texts from another website, are shown as text.",
  wrong: "abstract: Caves &lt;i&gt;answer&lt;/i&gt; late.<!-- check -->",
  right: "abstract: Caves *answer* late.",
  repair: "Delete them; in a Markdown text, write *italic* and **bold**.",
  checkText: textCheck(["line", "markdown"], /&lt;|<!--|&amp;lt;/, ({ prose }) =>
    flagMatches(prose, pattern, ([typed]) => `${quote(typed)} is shown as text`),
  ),
};

const pattern =
  /&(?:amp;)?lt;\/?[a-z][a-z0-9]{0,9}\s?\/?&(?:amp;)?gt;|<!--(?:(?!<!--)[\s\S])*?-->/gi;
