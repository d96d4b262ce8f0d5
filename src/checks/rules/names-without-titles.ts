import { didYouMean, quote } from "../../problems.ts";
import type { Rule } from "../engine/rule.ts";
import { anyText, flagMatches, textCheck } from "../engine/text-check.ts";

export const namesWithoutTitles: Rule = {
  name: "names-without-titles",
  severity: "doubt",
  reason: "The honorific has its own field, so that names sort and compare without it.",
  wrong: "name: Dr. Ada Lind",
  right: `name: Ada Lind
honorific: Dr.`,
  repair: "Move it to the field honorific; leave out degrees after the name.",
  checkText: textCheck(["line"], anyText, ({ field, path, value }) => {
    if (field !== "name" || path.length !== 1) return [];
    return [
      ...flagMatches(value, titlesBefore, ([typed]) => factOf(typed, value.slice(typed.length))),
      ...flagMatches(value, degreesAfter, ({ 0: typed, index }) =>
        factOf(typed, value.slice(0, index)),
      ),
    ];
  }),
};

function factOf(typed: string, name: string): string | null {
  const rest = name.trim();
  if (rest === "") return null;
  return `${quote(typed.replace(/^[,\s]+|\s+$/g, ""))} is not part of the name${didYouMean(rest)}`;
}

const titles =
  "(?:univ\\.-)?(?:dr|prof|professor|doctor|mr|mrs|ms|miss|mx|sir|dame|dipl|ing|herr|frau|hr|fr|sr|sra|mme|mlle|lektor|docent|dott|dottssa|assoc|assistant|associate|adjunct|emeritus|phd|msc|bsc|md|ph\\.\\s?d)";
const titlesBefore = new RegExp(
  `^(?:${titles}(?:\\.[-\\s]?|[-\\s])(?:(?:ing|med|rer|nat|phil|habil|h|c|dent|vet|sc|tech|mont)\\.[-\\s]?)*)+(?=\\S)`,
  "gi",
);
const degreesAfter =
  /(?:,\s*|\s+)\(?(?:ph\.?\s?d\.?|dphil|m\.?\s?sc\.?|b\.?\s?sc\.?|mba|mph|m\.d\.|md|mbbs|dr\.?|prof\.?|frcp|facr|esq\.?|b\.a\.|m\.a\.)\)?(?:\s*,\s*(?:ph\.?\s?d\.?|m\.?sc\.?|md|mph|mba))*$/gi;
