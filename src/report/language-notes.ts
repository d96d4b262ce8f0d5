import { isShipped, shippedLanguages } from "../languages/language.ts";
import type { Records } from "../load/records.ts";
import { problemAt } from "../load/source.ts";
import { type Problem, quote } from "../problems.ts";
import { dataFiles } from "../schema/data-files.ts";

/** Returns a note where nobody has put the words of the pages into the language of the series, which then speak English. */
export function languageNotes({ series, phrases, isComplete }: Records): Problem[] {
  if (!isComplete || series === null || phrases !== null || isShipped(series.record.language))
    return [];
  const shipped = Object.keys(shippedLanguages).join(", ");
  const fact = `the pages speak ${shipped}, not ${quote(series.record.language)}: their own words are English until data/${dataFiles.phrases.path} has them (docs/records.md)`;
  return [problemAt(series.source, ["language"], fact)];
}
