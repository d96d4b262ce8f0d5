import type { PageRule } from "./audit-rule.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "markdown-rendered";

/** Matches marks of Markdown. */
export const literalMarks = /\*\*+|\]\(|#{2,}|`{3,}/g;

export const markdownRendered: PageRule = {
  name,
  reason: "Marks of Markdown that a visitor can see were meant to become bold text, links or code.",
  checkPage: (page, { meant }) =>
    problemsInTexts(page, name, literalMarks, (mark) =>
      meant.has(mark) ? null : `literal Markdown "${mark}"`,
    ),
};
