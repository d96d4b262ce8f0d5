import type { PageRule } from "./audit-rule.ts";
import { problemsInTexts } from "./problems-in-texts.ts";

const name = "markdown-rendered";

export const markdownRendered: PageRule = {
  name,
  reason: "Marks of Markdown that a visitor can see were meant to become bold text, links or code.",
  checkPage: (page) =>
    problemsInTexts(page, name, /\*\*+|\]\(|#{2,}|`{3,}/g, (mark) => `literal Markdown "${mark}"`),
};
