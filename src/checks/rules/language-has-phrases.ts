import { isShipped, shippedLanguages } from "../../languages/language.ts";
import type { Records } from "../../load/records.ts";
import { quote } from "../../problems.ts";
import { dataFiles } from "../../schema/data-files.ts";
import type { Finding, Rule } from "../engine/rule.ts";

export const languageHasPhrases: Rule = {
  name: "language-has-phrases",
  severity: "doubt",
  reason:
    "Buttons, labels and days are in English on the pages of a series whose language nobody has put them into.",
  wrong: "language: fi # and there is no data/interface.yaml",
  right: "language: fi # and data/interface.yaml has every phrase in Finnish",
  repair:
    "Put the phrases of docs/records.md into the language of the series, in data/interface.yaml.",
  check: findMissingPhrases,
};

function findMissingPhrases({ series, phrases, isComplete }: Records): Finding[] {
  if (!isComplete || series === null || phrases !== null || isShipped(series.record.language))
    return [];
  const shipped = Object.keys(shippedLanguages).join(", ");
  const fact = `the pages speak ${shipped}, not ${quote(series.record.language)}: their own words are English until data/${dataFiles.phrases.path} has them`;
  return [{ source: series.source, path: ["language"], fact }];
}
