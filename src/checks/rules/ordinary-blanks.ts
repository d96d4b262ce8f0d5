import type { Rule } from "../engine/rule.ts";
import { inTexts, slipsAt, unusualSign } from "../engine/texts.ts";

export const ordinaryBlanks: Rule = {
  name: "ordinary-blanks",
  reason: "A no-break space looks like a blank, but a search for the two words finds nothing.",
  wrong: 'title: "Echoes\\u00A0and caves"',
  right: "title: Echoes and caves",
  repair: "Delete the space and type a blank.",
  fix: () => " ",
  checkText: inTexts(["line"], unusualSign, ({ value }) =>
    slipsAt(value, pattern, ([sign]) => `holds ${nameOf(sign)} where a blank belongs`),
  ),
};

// French sets a no-break space before ? ! : ; » and after «; Chinese and Japanese have a blank of their own.
const pattern =
  /(?<!«)[\u00a0\u202f](?![?!:;»])|[\u1680\u2000-\u200a\u205f]|(?<![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、！？」』）])\u3000/gu;

function nameOf(sign: string): string {
  const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `${sign === "\u00a0" || sign === "\u202f" ? "a no-break space" : "an unusual space"} (U+${number})`;
}
