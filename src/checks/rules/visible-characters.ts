import type { Rule } from "../engine/rule.ts";
import { codePointName, flagMatches, textCheck, unusualCharacter } from "../engine/text-check.ts";

export const visibleCharacters: Rule = {
  name: "visible-characters",
  severity: "problem",
  reason:
    "Invisible characters slip in when text is pasted; they break searching, sorting and links.",
  wrong: 'title: "Echo\\u00ADes and caves"',
  right: "title: Echoes and caves",
  repair: "Delete the character: retype the word and what is next to it.",
  fix: (character) => {
    if (/[\u2028\u2029\u0085\v\f]/.test(character)) return " ";
    // A private character or a picture that was not pasted stands for something: only its author knows what.
    return /[\p{Co}\ufffc]/u.test(character) ? character : "";
  },
  checkText: textCheck(["line", "markdown", "address"], unusualCharacter, ({ value }) => {
    const isRightToLeft = rightToLeft.test(value);
    return flagMatches(value, invisible, ({ 0: character, index }) => {
      if (turnsDirection.test(character) ? isRightToLeft : isNeeded(character, value, index))
        return null;
      const code = codePointName(character);
      return `contains ${names[code] ?? "an invisible character"} (${code})`;
    });
  }),
};

const invisible =
  /(?!\p{Variation_Selector}|[\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\u2028\u2029\ufffc]/gu;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Matches the marks of direction that right-to-left scripts need. */
const turnsDirection = /[\u061c\u200e\u200f\u2066-\u2069]/;

/** Says whether an invisible character does something: joiners, flag emoji. */
function isNeeded(character: string, text: string, index: number): boolean {
  if (/[\u200c\u200d]/.test(character)) return joins(text, index);
  if (character === "\u200b") return unspaced.test(text.slice(index - 1, index));
  const before = text.slice(Math.max(0, index - 30), index);
  return /[\u{e0020}-\u{e007f}]/u.test(character) && /🏴[\u{e0020}-\u{e007f}]*$/u.test(before);
}

/** Says whether a joiner is needed: in emoji, and in Arabic and Indic scripts. */
function joins(text: string, index: number): boolean {
  const before = [...text.slice(Math.max(0, index - 4), index)].at(-1) ?? "";
  const after = [...text.slice(index + 1, index + 5)][0] ?? "";
  const isEmoji =
    /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}/u.test(before) &&
    /\p{Extended_Pictographic}|[♀♂⚕]/u.test(after);
  const canFollow = joiningScript.test(after) || after === "" || /\P{L}/u.test(after);
  return isEmoji || (joiningScript.test(before) && canFollow);
}

/** Scripts that have no blank between words, and may break a line where this character stands. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]/u;

const joiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}]/u;

const names: Readonly<Record<string, string>> = {
  "U+00AD": "a soft hyphen",
  "U+200B": "a zero-width space",
  "U+200C": "a zero-width non-joiner",
  "U+200D": "a zero-width joiner",
  "U+200E": "a text direction mark",
  "U+200F": "a text direction mark",
  "U+2028": "an invisible line break",
  "U+2060": "a word joiner",
  "U+FEFF": "a byte order mark",
  "U+FFFC": "a placeholder for a picture that was not pasted",
};
