import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { textCheck } from "../engine/text-check.ts";

export const titlesEndOpen: Rule = {
  name: "titles-end-open",
  severity: "doubt",
  reason:
    "A title is not a sentence: a full stop after it looks odd in every list, heading and calendar.",
  wrong: "title: Echoes and caves.",
  right: "title: Echoes and caves",
  repair: "Delete the punctuation at the end.",
  checkText: textCheck(["line"], /[.,;:\-–—]$/, ({ field, value }) => {
    const end = /(?<!\.)\.$|[,;:]$|\s[-–—]$/.exec(value);
    if (!titleFields.has(field) || end === null) return [];
    const last = /\S+$/.exec(value)?.[0] ?? "";
    if (value.endsWith(".") && abbreviation.test(last)) return [];
    const fact = `ends in ${quote(end[0].trim())}${didYouMean(value.slice(0, end.index).trim())}`;
    return [{ start: end.index, end: value.length, fact }];
  }),
};

const titleFields = new Set([
  "title",
  "plain_title",
  "topic",
  "topics",
  "affiliation",
  "platform",
  "name",
]);

/** Matches abbreviations, whose full stop stays: U.S.A., e.g., J., etc. */
const abbreviation =
  /^[("“„«]*(?:\p{L}|\S*\.\S*|et|al|etc|inc|ltd|corp|co|llc|univ|inst|dept|jr|sr|st|vs|approx|ca|cf|ed|eds|vol|no|nos|fig|figs|dr|prof|bros|plc|dipl|med|usw|bzw|ggf|evtl)\.$/iu;
