import { quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { flagMatches, textCheck } from "../engine/text-check.ts";

export const noFootnotes: Rule = {
  name: "no-footnotes",
  severity: "problem",
  reason:
    "An abstract also stands in calendars and feeds, and with others on one page: footnotes do not work there.",
  wrong: 'abstract: "Caves answer.[^1]"',
  right: 'abstract: "Caves answer (the large ones do)."',
  repair: "Write the note in brackets where it belongs, or make it a link.",
  checkText: textCheck(["markdown"], /\[\^|\^\[/, ({ prose }) => {
    const told = new Set<string>();
    return flagMatches(prose, /(?<!\\)(?:\[\^[^\s[\]]+\](?!\()|\^\[[^[\]]+\])/g, ([typed]) => {
      if (told.has(typed)) return null;
      told.add(typed);
      return `${quote(typed)} is a footnote, which does not work here (write it in brackets)`;
    });
  }),
};
