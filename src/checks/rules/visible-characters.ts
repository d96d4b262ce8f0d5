import type { Rule } from "../engine/rule.ts";
import { flagMatches, textCheck, unusualCharacter } from "../engine/texts.ts";

export const visibleCharacters: Rule = {
  name: "visible-characters",
  reason:
    "Invisible characters slip in when text is pasted; they break searching, sorting and links.",
  wrong: 'title: "Echo\\u00ADes and caves"',
  right: "title: Echoes and caves",
  repair: "Delete the character: retype the word and what is next to it.",
  fix: () => "",
  checkText: textCheck(["line", "markdown", "address"], unusualCharacter, ({ value }) => {
    const isRightToLeft =
      /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(value);
    return flagMatches(value, invisible, ({ 0: sign, index }) => {
      const code = sign.codePointAt(0) ?? 0;
      if (isRightToLeft && directions.includes(sign)) return null;
      if (joiners.includes(sign) && joins(value, index)) return null;
      if (
        isTag.test(sign) &&
        /🏴[\u{E0020}-\u{E007F}]*$/u.test(value.slice(Math.max(0, index - 30), index))
      )
        return null;
      const number = code.toString(16).toUpperCase().padStart(4, "0");
      return `contains ${names[number] ?? "an invisible character"} (U+${number})`;
    });
  }),
};

const invisible =
  /(?!\p{Variation_Selector}|[\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\u2028\u2029\ufffc]/gu;

const directions = "\u061c\u200e\u200f\u2066\u2067\u2068\u2069";
const joiners = "\u200c\u200d";
const isTag = /[\u{e0020}-\u{e007f}]/u;

/** Says whether a joiner is needed: in emoji, and in Arabic and Indic scripts. */
function joins(text: string, index: number): boolean {
  const before = [...text.slice(Math.max(0, index - 4), index)].at(-1) ?? "";
  const after = [...text.slice(index + 1, index + 5)][0] ?? "";
  const isEmoji =
    /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Variation_Selector}/u.test(before) &&
    /\p{Extended_Pictographic}|[♀♂⚕]/u.test(after);
  return (
    isEmoji || (script.test(before) && (script.test(after) || after === "" || /\P{L}/u.test(after)))
  );
}

const script =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Mongolian}]/u;

const names: Readonly<Record<string, string>> = {
  "00AD": "a soft hyphen",
  "200B": "a zero-width space",
  "200C": "a zero-width non-joiner",
  "200D": "a zero-width joiner",
  "200E": "a text direction mark",
  "200F": "a text direction mark",
  "2028": "an invisible line break",
  "2060": "a word joiner",
  FEFF: "a byte order mark",
  FFFC: "a placeholder for a picture that was not pasted",
};
