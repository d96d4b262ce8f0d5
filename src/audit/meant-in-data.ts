import { type SourceText, sourceTexts } from "../checks/engine/texts.ts";
import { entriesOf, type Records } from "../load/records.ts";
import { isMarkdown } from "../load/source.ts";
import { markdownPage, renderMarkdown, renderTitle } from "../site/markdown.ts";
import { meantWords, shownWords } from "./rules/meant-words.ts";

/**
 * Returns the words and marks that look like a mistake of the site, but stand in the data: what the rules on the data
 * accept, or a comment allows, the rules on the built site accept as well.
 */
export function meantInData(records: Records): ReadonlySet<string> {
  const files = entriesOf(records).map(([, { source }]) => source.text);
  return new Set([...meantWords(files), ...shownWords(sourceTexts(records).flatMap(shownOf))]);
}

function shownOf({ kind, value, source }: SourceText): string[] {
  if (kind !== "markdown") return [value, renderTitle(value).text];
  return [isMarkdown(source) ? markdownPage(value).text : renderMarkdown(value).text];
}
