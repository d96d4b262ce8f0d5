import { textsOf } from "../checks/engine/texts.ts";
import type { Records } from "../load/records.ts";
import { isMarkdown } from "../load/source.ts";
import { markdownPage, renderMarkdown } from "../site/markdown.ts";
import { twiceEscaped } from "./rules/escaped-once.ts";
import { literalMarks } from "./rules/markdown-rendered.ts";

/**
 * Returns the marks of Markdown and the character references that visitors see because they stand so in a text of the
 * data: `check` has shown those to the organizers, so that only others are mistakes of the site.
 */
export function shownMarks(records: Records): string[] {
  return textsOf(records).flatMap(({ kind, value, source }) => {
    if (!/\*\*|\]\(|##|```|&/.test(value)) return [];
    const shown = kind === "line" ? value : renderedText(value, isMarkdown(source));
    const escaped = shown.replaceAll("&", "&amp;");
    return [...(shown.match(literalMarks) ?? []), ...(escaped.match(twiceEscaped) ?? [])];
  });
}

function renderedText(value: string, isPage: boolean): string {
  return isPage ? markdownPage(value).html.replace(/<[^>]*>/g, "") : renderMarkdown(value).text;
}
