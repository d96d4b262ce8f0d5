import type { PageRule } from "./audit-rule.ts";
import { strayMarks } from "./meant-words.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "markdown-rendered";

const pattern = new RegExp(strayMarks, "g");

export const markdownRendered: PageRule = {
  name,
  reason: "Marks of Markdown that a visitor can see were meant to become bold text, links or code.",
  checkPage: (page, { meant }) =>
    problemsInTexts(page, name, pattern, (mark) =>
      meant.has(mark) ? null : `literal Markdown "${mark}"`,
    ),
};
