import type { Rule } from "../engine/rule.ts";
import { anyText, textCheck } from "../engine/text-check.ts";

export const titlesInSmallLetters: Rule = {
  name: "titles-in-small-letters",
  severity: "doubt",
  reason:
    "Capitals shout and are hard to read, and some screen readers spell them out letter by letter.",
  wrong: "title: DETECTING SHORTCUT LEARNING",
  right: "title: Detecting shortcut learning",
  repair: "Type it in lower case, with capitals only where they belong.",
  checkText: textCheck(["line"], anyText, ({ field, path, value }) => {
    const isName = field === "name" && path.length === 1;
    if (!isName && !titleFields.has(field)) return [];
    return isShouted(value) ? [{ start: 0, end: value.length, fact: "is in capitals" }] : [];
  }),
};

const titleFields = new Set(["title", "plain_title", "topic", "description"]);

/**
 * Says whether a text is two words or more, all in capitals, one of them too long for an abbreviation. Scripts without
 * small letters have no capitals, and abbreviations stand beside them and beside each other: "CLARIN & DARIAH".
 */
function isShouted(text: string): boolean {
  if (/\p{Ll}|\p{Lo}/u.test(text)) return false;
  const words = text.match(/\p{Lu}[\p{Lu}\p{M}'’]*/gu) ?? [];
  const follow = /\p{Lu}[\p{M}'’]*[.!?,:]?\s+\p{Lu}/u.test(text);
  const longest = Math.max(...words.map((word) => word.length));
  return follow && words.length >= 2 && longest >= (words.length > 3 ? 5 : 6);
}
