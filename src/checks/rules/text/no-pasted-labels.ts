import { didYouMean, quote } from "../../../problems.ts";
import type { Rule } from "../../engine/rule.ts";
import { textCheck } from "../../engine/text-check.ts";

export const noPastedLabels: Rule = {
  name: "no-pasted-labels",
  severity: "doubt",
  reason: "The page has its own headings; a label pasted from an e-mail stands there twice.",
  wrong: 'title: "Title: Why caves answer"',
  right: "title: Why caves answer",
  repair: "Delete the label.",
  checkText: textCheck(
    ["line", "markdown"],
    /^\W*(?:title|abstract|talk|speaker|bio|summary|name|affiliation)\w*\W/i,
    ({ value, field }) => {
      const [label = ""] = pattern.exec(value) ?? [];
      const rest = value.slice(label.length).trim();
      if (label === "" || rest === "" || !labelled.test(field)) return [];
      const [start] = /^.{40}\S*/.exec(rest) ?? [rest];
      return [
        {
          start: 0,
          end: label.length,
          fact: `starts with the label ${quote(label.trim())}${didYouMean(start)}`,
        },
      ];
    },
  ),
};

const labelled = /^(title|abstract|bio|name|affiliation|topic|description)$/;

/** Matches a label with its colon, also in bold, and one on a line of its own. */
const pattern =
  /^\s*(?:\*\*|__)?(?:(?:talk )?title|abstract|speaker'?s? bio|(?:short )?bio(?:graphy)?|speakers?|summary|name|affiliation)(?:\*\*|__)?(?:\s*[:：](?:\*\*|__)?\s*|\s*\n)/i;
