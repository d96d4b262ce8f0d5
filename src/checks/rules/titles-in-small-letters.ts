import type { Rule } from "../engine/rule.ts";
import { anySign, inTexts } from "../engine/texts.ts";

export const titlesInSmallLetters: Rule = {
  name: "titles-in-small-letters",
  reason: "Capitals shout, are hard to read, and some screen readers spell them letter by letter.",
  wrong: "title: DETECTING SHORTCUT LEARNING",
  right: "title: Detecting shortcut learning",
  repair: "Type it in small letters, with capitals where they belong.",
  checkText: inTexts(["line"], anySign, ({ field, path, value }) => {
    const isName = field === "name" && path.length === 1;
    if (!isName && !titles.has(field)) return [];
    return isShouted(value) ? [{ start: 0, end: value.length, fact: "is in capitals" }] : [];
  }),
};

const titles = new Set(["title", "plain_title", "topic", "description"]);

/** Two words or more, one of them too long for an abbreviation, and no small letter. */
function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  const words = text.match(/\p{Lu}[\p{Lu}\p{M}'’]*/gu) ?? [];
  return words.length >= 2 && words.some((word) => word.length >= 6);
}
