import type { AuditRule } from "./rule.ts";
import { isTyped, problemsInTexts } from "./texts.ts";

const name = "placeholders-replaced";

const placeholders =
  /\b(TBA|TBD|TBC|TODO|FIXME|XXX+|xxx+|[Ll]orem ipsum|(First)?[Nn]ame Surname|[Cc]hange me)\b/g;

export const placeholdersReplaced: AuditRule = {
  name,
  reason:
    "A word that holds a place says nothing to a visitor; what is missing has words of its own.",
  check: (site) =>
    problemsInTexts(site, name, placeholders, (word) =>
      isTyped(site, word) ? null : `"${word}" is a placeholder`,
    ),
};
