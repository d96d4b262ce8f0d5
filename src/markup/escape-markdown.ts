import { visible } from "../problems.ts";

/** Returns text escaped for Markdown, so that nothing in it becomes markup, ends its line or turns its direction. */
export function escapeMarkdown(text: string): string {
  return escapeMarks(visible(text));
}

/** Returns a line of text in which Markdown sees no markup; it keeps its direction. */
export function escapeMarks(line: string): string {
  return line.replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}

/** Returns text as a code span of Markdown; a backtick in it would end the span. */
export function codeSpan(text: string): string {
  return `\`${visible(text).replaceAll("`", "\\u{60}")}\``;
}
