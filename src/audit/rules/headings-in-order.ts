import type { PageText } from "../built-site.ts";
import { type PageRule, problemIn } from "./audit-rule.ts";

const name = "headings-in-order";

export const headingsInOrder: PageRule = {
  name,
  reason: "Screen readers move by headings: one h1 says what a page is, and no level is left out.",
  checkPage: problemsOf,
};

function problemsOf(page: PageText) {
  const { headings } = page;
  if (!headings.some(({ level }) => level === 1))
    return [problemIn(page, headings[0]?.offset ?? 0, name, "the page has no h1")];
  const first = headings.findIndex(({ level }) => level === 1);
  return headings.flatMap(({ level, offset }, i) => {
    const before = headings[i - 1]?.level ?? 0;
    if (level === 1 && i !== first) return [problemIn(page, offset, name, "a second h1")];
    if (level > before + 1)
      return [
        problemIn(page, offset, name, `h${level} follows ${before ? `h${before}` : "nothing"}`),
      ];
    return [];
  });
}
