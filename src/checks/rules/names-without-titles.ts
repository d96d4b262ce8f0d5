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
  "(?:univ\\.-)?(?:dr|prof|professor|doctor|mr|mrs|ms|miss|mx|sir|dame|dipl|herr|frau|sra|mme|mlle|lektor|docent|dott|dottssa|assoc|assistant|associate|adjunct|emeritus|phd|msc|bsc|ph\\.\\s?d)";
/** Without its full stop, each of these is a name as well: Ing, Fr, Sr; "Md." is short for Mohammad. */
const dotted = "(?:ing|hr|fr|sr)\\.";
const titlesBefore = new RegExp(
  `^(?:(?:${titles}(?:\\.[-\\s]?|[-\\s])|${dotted}[-\\s]?)(?:(?:ing|med|rer|nat|phil|habil|h|c|dent|vet|sc|tech|mont)\\.[-\\s]?)*)+(?=\\S)`,
  "gi",
);

const degree =
  "Ph\\.?\\s?D\\.?|PHD|DPhil|M\\.?\\s?Sc\\.?|B\\.?\\s?Sc\\.?|MBA|MPH|M\\.?D\\.?|MBBS|Dr\\.|Prof\\.|FRCP|FACR|Esq\\.?|B\\.A\\.|M\\.A\\.";
/** Matches degrees as people write them, so that a family name such as Dr or Ma stays. */
const degreesAfter = new RegExp(
  `(?:,\\s*|\\s+)\\(?(?:${degree})\\)?(?:\\s*,\\s*(?:${degree}))*$|,\\s*(?:phd|msc|bsc|md|mba|mph|dr|prof)\\.?$`,
  "g",
);
