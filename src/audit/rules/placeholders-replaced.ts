import type { PageRule } from "./rule.ts";
import { problemsInTexts } from "./texts.ts";

const name = "placeholders-replaced";

const placeholders =
  /\b(TBA|TBD|TBC|TODO|FIXME|XXX+|xxx+|[Ll]orem ipsum|(First)?[Nn]ame Surname|[Cc]hange me)\b/g;

export const placeholdersReplaced: PageRule = {
  name,
  reason:
    "A word that holds a place says nothing to a visitor; what is missing has words of its own.",
  checkPage: (page, { isTyped }) =>
    problemsInTexts(page, name, placeholders, (word) =>
      isTyped(word) ? null : `"${word}" is a placeholder`,
    ),
};
