import { escapeMarkdown } from "../markup/escape-markdown.ts";
import { formatDoubts, type Problem } from "../problems.ts";

/** Returns in Markdown what is probably wrong in the data; "" without doubts. */
export function doubtList(doubts: readonly Problem[]): string {
  if (doubts.length === 0) return "";
  const lines = formatDoubts(doubts).split("\n");
  return [
    "\n\n### What is probably wrong in the data\n",
    "Nothing here stops the build. Where the data is right, a comment can say why.\n",
    ...lines.map((line) => `- ${escapeMarkdown(line.replace(/^doubt: /, ""))}`),
  ].join("\n");
}
